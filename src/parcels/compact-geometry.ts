import { chainsOf, type Geometry, type Position } from '../core/geometry/index.js';

/**
 * How an edition keeps the geometry of a feature: whole millimetres, each as its difference from the one before, in letters. A
 * figure tells the type; then come, as deep as the type goes, how many parts there are and the parts themselves; a position is
 * its x and its y. A number is written five bits a letter, the lowest first; letters of which more follow have the sixth bit. Of
 * a difference the lowest bit tells its sign. It takes a quarter of the bytes of GeoJSON, and neither side has to write or read
 * decimals.
 */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const BITS = new Uint8Array(128);
for (const [bits, code] of CODES.entries()) BITS[code] = bits;

/** In the order of their numbers in well-known binary (ISO 13249-3). */
const TYPES: readonly Geometry['type'][] = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'];
/** How deep the positions of each type lie in lists. */
const DEPTHS = [0, 1, 2, 1, 2, 3];
const ONE = 0x31;
/** Bytes of a number of 32 bits, at most. */
const OF_NUMBER = 7;

/** Bytes that a geometry takes, at most. */
export function mostBytesOfCompact(geometry: Geometry): number {
  let numbers = 2 + geometry.coordinates.length;
  const chains = chainsOf(geometry);
  for (let i = 0; i < chains.length; i++) numbers += 1 + 2 * chains[i]!.length;
  return OF_NUMBER * numbers;
}

class Writer {
  private x = 0;
  private y = 0;

  constructor(
    private readonly bytes: Uint8Array,
    public end: number,
  ) {}

  parts(nested: readonly unknown[], depth: number): void {
    if (depth === 0) {
      this.position(nested as Position);
      return;
    }
    this.number(nested.length);
    for (let i = 0; i < nested.length; i++) this.parts(nested[i] as unknown[], depth - 1);
  }

  private position(position: Position): void {
    const x = Math.round(position[0]! * 1000);
    const y = Math.round(position[1]! * 1000);
    this.difference(x - this.x);
    this.difference(y - this.y);
    this.x = x;
    this.y = y;
  }

  private difference(value: number): void {
    this.number(((value << 1) ^ (value >> 31)) >>> 0);
  }

  private number(value: number): void {
    let rest = value;
    while (rest > 31) {
      this.bytes[this.end++] = CODES[32 | (rest & 31)]!;
      rest >>>= 5;
    }
    this.bytes[this.end++] = CODES[rest]!;
  }
}

/** Writes a geometry in canonical metres. @returns where it ends */
export function writeCompact(bytes: Uint8Array, at: number, { type, coordinates }: Geometry): number {
  const number = TYPES.indexOf(type);
  bytes[at] = ONE + number;
  const writer = new Writer(bytes, at + 1);
  writer.parts(coordinates, DEPTHS[number]!);
  return writer.end;
}

class Reader {
  private at = 1;
  private x = 0;
  private y = 0;
  constructor(private readonly text: string) {}

  parts(depth: number): unknown[] {
    if (depth === 0) return this.position();
    const length = this.number();
    const parts: unknown[] = [];
    for (let i = 0; i < length; i++) parts.push(this.parts(depth - 1));
    return parts;
  }

  private position(): Position {
    this.x += this.difference();
    this.y += this.difference();
    return [this.x / 1000, this.y / 1000];
  }

  private difference(): number {
    const value = this.number();
    return (value >>> 1) ^ -(value & 1);
  }

  private number(): number {
    let [value, shift] = [0, 0];
    for (;;) {
      const bits = BITS[this.text.charCodeAt(this.at++)]!;
      value |= (bits & 31) << shift;
      // Of a text that is cut short, nothing follows either.
      if ((bits & 32) === 0) return value >>> 0;
      shift += 5;
    }
  }
}

/** SQL of the geometry of a feature, in text: editions older than compact geometries keep GeoJSON. */
export function geometryIn(features: string): string {
  return `coalesce(${features}.compact_geometry, ${features}.geometry::text)`;
}

/** The geometry that this text tells, in canonical metres. */
export function geometryOf(text: string): Geometry {
  if (text.startsWith('{')) return JSON.parse(text) as Geometry;
  const number = text.charCodeAt(0) - ONE;
  return { type: TYPES[number]!, coordinates: new Reader(text).parts(DEPTHS[number]!) } as Geometry;
}

/** A row with its geometry in text, with the geometry. */
export function withGeometry<Row extends { geometry: string }>(row: Row): Omit<Row, 'geometry'> & { geometry: Geometry } {
  return { ...row, geometry: geometryOf(row.geometry) };
}
