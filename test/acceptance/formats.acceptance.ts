import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import proj4 from 'proj4';
import { fromCanonical, mapPositions, type Geometry, type Position } from '../../src/core/geometry/index.js';
import { ImportLayer, LayerRefused, type ImportReport, type LayerImport } from '../../src/parcels/index.js';
import {
  deflated,
  flatGeobuf,
  geoPackageFile,
  geoPackageGeometry,
  headed,
  kml,
  readOf,
  reordered,
  sequence,
  withNumber,
  withoutLastFeature,
  wkbOf,
} from '../support/formats.js';
import { withGeometry } from '../../src/parcels/compact-geometry.js';
import { openAside } from '../../src/parcels/import/read-aside.js';
import { openTestHouse, type TestHouse, type Town } from '../support/house.js';
import { fileOf, geoJsonFile, HERE, line, shapefile, square, zipOf, type TestFeature } from '../support/layers.js';

const hasOgr = (() => {
  try {
    execFileSync('ogr2ogr', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

const withHole: Geometry = {
  type: 'MultiPolygon',
  coordinates: [[ringOf(square(100, 0, 30)), ringOf(square(110, 10, 5)).toReversed()], [ringOf(square(140, 0, 10))]],
};
const PARCELS: TestFeature[] = [
  { geometry: square(0, 0, 20), properties: { capakey: '92094A0001/00A000', owner: 'Élise Dupré' } },
  { geometry: square(20, 0, 20), properties: { capakey: '92094A0001/00B000', owner: 'Ville de Namur' } },
  { geometry: withHole, properties: { capakey: '92094A0002/00_000', owner: 'Jan Peeters' } },
];
const inDegrees = (features: TestFeature[]) =>
  features.map(({ geometry, properties }) => ({ geometry: geometry && fromCanonical(geometry, 4326), properties }));

const SYSTEMS = { 3857: 'EPSG:3857', 25831: '+proj=utm +zone=31 +ellps=GRS80 +units=m' };

function ringOf(geometry: Geometry): Position[] {
  return (geometry as { coordinates: Position[][] }).coordinates[0]!;
}

/** A star drawn in one stroke, which crosses itself some turns² / 2 times. */
function scribble(turns: number): string {
  const ring = Array.from({ length: turns + 1 }, (_, i) => {
    const angle = ((i % turns) * Math.floor(turns / 2) * 2 * Math.PI) / turns;
    return [HERE.x + 500 * Math.cos(angle), HERE.y + 500 * Math.sin(angle)];
  });
  return geoJsonFile([{ geometry: { type: 'Polygon', coordinates: [ring] } }]);
}

describe('formats of layers', () => {
  let house: TestHouse;
  let town: Town;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
  });
  beforeEach(async () => {
    town = await house.town({ roles: { officer: ['planning-officer'], gis: ['gis-officer'] } });
  });
  afterAll(() => house.close());

  const bring = (path: string, options: Partial<LayerImport> = {}): Promise<ImportReport> =>
    house.app.get(ImportLayer).import(town.id, { path, kind: 'parcels', importedBy: 'test', ...options });
  const refusal = async (path: string, options: Partial<LayerImport> = {}): Promise<string> => {
    const error: unknown = await bring(path, { kind: 'heritage', ...options }).catch((thrown: unknown) => thrown);
    if (!(error instanceof LayerRefused)) throw error instanceof Error ? error : new Error('the layer was taken in');
    return error.message;
  };
  const content = async (edition: number) => {
    const rows = await house.owner.query<{ key: string; attributes: object; geometry: string; geometry_digest: string }[]>(
      `SELECT key, attributes, compact_geometry AS geometry, geometry_digest FROM layer_features
        WHERE administration_id = $1 AND edition = $2 ORDER BY key, number`,
      [town.id, edition],
    );
    return rows.map(withGeometry);
  };

  const written: [string, () => string][] = [
    ['GeoPackage', () => geoPackageFile({ parcelles: { features: PARCELS } })],
    ['FlatGeobuf', () => fileOf('a.fgb', flatGeobuf(PARCELS))],
    [
      'GeoPackage, zippé',
      () =>
        fileOf('a.zip', zipOf({ 'carte/plan.gpkg': readOf(geoPackageFile({ p: { features: PARCELS } })), 'lisez-moi.txt': 'x' })),
    ],
    ['GeoJSON under a name that lies', () => fileOf('a.zip', `${readOf(geoJsonFile(PARCELS)).toString()}\n`)],
    ['GeoJSON with its members in another order', () => fileOf('a', reordered(PARCELS))],
  ];
  it.each(written)('%s gives the same edition as GeoJSON', async (_format, file) => {
    await bring(geoJsonFile(PARCELS));
    const { edition, features, notes } = await bring(file());
    expect({ edition, features, notes }).toEqual({ edition: 2, features: 3, notes: [] });
    const key = ({ key: one, attributes, geometry_digest }: { key: string; attributes: object; geometry_digest: string }) => ({
      one,
      attributes,
      geometry_digest,
    });
    expect((await content(2)).map(key)).toEqual((await content(1)).map(key));
  });

  it.each<[string, () => string]>([
    ['GeoJSONSeq by lines', () => fileOf('a.geojsonl', sequence(inDegrees(PARCELS)))],
    ['GeoJSONSeq by records', () => fileOf('a.txt', sequence(inDegrees(PARCELS), '\u001E'))],
    ['KML', () => fileOf('a.kml', kml(inDegrees(PARCELS)))],
    ['KMZ', () => fileOf('a.kmz', zipOf({ 'doc.kml': kml(inDegrees(PARCELS)), 'files/icon.png': 'x' }))],
  ])('%s in degrees gives the same parcels to the millimetre', async (_format, file) => {
    await bring(geoJsonFile(PARCELS));
    await bring(file());
    const [before, after] = [await content(1), await content(2)];
    expect(after.map(({ key, attributes }) => ({ key, attributes }))).toEqual(
      before.map(({ key, attributes }) => ({ key, attributes })),
    );
    const changed = await town.as('gis').get('/api/layers/parcels/changes?from=1&to=2').expect(200);
    expect(changed.body.counts).toMatchObject({ added: 0, removed: 0, changedGeometry: 0, changedAttributes: 0, unchanged: 3 });
  });

  (hasOgr ? it : it.skip).each([
    ['GPKG', 'gpkg', []],
    ['FlatGeobuf', 'fgb', []],
    ['FlatGeobuf', 'fgb', ['-lco', 'SPATIAL_INDEX=NO']],
    ['GeoJSON', 'geojson', ['-lco', 'RFC7946=NO']],
  ] as const)('what ogr2ogr writes as %s is read alike (%s %s)', async (driver, extension, options) => {
    const source = geoJsonFile(PARCELS);
    const target = `${source}.${extension}`;
    execFileSync('ogr2ogr', ['-f', driver, target, source, ...options]);
    await bring(source);
    const { features } = await bring(target);
    expect(features).toBe(3);
    const digests = (rows: { geometry_digest: string; attributes: object }[]) =>
      rows.map(({ geometry_digest, attributes }) => ({ geometry_digest, attributes }));
    expect(digests(await content(2))).toEqual(digests(await content(1)));
  });

  it.each([3857, 25831] as const)('EPSG:%i is taken where the file says it, and not on somebody’s word', async (crs) => {
    const { forward } = proj4('EPSG:4326', SYSTEMS[crs]);
    const projected = inDegrees(PARCELS).map(({ geometry, properties }) => ({
      geometry: mapPositions(geometry!, ([x, y]) => forward([x!, y!])),
      properties,
    }));
    await bring(geoJsonFile(PARCELS));
    expect(await bring(geoPackageFile({ p: { features: projected, srs: crs } }))).toMatchObject({ crs, features: 3 });
    const changed = await town.as('gis').get('/api/layers/parcels/changes?from=1&to=2').expect(200);
    expect(changed.body.counts).toMatchObject({ changedGeometry: 0, unchanged: 3 });
    expect(await refusal(fileOf('a.geojsonl', sequence(projected)), { crs })).toContain(
      `EPSG:${crs} n’est admis que si le fichier le dit lui-même`,
    );
    await town
      .as('officer')
      .post('/api/site-checks', { geometry: square(0, 0, 20), crs })
      .expect(422);
  });

  it('of several tables one is named, and another table of the same file is another edition', async () => {
    const file = geoPackageFile({
      bati: { features: [{ geometry: square(0, 0, 9) }] },
      sites: { features: [{ geometry: square(0, 0, 20) }] },
    });
    expect(await refusal(file)).toContain('plusieurs couches ; nommez-en une avec --table : bati, sites');
    expect(await refusal(file, { table: 'routes' })).toContain('n’a pas de couche « routes » ; il contient : bati, sites');
    expect(await bring(file, { kind: 'heritage', table: 'bati' })).toMatchObject({ edition: 1 });
    expect(await bring(file, { kind: 'heritage', table: 'bati' })).toMatchObject({ edition: 1, unchanged: true });
    expect(await bring(file, { kind: 'heritage', table: 'sites' })).toMatchObject({ edition: 2, unchanged: false });
    const both = { ...shapefile([ringOf(square(0, 0, 20)).toReversed()], [Buffer.from('x')]) };
    const archive = fileOf(
      'a.zip',
      zipOf({ ...both, 'b.shp': both['zone.shp']!, 'b.dbf': both['zone.dbf']!, 'b.prj': both['zone.prj']! }),
    );
    expect(await bring(archive, { kind: 'heritage', table: 'b' })).toMatchObject({ features: 1 });
    const upload = await town
      .as('gis')
      .upload('/api/layers/roads/deliveries', file, { kind: 'road', table: 'sites' })
      .expect(201);
    expect(upload.body.report).toMatchObject({ features: 1 });
  });

  it('what is left aside is told: height, empty geometries, the same parcel twice', async () => {
    const high = (geometry: Geometry): Geometry => ({
      type: 'Polygon',
      coordinates: [ringOf(geometry).map(([x, y]) => [x!, y!, 112.5])],
    });
    const features = [
      { geometry: high(square(0, 0, 20)), properties: { capakey: '92094A0001/00A000' } },
      { geometry: high(square(20, 0, 20)), properties: { capakey: '92094A0001/00A000' } },
      { geometry: null, properties: { capakey: '92094A0001/00B000' } },
    ];
    const told = [
      'L’élément 92094A0001/00B000 n’a pas de géométrie.',
      '2 éléments ont une altitude (Z), qui n’est pas reprise.',
      'La parcelle 92094A0001/00A000 est livrée deux fois.',
    ];
    expect((await bring(geoPackageFile({ p: { features } }))).notes).toEqual(told);
    expect((await bring(geoJsonFile(features))).notes).toEqual(told);
    const [first] = await content(1);
    expect(ringOf(first!.geometry)[0]).toHaveLength(2);
    const many = Array.from({ length: 130 }, () => ({ geometry: null })) as TestFeature[];
    const { notes } = await bring(geoJsonFile([...many, { geometry: square(0, 0, 20) }]), { kind: 'heritage' });
    expect(notes).toHaveLength(51);
    expect(notes.at(-1)).toBe('… et 80 autres éléments de même, 130 en tout.');
  });

  it('a column of bytes is left aside, and named', async () => {
    const photo = 'ALTER TABLE p ADD COLUMN photo BLOB';
    const { notes } = await bring(geoPackageFile({ p: { features: PARCELS } }, photo, "UPDATE p SET photo = x'ffd8'"));
    expect(notes).toEqual(['L’attribut « photo » est en binaire ; il n’est pas repris.']);
    const withPhotos = PARCELS.map(({ geometry, properties }) => ({
      geometry,
      properties: { ...properties, photo: Uint8Array.of(0xff, 0xd8) },
    }));
    expect((await bring(fileOf('photos.fgb', flatGeobuf(withPhotos)))).notes).toEqual(notes);
    const [first] = await content(2);
    expect(Object.keys(first!.attributes)).not.toContain('photo');
  });

  it('a GeoPackage that QGIS left in write-ahead mode is read, and says so', async () => {
    const path = geoPackageFile({ p: { features: PARCELS } });
    const bytes = readOf(path);
    bytes[18] = bytes[19] = 2;
    writeFileSync(path, bytes);
    const { features, notes } = await bring(path);
    expect(features).toBe(3);
    expect(notes[0]).toContain('mode WAL');
  });

  const curve = Buffer.concat([Buffer.from([1, 8, 0, 0, 0, 3, 0, 0, 0]), Buffer.alloc(48)]);
  const lying = () => {
    const bytes = Buffer.from(geoPackageGeometry(square(0, 0, 20)));
    bytes.writeUInt32LE(0xfffffff0, 8 + 9);
    return bytes;
  };
  const table = (encode: () => Uint8Array) => geoPackageFile({ p: { features: [{ geometry: square(0, 0, 20) }], encode } });
  /** Behind the features. */
  const withMember = (text: string) => readFileSync(geoJsonFile(PARCELS), 'utf8').replace(/\}$/, `,${text}}`);
  const cut = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));
  const manySquares = () =>
    Array.from({ length: 200 }, (_, i) => ({ geometry: square(i * 30, 0, 20), properties: { name: `n° ${i}` } }));
  const bomb = '<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const placemark = (coordinates: string) =>
    `<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`;

  it.each<[string, () => string, string, Partial<LayerImport>?]>([
    ['an empty file', () => fileOf('a.gpkg', ''), 'est vide'],
    [
      'GML',
      () => fileOf('a.kml', '<?xml version="1.0"?><ogr:FeatureCollection xmlns:gml="http://www.opengis.net/gml"/>'),
      'ogr2ogr -f GPKG out.gpkg in.gml',
    ],
    ['a MapInfo table', () => fileOf('a.tab', '!table\n!version 300\n'), 'MapInfo'],
    ['a MapInfo exchange file', () => fileOf('a.mif', 'Version 300\nCharset "WindowsLatin1"\n'), 'MapInfo'],
    ['a DXF', () => fileOf('a.dxf', '  0\r\nSECTION\r\n  2\r\nHEADER\r\n'), 'dessin DXF ou DWG'],
    ['a DWG', () => fileOf('a.dwg', 'AC1032\0\0'), 'dessin DXF ou DWG'],
    ['a loose member of a Shapefile', () => fileOf('a', Buffer.from('0000270a00000000', 'hex')), 'zippez ensemble'],
    ['a picture', () => fileOf('a.tif', 'II*\0....'), 'une image'],
    [
      'a zip in a zip',
      () => fileOf('a.zip', zipOf({ 'b.zip': zipOf({ 'a.geojson': '{}' }) })),
      'L’archive en contient une autre',
    ],
    ['a geodatabase', () => fileOf('a.zip', zipOf({ 'a.gdb/a0001.gdbtable': 'x' })), 'géodatabase ESRI'],
    [
      'two layers in an archive',
      () => fileOf('a.zip', zipOf({ 'a.geojson': '{}', 'b.gpkg': 'x' })),
      'plusieurs couches (a.geojson, b.gpkg)',
    ],
    [
      'a zip bomb around a GeoPackage',
      () => fileOf('a.zip', deflated('a.gpkg', Buffer.alloc(8 * 1024 * 1024))),
      'se déplie au-delà',
    ],
    [
      'a zip that lies about a size',
      () => fileOf('a.zip', deflated('a.gpkg', Buffer.alloc(200_000), 5000)),
      'ne se laisse pas décomprimer',
    ],
    ['a SQLite base', () => geoPackageFile({}, 'PRAGMA application_id = 0'), 'n’est pas un GeoPackage (application_id)'],
    ['a GeoPackage without layers', () => geoPackageFile({}), 'ne contient aucune couche'],
    [
      'a GeoPackage without its tables',
      () => geoPackageFile({}, 'DROP TABLE gpkg_contents'),
      'la table gpkg_contents lui manque',
    ],
    [
      'a GeoPackage cut short',
      () => fileOf('a.gpkg', cut(readOf(geoPackageFile({ p: { features: manySquares() } })), 0.6)),
      'abîmé ou incomplet',
    ],
    ['a GeoPackage of an unknown system', () => geoPackageFile({ p: { features: PARCELS, srs: -1 } }), 'ne dit pas clairement'],
    [
      'a GeoPackage of a foreign system',
      () => geoPackageFile({ p: { features: PARCELS, srs: 2154 } }),
      'EPSG:2154 n’est pas admis',
    ],
    [
      'a view without end',
      () =>
        geoPackageFile(
          { p: { features: PARCELS } },
          'ALTER TABLE p RENAME TO q',
          'CREATE VIEW p AS WITH RECURSIVE n(fid) AS (SELECT 1 UNION ALL SELECT fid + 1 FROM n) SELECT fid, NULL AS geom FROM n',
        ),
      'est une vue, pas une table',
    ],
    [
      'a computed column',
      () => geoPackageFile({ p: { features: PARCELS } }, 'ALTER TABLE p ADD COLUMN big AS (zeroblob(900000000))'),
      '« big » de « p » est calculée',
    ],
    ['an arc', () => table(() => headed(curve)), 'CircularString'],
    ['a count that lies', () => table(lying), 'elle a plus de 1000000 parties'],
    [
      'a geometry cut short',
      () => table(() => cut(Buffer.from(geoPackageGeometry(square(0, 0, 20))), 0.7)),
      'un de ses nombres ment',
    ],
    [
      'a geometry that is text',
      () => geoPackageFile({ p: { features: PARCELS } }, "UPDATE p SET geom = 'POINT (0 0)'"),
      'pas en binaire',
    ],
    [
      'a position that is no number',
      () =>
        table(() =>
          headed(
            wkbOf({
              type: 'Polygon',
              coordinates: [
                [
                  [Number.NaN, 0],
                  [1, 1],
                  [2, 2],
                  [Number.NaN, 0],
                ],
              ],
            }),
          ),
        ),
      'n’est pas un nombre',
    ],
    [
      'degrees that are said to be metres',
      () => geoPackageFile({ p: { features: inDegrees(PARCELS) } }),
      'ressemblent à EPSG:4326',
    ],
    ['a FlatGeobuf cut short', () => fileOf('a.fgb', cut(flatGeobuf(manySquares()), 0.9)), 'abîmé ou incomplet'],
    [
      'a FlatGeobuf with fewer features than it says',
      () => fileOf('a.fgb', withoutLastFeature(flatGeobuf(manySquares()))),
      'annonce 200 éléments et en contient 199',
    ],
    [
      'a FlatGeobuf whose header has no end',
      () => fileOf('a.fgb', withNumber(flatGeobuf(PARCELS), 8, 0x7fffffff)),
      's’interrompt à l’en-tête',
    ],
    ['a FlatGeobuf without a system', () => fileOf('a.fgb', flatGeobuf(PARCELS, 0)), 'ne dit pas son système'],
    ['a FlatGeobuf of an old version', () => fileOf('a.fgb', 'fgb\x01fgb\0'), 'version qui n’est pas lue'],
    ['an entity bomb', () => fileOf('a.kml', kml(inDegrees(PARCELS), bomb)), 'porte un DOCTYPE'],
    ['an entity that nobody declared', () => fileOf('a.kml', placemark('&secret;')), 'pas du XML bien formé'],
    ['a KML cut short', () => fileOf('a.kml', kml(inDegrees(PARCELS)).slice(0, -80)), 'pas du XML bien formé'],
    [
      'a KML in another encoding than it says',
      () => fileOf('a.kml', Buffer.from(kml(inDegrees(PARCELS)), 'latin1')),
      'n’est pas en utf-8',
    ],
    ['a KML with words for coordinates', () => fileOf('a.kml', placemark('ici,là 4,50 5,51 ici,là')), 'n’est pas un nombre'],
    ['a KML of deep folders', () => fileOf('a.kml', `<kml>${'<Folder>'.repeat(100)}`), 'éléments l’un dans l’autre'],
    [
      'a sequence cut short',
      () => fileOf('a.geojsonl', sequence(inDegrees(PARCELS)).slice(0, -20)),
      'pas du JSON bien formé, élément 3',
    ],
    ['a sequence in metres', () => fileOf('a.geojsonl', sequence(PARCELS)), 'ne dit pas son système'],
    [
      'a line that is no feature',
      () => fileOf('a.geojsonl', `${sequence(inDegrees(PARCELS))}{"type":"Topology"}\n`),
      'L’élément 4 n’est pas un Feature',
    ],
    [
      'brackets without end',
      () => fileOf('a.geojson', `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${'['.repeat(100_000)}`),
      '64 niveaux',
    ],
    ['text after the end', () => fileOf('a.geojson', '{"type":"FeatureCollection","features":[]}{}'), 'du texte après la fin'],
    ['features that are no list', () => fileOf('a.geojson', '{"type":"FeatureCollection","features":{}}'), 'n’est pas une liste'],
    [
      'a system said before the features, and another behind them',
      () => fileOf('a.geojson', withMember('"crs":{"type":"name","properties":{"name":"EPSG:3812"}}')),
      '« crs » de cette FeatureCollection GeoJSON est dit deux fois',
    ],
    [
      'a system said twice before the features',
      () => fileOf('a.geojson', '{"type":"FeatureCollection","crs":null,"crs":null,"features":[]}'),
      '« crs » de cette FeatureCollection GeoJSON est dit deux fois',
    ],
    [
      'features said twice',
      () => fileOf('a.geojson', withMember('"features":[]')),
      '« features » de cette FeatureCollection GeoJSON est dit deux fois',
    ],
    [
      'a comma behind the last feature',
      () => fileOf('a.geojson', readFileSync(geoJsonFile(PARCELS), 'utf8').replace(/\]\}$/, ',]}')),
      'une virgule de trop après le dernier élément',
    ],
    ['TopoJSON', () => fileOf('a.json', '{"type":"Topology","objects":{}}'), 'TopoJSON'],
    [
      'a GeometryCollection',
      () => geoJsonFile([{ geometry: { type: 'GeometryCollection', geometries: [] } as never }]),
      'GeometryCollection',
    ],
    [
      'coordinates nested otherwise',
      () =>
        geoJsonFile([
          {
            geometry: {
              type: 'Polygon',
              coordinates: [
                [1, 2],
                [3, 4],
              ],
            } as never,
          },
        ]),
      'ne forment pas un Polygon',
    ],
    [
      'a feature of a hundred thousand rings and one',
      () =>
        geoJsonFile([
          { geometry: { type: 'Polygon', coordinates: Array.from({ length: 100_001 }, () => ringOf(square(0, 0, 1))) } },
        ]),
      'découpez-le',
    ],
  ])('%s is refused in a sentence, and leaves nothing behind', async (_what, file, sentence, options = {}) => {
    expect(await refusal(file(), options)).toContain(sentence);
    const listed = await town.as('officer').get('/api/layers').expect(200);
    expect(listed.body.items).toEqual([]);
  });

  it('the service answers others while a heavy file is read', async () => {
    const features = Array.from({ length: 3000 }, (_, i) => ({
      geometry: square((i % 200) * 25, Math.floor(i / 200) * 25, 20),
      properties: { name: `n° ${i}` },
    }));
    const progress: number[] = [];
    const delivered = bring(geoJsonFile(features), { kind: 'heritage', onProgress: (read) => progress.push(read) });
    const answeredAt: number[] = [];
    for (let i = 0; i < 5; i++) {
      await town.as('officer').get('/api/layers').expect(200);
      answeredAt.push(progress.at(-1) ?? 0);
    }
    expect((await delivered).features).toBe(3000);
    expect(answeredAt.filter((read) => read < 3000).length).toBeGreaterThan(0);
  });

  it('a scribble that crosses itself at every turn is mended beside the service, which answers meanwhile', async () => {
    let isRead = false;
    const delivered = bring(scribble(31), { kind: 'heritage', invalid: 'mend' }).finally(() => (isRead = true));
    await town.as('officer').get('/api/layers').expect(200);
    expect(isRead).toBe(false);
    expect((await delivered).notes[0]).toContain('il se croise lui-même');
  });

  it('a reading that says nothing for too long is ended, and the next one begins afresh', async () => {
    // Mending it takes GEOS far longer than this patience, on any machine.
    const impatient = async () => {
      const opened = await openAside(scribble(301), { name: 'plan.geojson' }, undefined, { patience: 1000 });
      try {
        await opened.prepare({ kindName: 'heritage', crs: opened.crs, invalid: 'mend', mapping: {} }).next();
      } finally {
        await opened.close();
      }
    };
    await expect(impatient()).rejects.toThrow('La lecture n’avance plus dès le début');
    const before = openAside(scribble(301), { name: 'plan.geojson' }, undefined, { signal: AbortSignal.abort() });
    await expect(before).rejects.toThrow('aborted');
    expect(await bring(geoJsonFile(PARCELS))).toMatchObject({ features: 3 });
  });

  it('a reading that somebody breaks off ends at once, whatever it was doing', async () => {
    const breaking = new AbortController();
    const delivered = bring(scribble(301), { kind: 'heritage', invalid: 'mend', signal: breaking.signal });
    const refused = expect(delivered).rejects.toThrow('aborted');
    await town.as('officer').get('/api/layers').expect(200);
    breaking.abort();
    await refused;
    expect((await town.as('officer').get('/api/layers').expect(200)).body.items).toEqual([]);
  });

  it('lines come in where they may', async () => {
    const features = [{ geometry: line([0, 0], [50, 50]), properties: { name: 'ravel' } }];
    for (const file of [geoPackageFile({ p: { features } }), fileOf('a.fgb', flatGeobuf(features))])
      expect(await bring(file, { kind: 'road' })).toMatchObject({ features: 1 });
    expect(HERE.x).toBe(200_000);
  });
});
