import { WANTED } from './reading-sayings.js';
import type { TokenReader } from './tokens.js';

/** Words that begin a spatial literal in CQL2 text. */
const WKT_WORDS: ReadonlySet<string> = new Set([
  'POINT',
  'MULTIPOINT',
  'LINESTRING',
  'MULTILINESTRING',
  'POLYGON',
  'MULTIPOLYGON',
  'GEOMETRYCOLLECTION',
  'BBOX',
]);

const TYPES: Record<string, string> = {
  POINT: 'Point',
  MULTIPOINT: 'MultiPoint',
  LINESTRING: 'LineString',
  MULTILINESTRING: 'MultiLineString',
  POLYGON: 'Polygon',
  MULTIPOLYGON: 'MultiPolygon',
};

/** Whether a spatial literal comes next, « POINT( … » or « POINT Z ( … », and not a property that is called so. */
export function beginsWkt({ next, afterNext }: TokenReader): boolean {
  const goesOn = afterNext.text === '(' || (afterNext.kind === 'word' && afterNext.text.toUpperCase() === 'Z');
  return next.kind === 'word' && WKT_WORDS.has(next.text.toUpperCase()) && goesOn;
}

/** Reads a spatial literal as GeoJSON, or `{ bbox: [ … ] }`. */
export function readWkt(reader: TokenReader): unknown {
  const word = reader.take().text.toUpperCase();
  // Heights may be announced; announced or not, they are read and dropped.
  if (word !== 'BBOX') reader.takes('Z');
  switch (word) {
    case 'BBOX':
      return { bbox: listOf(reader, number) };
    case 'GEOMETRYCOLLECTION':
      return { type: 'GeometryCollection', geometries: listOf(reader, member) };
    case 'POINT':
      return { type: 'Point', coordinates: listOf(reader, position)[0] };
    case 'MULTIPOINT':
      // Both spellings are in use: MULTIPOINT(1 2, 3 4) and MULTIPOINT((1 2), (3 4)).
      return { type: TYPES[word], coordinates: listOf(reader, bracketedPosition) };
    case 'LINESTRING':
      return { type: TYPES[word], coordinates: listOf(reader, position) };
    case 'MULTILINESTRING':
    case 'POLYGON':
      return { type: TYPES[word], coordinates: listOf(reader, line) };
    default:
      return { type: TYPES[word], coordinates: listOf(reader, (inner) => listOf(inner, line)) };
  }
}

function member(reader: TokenReader): unknown {
  const { kind, text } = reader.next;
  if (kind !== 'word' || !WKT_WORDS.has(text.toUpperCase()) || text.toUpperCase() === 'BBOX')
    throw reader.unexpected(WANTED.geometry);
  if (text.toUpperCase() === 'GEOMETRYCOLLECTION') throw reader.unexpected(WANTED.simpleGeometry);
  return readWkt(reader);
}

function listOf<Item>(reader: TokenReader, item: (reader: TokenReader) => Item): Item[] {
  reader.expect('(');
  const items = [item(reader)];
  while (reader.takes(',')) items.push(item(reader));
  reader.expect(')');
  return items;
}

function line(reader: TokenReader): number[][] {
  return listOf(reader, position);
}

function bracketedPosition(reader: TokenReader): number[] {
  const bracketed = reader.takes('(');
  const at = position(reader);
  if (bracketed) reader.expect(')');
  return at;
}

function position(reader: TokenReader): number[] {
  const at = [number(reader), number(reader)];
  while (reader.next.kind === 'number' && at.length < 4) at.push(number(reader));
  return at;
}

function number(reader: TokenReader): number {
  const token = reader.take();
  if (token.kind !== 'number') throw reader.unexpected(WANTED.number);
  return token.value;
}
