import type { Box, Geometry } from '../../core/geometry/index.js';
import { mostBytesOf, writeGeometry } from './write-geometry.js';

/**
 * The table that features pass through, in the order of the fields below. A feature has no fault; one that is set aside has no
 * number but its place in the delivery.
 */
export const STAGED_FEATURES = `
  CREATE TEMP TABLE staged_features (
    number integer, delivered integer, key text COLLATE "C", attributes jsonb, geometry json, min_x double precision,
    min_y double precision, max_x double precision, max_y double precision, cell bigint, geometry_digest uuid, fault jsonb
  ) ON COMMIT DROP`;
const FIELDS = 12;
const GEOMETRY = 4;

/** What goes before and after rows: the binary format of COPY (PostgreSQL, « COPY », File Formats). */
export const COPY_BEGINS = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
export const COPY_ENDS = Buffer.from([0xff, 0xff]);

export interface StagedRow {
  number: number | null;
  delivered: number;
  key: string | null;
  /** JSON, like the fault. */
  attributes: string;
  /** In canonical metres; of a feature that is set aside, JSON of what was delivered. */
  geometry: Geometry | string | null;
  box: Box | null;
  cell: number | null;
  /** Hexadecimal, as long as a UUID. */
  digest: string | null;
  fault: string | null;
}

const NOTHING = -1;
/** Bytes of a row besides its texts. */
const FRAME = 256;
const BYTES_OF_CHARACTER = 3;
const WORD = 2 ** 32;
/** Rows of that table in COPY's binary format, which neither side has to write as text and read back. */
export class StagedRows {
  private bytes: Buffer;
  private end = 0;

  /**
   * @param size bytes that are expected; longer rows make it longer
   * @param spare buffers to use before new ones
   */
  constructor(
    private readonly size: number,
    private readonly spare: ArrayBuffer[],
  ) {
    this.bytes = this.another();
  }

  get length(): number {
    return this.end;
  }

  add({ number, delivered, key, attributes, geometry, box, cell, digest, fault }: StagedRow): void {
    const texts = [key, attributes, fault, typeof geometry === 'string' ? geometry : null];
    const characters = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
    const drawn = typeof geometry === 'object' && geometry !== null ? mostBytesOf(geometry) : 0;
    this.reserve(FRAME + BYTES_OF_CHARACTER * characters + drawn);
    this.end = this.bytes.writeInt16BE(FIELDS, this.end);
    this.addInteger(number);
    this.addInteger(delivered);
    this.addText(key);
    this.addText(attributes, true);
    if (typeof geometry === 'object' && geometry !== null) this.addGeometry(geometry);
    else this.addText(geometry);
    for (let side = 0; side < 4; side++) this.addDouble(box && box[side]!);
    this.addLong(cell);
    this.addUuid(digest);
    this.addText(fault, true);
  }

  /** What was added so far, in a buffer of its own. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.bytes.buffer as ArrayBuffer, 0, this.end);
    [this.bytes, this.end] = [this.another(), 0];
    return taken;
  }

  private another(): Buffer {
    const used = this.spare.pop();
    // What a giant needed is not kept for others.
    return used?.byteLength === this.size ? Buffer.from(used) : Buffer.allocUnsafeSlow(this.size);
  }

  private reserve(bytes: number): void {
    if (this.end + bytes <= this.bytes.length) return;
    const longer = Buffer.allocUnsafeSlow(this.end + bytes);
    this.bytes.copy(longer, 0, 0, this.end);
    this.bytes = longer;
  }

  private addInteger(value: number | null): void {
    this.addLength(value === null ? NOTHING : 4);
    if (value !== null) this.end = this.bytes.writeInt32BE(value, this.end);
  }

  private addLong(value: number | null): void {
    this.addLength(value === null ? NOTHING : 8);
    if (value === null) return;
    this.end = this.bytes.writeInt32BE(Math.floor(value / WORD), this.end);
    this.end = this.bytes.writeUInt32BE(value >>> 0, this.end);
  }

  private addDouble(value: number | null): void {
    this.addLength(value === null ? NOTHING : 8);
    if (value !== null) this.end = this.bytes.writeDoubleBE(value, this.end);
  }

  private addUuid(value: string | null): void {
    this.addLength(value === null ? NOTHING : 16);
    if (value !== null) this.end += this.bytes.write(value, this.end, 'hex');
  }

  /** @param isBinaryJson jsonb begins with its version */
  private addText(value: string | null, isBinaryJson = false): void {
    const before = this.end;
    this.addLength(NOTHING);
    if (value === null) return;
    if (isBinaryJson) this.end = this.bytes.writeUInt8(1, this.end);
    this.end += this.bytes.write(value, this.end, 'utf8');
    this.bytes.writeInt32BE(this.end - before - 4, before);
  }

  private addGeometry(geometry: Geometry): void {
    const before = this.end;
    this.addLength(NOTHING);
    this.end = writeGeometry(this.bytes, this.end, geometry);
    this.bytes.writeInt32BE(this.end - before - 4, before);
  }

  private addLength(bytes: number): void {
    this.end = this.bytes.writeInt32BE(bytes, this.end);
  }
}

/** The geometries of such rows, where they have one. */
export function* geometriesIn(rows: Uint8Array): Generator<Geometry> {
  const bytes = Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength);
  let at = 0;
  while (at < bytes.length) {
    at += 2;
    for (let field = 0; field < FIELDS; field++) {
      const length = Math.max(0, bytes.readInt32BE(at));
      at += 4;
      if (field === GEOMETRY && length > 0) yield JSON.parse(bytes.toString('utf8', at, at + length)) as Geometry;
      at += length;
    }
  }
}
