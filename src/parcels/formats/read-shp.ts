import type { Geometry, Position } from '../../core/geometry/index.js';
import { told, type Words } from '../../core/language/index.js';
import { LARGEST_FEATURE } from './delivery.js';
import { refuse } from '../import/layer-refused.js';
import { ByteReader } from './byte-reader.js';
import { nestRings } from './nest-rings.js';
import { SAY } from './shapefile-sayings.js';

const FILE_CODE = 9994;
const HEADER = 100;
const [POINT, LINE, POLYGON, MULTIPOINT, MULTIPATCH] = [1, 3, 5, 8, 31];

/** The geometries of a Shapefile, record by record (ESRI Shapefile Technical Description, July 1998). */
export class ShpReader {
  /** Records that were read. */
  number = 0;

  private constructor(
    private readonly reader: ByteReader,
    /** Bytes of the whole, by its header. */
    private readonly said: number,
    private readonly type: number,
  ) {}

  /** @param name as delivered, for messages @throws LayerRefused */
  static async open(path: string, name: string): Promise<ShpReader> {
    const reader = await ByteReader.open(path);
    try {
      if (reader.size === 0) refuse('empty-file', told(SAY.emptyMember, { name }));
      const header = await reader.next(HEADER);
      if (header.length < HEADER || header.readInt32BE(0) !== FILE_CODE) refuse('bad-shapefile', told(SAY.notShp, { name }));
      const type = header.readInt32LE(32);
      if (type === MULTIPATCH) refuse('bad-geometry', SAY.multiPatch);
      if (type !== 0 && (type > 28 || ![POINT, LINE, POLYGON, MULTIPOINT].includes(type % 10)))
        refuse('bad-geometry', told(SAY.noType, { type }));
      return new ShpReader(reader, header.readUInt32BE(24) * 2, type);
    } catch (error) {
      await reader.close();
      throw error;
    }
  }

  /** What positions carry besides x and y: Z from type 11 on, M from 21 on. */
  get beyond(): string | undefined {
    return this.type > 20 ? 'M' : this.type > 10 ? 'Z' : undefined;
  }

  /** @returns undefined after the last @throws LayerRefused */
  async next(): Promise<Geometry | null | undefined> {
    const { reader } = this;
    if (reader.left === 0 || reader.at === this.said) return undefined;
    this.number += 1;
    const head = reader.ready(8) ?? (await reader.next(8));
    if (head.length < 8) this.cut();
    const length = head.readInt32BE(4) * 2;
    if (length < 4 || length > LARGEST_FEATURE) this.damaged(SAY.badLength, { bytes: length });
    if (length > reader.left) this.cut();
    const record = reader.ready(length) ?? (await reader.next(length));
    const type = record.readInt32LE(0);
    if (type === 0) return null;
    if (type !== this.type) this.damaged(SAY.otherType, { type, ofFile: this.type });
    return geometryOf(record, type % 10) ?? this.damaged(SAY.morePositions);
  }

  /** Whether what was read is all that the file announces. @throws LayerRefused */
  checkEnd(): void {
    const { size } = this.reader;
    if (size !== this.said) refuse('bad-shapefile', told(SAY.otherSize, { said: this.said, size }));
  }

  close(): Promise<void> {
    return this.reader.close();
  }

  private cut(): never {
    return this.damaged(SAY.cut);
  }

  private damaged(what: Words, places: Record<string, number> = {}): never {
    return refuse('bad-shapefile', told(what, { number: this.number, ...places }));
  }
}

/** @returns undefined when a count exceeds what the record holds */
function geometryOf(record: Buffer, base: number): Geometry | undefined {
  const view = new DataView(record.buffer, record.byteOffset, record.length);
  if (base === POINT) return record.length < 20 ? undefined : { type: 'Point', coordinates: positionsOf(view, 4, 1)[0]! };
  if (base === MULTIPOINT) {
    const count = record.length < 40 ? -1 : view.getInt32(36, true);
    if (count < 0 || 40 + count * 16 > record.length) return undefined;
    return { type: 'MultiPoint', coordinates: positionsOf(view, 40, count) };
  }
  const parts = partsOf(view);
  if (!parts) return undefined;
  if (base === LINE)
    return parts.length === 1 ? { type: 'LineString', coordinates: parts[0]! } : { type: 'MultiLineString', coordinates: parts };
  const polygons = nestRings(parts);
  return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0]! } : { type: 'MultiPolygon', coordinates: polygons };
}

function partsOf(view: DataView): Position[][] | undefined {
  if (view.byteLength < 44) return undefined;
  const [parts, points] = [view.getInt32(36, true), view.getInt32(40, true)];
  const start = 44 + parts * 4;
  if (parts < 0 || points < 0 || start + points * 16 > view.byteLength) return undefined;
  const ends = Array.from({ length: parts }, (_, i) => (i + 1 < parts ? view.getInt32(48 + i * 4, true) : points));
  const from = (i: number) => view.getInt32(44 + i * 4, true);
  if (ends.some((end, i) => from(i) < 0 || end < from(i) || end > points)) return undefined;
  return ends.map((end, i) => positionsOf(view, start + from(i) * 16, end - from(i)));
}

function positionsOf(view: DataView, start: number, count: number): Position[] {
  const positions: Position[] = [];
  for (let at = start; at < start + count * 16; at += 16)
    positions.push([view.getFloat64(at, true), view.getFloat64(at + 8, true)]);
  return positions;
}
