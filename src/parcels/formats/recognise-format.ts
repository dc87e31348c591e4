/** The formats that are read. */
export type Format = 'zip' | 'geopackage' | 'flatgeobuf' | 'json' | 'kml';

/** What a file is by its first bytes: a format that is read, or the advice that helps. */
export type Recognised = { format: Format } | { advice: string };

/** Bytes from the start of a file by which it is recognised. */
export const HEAD = 4096;

const TAKEN = 'GeoPackage, Shapefile zippé, GeoJSON, GeoJSONSeq, FlatGeobuf ou KML';
const exportAs = (what: string, command?: string) =>
  `${what} ; exportez la couche en GeoPackage${command ? ` : ${command}` : ', depuis QGIS par exemple'}.`;

/** Recognises a file by its content; its name says nothing. */
export function recogniseFormat(head: Buffer): Recognised {
  const known = SIGNATURES.find(([signature]) =>
    typeof signature === 'string' ? head.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1')) : signature(head),
  );
  return known?.[1] ?? recogniseText(head);
}

type Signature = string | ((head: Buffer) => boolean);

const SIGNATURES: [Signature, Recognised][] = [
  ['PK\x03\x04', { format: 'zip' }],
  ['PK\x05\x06', { format: 'zip' }],
  ['SQLite format 3\0', { format: 'geopackage' }],
  ['fgb\x03', { format: 'flatgeobuf' }],
  [
    'fgb',
    {
      advice: exportAs(
        'Ce FlatGeobuf est d’une version qui n’est pas lue (on lit la version 3)',
        'ogr2ogr -f GPKG out.gpkg in.fgb',
      ),
    },
  ],
  [
    '\x00\x00\x27\x0a',
    { advice: 'Ceci est un membre de Shapefile seul ; zippez ensemble le .shp, le .dbf, le .prj et le .cpg.' },
  ],
  ['AutoCAD Binary DXF', { advice: DRAWING() }],
  [(head) => /^AC10\d\d/.test(head.toString('latin1', 0, 6)), { advice: DRAWING() }],
  ['\x1f\x8b', { advice: ARCHIVE() }],
  ['7z\xbc\xaf\x27\x1c', { advice: ARCHIVE() }],
  ['Rar!', { advice: ARCHIVE() }],
  ['BZh', { advice: ARCHIVE() }],
  ['\xfd7zXZ\0', { advice: ARCHIVE() }],
  [(head) => head.toString('latin1', 257, 262) === 'ustar', { advice: ARCHIVE() }],
  ['II*\0', { advice: RASTER() }],
  ['MM\0*', { advice: RASTER() }],
  ['\x89PNG', { advice: RASTER() }],
  ['%PDF', { advice: 'Ceci est un PDF, pas une couche ; demandez la couche elle-même à qui l’a dessiné.' }],
];

function DRAWING(): string {
  return 'Ceci est un dessin DXF ou DWG : il n’a ni système de coordonnées ni attributs ; ouvrez-le dans QGIS, placez-le en Lambert 72 et exportez ses polygones en GeoPackage.';
}
function ARCHIVE(): string {
  return 'Cette archive n’est pas un zip ; zippez la couche, ou livrez-la sans archive.';
}
function RASTER(): string {
  return 'Ceci est une image, pas une couche de polygones, de lignes ou de points.';
}

function recogniseText(head: Buffer): Recognised {
  const text = decoded(head);
  const [first] = /\S/.exec(text.replaceAll('\u001E', '')) ?? [];
  if (first === '{' || first === '[') return { format: 'json' };
  if (first === '<') return recogniseXml(text);
  if (/^!table\b/i.test(text) || /^\s*version\s+\d+\s*\r?\n\s*(charset|delimiter|unique|index|coordsys|columns)\b/i.test(text)) {
    return { advice: exportAs('Ceci est une table MapInfo', 'ogr2ogr -f GPKG out.gpkg in.tab') };
  }
  if (/^\s*(999\r?\n[^\n]*\n\s*)*0\r?\nSECTION\b/.test(text)) return { advice: DRAWING() };
  return { advice: `On n’y reconnaît aucun format ; livrez un ${TAKEN}.` };
}

/** The root element tells: its name, or the namespaces that it declares. */
function recogniseXml(text: string): Recognised {
  const start = text.replaceAll(/<\?[^]*?\?>|<!--[^]*?-->/g, '');
  const [, root = '', rest = ''] =
    /<(?:[\w.-]+:)?([\w.-]+)([^]*)/.exec(start.replace(/^[^]*?<!DOCTYPE[^[>]*(\[[^]*?\]\s*)?>/i, '')) ?? [];
  if (root === 'kml') return { format: 'kml' };
  if (/opengis\.net\/gml/.test(rest)) return { advice: exportAs('Ceci est du GML', 'ogr2ogr -f GPKG out.gpkg in.gml') };
  if (root === 'gpx') return { advice: exportAs('Ceci est une trace GPX') };
  return { advice: `Ce fichier XML a pour racine <${root || '?'}>, qui n’est pas une couche ; livrez un ${TAKEN}.` };
}

function decoded(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('utf-8').decode(head);
}
