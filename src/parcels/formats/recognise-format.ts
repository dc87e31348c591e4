import { told, type Words } from '../../core/language/index.js';
import { ADVICE } from './format-sayings.js';

/** The formats that are read. */
export type Format = 'zip' | 'geopackage' | 'flatgeobuf' | 'json' | 'kml';

/** What a file is by its first bytes: a format that is read, or the advice that helps. */
export type Recognised = { format: Format } | { advice: Words };

/** Bytes from the start of a file by which it is recognised. */
export const HEAD = 4096;

const exportAs = (what: Words, from: string) => told(ADVICE.exportBy, { what, command: `ogr2ogr -f GPKG out.gpkg ${from}` });

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
  ['fgb', { advice: exportAs(ADVICE.otherFlatGeobuf, 'in.fgb') }],
  ['\x00\x00\x27\x0a', { advice: ADVICE.loneMember }],
  ['AutoCAD Binary DXF', { advice: ADVICE.drawing }],
  [(head) => /^AC10\d\d/.test(head.toString('latin1', 0, 6)), { advice: ADVICE.drawing }],
  ['\x1f\x8b', { advice: ADVICE.archive }],
  ['7z\xbc\xaf\x27\x1c', { advice: ADVICE.archive }],
  ['Rar!', { advice: ADVICE.archive }],
  ['BZh', { advice: ADVICE.archive }],
  ['\xfd7zXZ\0', { advice: ADVICE.archive }],
  [(head) => head.toString('latin1', 257, 262) === 'ustar', { advice: ADVICE.archive }],
  ['II*\0', { advice: ADVICE.image }],
  ['MM\0*', { advice: ADVICE.image }],
  ['\x89PNG', { advice: ADVICE.image }],
  ['%PDF', { advice: ADVICE.pdf }],
];

function recogniseText(head: Buffer): Recognised {
  const text = decoded(head);
  const [first] = /\S/.exec(text.replaceAll('\u001E', '')) ?? [];
  if (first === '{' || first === '[') return { format: 'json' };
  if (first === '<') return recogniseXml(text);
  if (/^!table\b/i.test(text) || /^\s*version\s+\d+\s*\r?\n\s*(charset|delimiter|unique|index|coordsys|columns)\b/i.test(text)) {
    return { advice: exportAs(ADVICE.mapInfo, 'in.tab') };
  }
  if (/^\s*(999\r?\n[^\n]*\n\s*)*0\r?\nSECTION\b/.test(text)) return { advice: ADVICE.drawing };
  return { advice: told(ADVICE.unknown, { taken: ADVICE.taken }) };
}

/** The root element tells: its name, or the namespaces that it declares. */
function recogniseXml(text: string): Recognised {
  const start = text.replaceAll(/<\?[^]*?\?>|<!--[^]*?-->/g, '');
  const [, root = '', rest = ''] =
    /<(?:[\w.-]+:)?([\w.-]+)([^]*)/.exec(start.replace(/^[^]*?<!DOCTYPE[^[>]*(\[[^]*?\]\s*)?>/i, '')) ?? [];
  if (root === 'kml') return { format: 'kml' };
  if (/opengis\.net\/gml/.test(rest)) return { advice: exportAs(ADVICE.gml, 'in.gml') };
  if (root === 'gpx') return { advice: told(ADVICE.exportFrom, { what: ADVICE.gpx }) };
  return { advice: told(ADVICE.unknownXml, { root: root || '?', taken: ADVICE.taken }) };
}

function decoded(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('utf-8').decode(head);
}
