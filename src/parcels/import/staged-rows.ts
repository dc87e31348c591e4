import type { Box, Geometry } from '../../core/geometry/index.js';
import { geometryOf, mostBytesOfCompact, writeCompact } from '../compact-geometry.js';

/**
 * The table that features pass through, in the order of the fields below. A feature has no fault; one that is set aside has no
 * number but its place in the delivery.
 */
export const STAGED_FEATURES = `
  CREATE TEMP TABLE staged_features (
    number integer, delivered integer, key text COLLATE "C", attributes jsonb, geometry text, min_x double precision,
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
  /** In canonical metres, which are kept compact; of a feature that is set aside, JSON of what was delivered. */
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
  /** Of the same bytes. */
  private view: DataView;
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
    this.view = viewOf(this.bytes);
  }

  get length(): number {
    return this.end;
  }

  add({ number, delivered, key, attributes, geometry, box, cell, digest, fault }: StagedRow): void {
    const drawn = typeof geometry === 'string' ? null : geometry;
    const text = typeof geometry === 'string' ? geometry : null;
    const characters = lengthOf(key) + attributes.length + lengthOf(text) + lengthOf(fault);
    this.reserve(FRAME + BYTES_OF_CHARACTER * characters + (drawn ? mostBytesOfCompact(drawn) : 0));
    this.view.setInt16(this.end, FIELDS);
    this.end += 2;
    this.addInteger(number);
    this.addInteger(delivered);
    this.addText(key);
    this.addText(attributes, true);
    if (drawn) this.addGeometry(drawn);
    else this.addText(text);
    for (let side = 0; side < 4; side++) this.addDouble(box && box[side]!);
    this.addLong(cell);
    this.addUuid(digest);
    this.addText(fault, true);
  }

  /** What was added so far, in a buffer of its own. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.bytes.buffer as ArrayBuffer, 0, this.end);
    this.bytes = this.another();
    this.view = viewOf(this.bytes);
    this.end = 0;
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
    this.view = viewOf(longer);
  }

  private addInteger(value: number | null): void {
    this.addLength(value === null ? NOTHING : 4);
    if (value !== null) this.addLength(value);
  }

  private addLong(value: number | null): void {
    this.addLength(value === null ? NOTHING : 8);
    if (value === null) return;
    this.addLength(Math.floor(value / WORD));
    this.addLength(value >>> 0);
  }

  private addDouble(value: number | null): void {
    this.addLength(value === null ? NOTHING : 8);
    if (value === null) return;
    this.view.setFloat64(this.end, value);
    this.end += 8;
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
    if (isBinaryJson) this.bytes[this.end++] = 1;
    this.end += this.bytes.write(value, this.end, 'utf8');
    this.view.setInt32(before, this.end - before - 4);
  }

  private addGeometry(geometry: Geometry): void {
    const before = this.end;
    this.addLength(NOTHING);
    this.end = writeCompact(this.bytes, this.end, geometry);
    this.view.setInt32(before, this.end - before - 4);
  }

  /** Of what follows; any integer is written so. */
  private addLength(value: number): void {
    this.view.setInt32(this.end, value);
    this.end += 4;
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function lengthOf(text: string | null): number {
  return text === null ? 0 : text.length;
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
      if (field === GEOMETRY && length > 0) yield geometryOf(bytes.toString('utf8', at, at + length));
      at += length;
    }
  }
}
