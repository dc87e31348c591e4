import { chainsOf, type Geometry } from '../../core/geometry/index.js';

/** Bytes of a position in JSON, at most, and of what stands around the positions of each chain. */
const [OF_POSITION, OF_CHAIN] = [52, 8];
const OF_GEOMETRY = 64;
const [OPEN, CLOSE, END, COMMA, POINT, ZERO] = [0x5b, 0x5d, 0x7d, 0x2c, 0x2e, 0x30];
/** Millimetres below this are small integers, whose digits are told quickly. */
const MOST_MILLIMETRES = 2 ** 30;

/** Bytes that a geometry takes in JSON, at most. */
export function mostBytesOf(geometry: Geometry): number {
  return chainsOf(geometry).reduce((sum, chain) => sum + OF_CHAIN + OF_POSITION * chain.length, OF_GEOMETRY);
}

/**
 * Writes a geometry in canonical metres as JSON, which is what `JSON.stringify` says of it. Whole millimetres, which canonical
 * coordinates are, are written digit by digit, in a third of the time.
 * @returns where it ends
 */
export function writeGeometry(bytes: Buffer, at: number, { type, coordinates }: Geometry): number {
  let end = at + bytes.write(`{"type":"${type}","coordinates":`, at, 'latin1');
  end = writeCoordinates(bytes, end, coordinates);
  bytes[end] = END;
  return end + 1;
}

function writeCoordinates(bytes: Buffer, at: number, nested: readonly unknown[]): number {
  let end = at;
  bytes[end++] = OPEN;
  for (let i = 0; i < nested.length; i++) {
    if (i > 0) bytes[end++] = COMMA;
    const inner = nested[i];
    end = typeof inner === 'number' ? writeMetres(bytes, end, inner) : writeCoordinates(bytes, end, inner as unknown[]);
  }
  bytes[end++] = CLOSE;
  return end;
}

function writeMetres(bytes: Buffer, at: number, metres: number): number {
  const millimetres = Math.round(metres * 1000);
  const isWhole = millimetres >= 0 && millimetres < MOST_MILLIMETRES && millimetres / 1000 === metres;
  if (!isWhole) return at + bytes.write(JSON.stringify(metres), at, 'latin1');
  const whole = Math.floor(millimetres / 1000);
  let end = writeDigits(bytes, at, whole);
  let rest = millimetres - whole * 1000;
  if (rest > 0) bytes[end++] = POINT;
  for (let unit = 100; rest > 0; unit /= 10) {
    const digit = Math.floor(rest / unit);
    bytes[end++] = ZERO + digit;
    rest -= digit * unit;
  }
  return end;
}

function writeDigits(bytes: Buffer, at: number, whole: number): number {
  let end = at + 1;
  for (let more = 10; more <= whole; more *= 10) end += 1;
  let rest = whole;
  for (let i = end - 1; i >= at; i--) {
    const tens = Math.floor(rest / 10);
    bytes[i] = ZERO + rest - tens * 10;
    rest = tens;
  }
  return end;
}
