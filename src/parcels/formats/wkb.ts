import type { Geometry, Position } from '../../core/geometry/index.js';
import { ToldError } from '../../core/language/index.js';
import { SAY } from './geometry-sayings.js';

/** What cannot be read of a geometry. */
export class BadWkb extends ToldError {}

export interface DecodedGeometry {
  /** null when it is empty. */
  geometry: Geometry | null;
  /** What was left aside: « Z », « M » or « ZM ». */
  beyond?: string;
}

/** More positions, rings or polygons than this in a row are no feature of a layer. */
const MOST_PARTS = 1_000_000;

const NAMES = ['', 'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon', 'GeometryCollection'];
/** Types of ISO 13249-3 that have arcs or surfaces in space. */
const CURVES: Record<number, string> = {
  8: 'CircularString',
  9: 'CompoundCurve',
  10: 'CurvePolygon',
  11: 'MultiCurve',
  12: 'MultiSurface',
  13: 'Curve',
  14: 'Surface',
  15: 'PolyhedralSurface',
  16: 'TIN',
  17: 'Triangle',
};

/**
 * Decodes a geometry of a GeoPackage: its header (OGC 12-128r18 § 2.1.3) and the well-known binary behind it.
 * @throws BadWkb
 */
export function decodeGeoPackageGeometry(bytes: Uint8Array): DecodedGeometry {
  if (bytes.length < 8 || bytes[0] !== 0x47 || bytes[1] !== 0x50) throw new BadWkb(SAY.noHeader);
  const flags = bytes[3]!;
  if (flags & 0x20) throw new BadWkb(SAY.extended);
  const envelope = [0, 32, 48, 48, 64][(flags >> 1) & 7];
  if (envelope === undefined) throw new BadWkb(SAY.badEnvelope);
  return decodeWkb(bytes.subarray(8 + envelope));
}

/** Decodes well-known binary, of ISO or of PostGIS. @throws BadWkb */
export function decodeWkb(bytes: Uint8Array): DecodedGeometry {
  const reader = new Reader(bytes);
  const geometry = reader.geometry();
  const beyond = `${reader.hasZ ? 'Z' : ''}${reader.hasM ? 'M' : ''}`;
  return { geometry, ...(beyond && { beyond }) };
}

class Reader {
  hasZ = false;
  hasM = false;
  private at = 0;
  private little = true;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(): Geometry | null {
    const type = this.header();
    switch (type) {
      case 1: {
        const coordinates = this.position();
        // An empty point is written as one without a place.
        return coordinates.every((value) => Number.isNaN(value)) ? null : { type: 'Point', coordinates };
      }
      case 2:
        return filled({ type: 'LineString', coordinates: this.positions() });
      case 3:
        return filled({ type: 'Polygon', coordinates: this.rings() });
      case 4:
        return filled({ type: 'MultiPoint', coordinates: this.parts(1, () => this.position()) });
      case 5:
        return filled({ type: 'MultiLineString', coordinates: this.parts(2, () => this.positions()) });
      case 6:
        return filled({ type: 'MultiPolygon', coordinates: this.parts(3, () => this.rings()) });
      default:
        throw new BadWkb(SAY.collection);
    }
  }

  /** Byte order and type of a geometry. */
  private header(): number {
    this.need(5);
    this.little = this.view.getUint8(this.at) === 1;
    const code = this.view.getUint32(this.at + 1, this.little);
    this.at += 5;
    const [plain, dimensions] = [(code & 0x1fffffff) % 1000, Math.floor((code & 0x1fffffff) / 1000)];
    this.hasZ ||= (code & 0x80000000) !== 0 || dimensions === 1 || dimensions === 3;
    this.hasM ||= (code & 0x40000000) !== 0 || dimensions === 2 || dimensions === 3;
    if (code & 0x20000000) this.at += 4;
    const curve = CURVES[plain];
    if (curve !== undefined) throw new BadWkb(SAY.curve, { type: curve });
    if (NAMES[plain] === undefined || plain === 0 || dimensions > 3) throw new BadWkb(SAY.noType, { code });
    return plain;
  }

  private parts<Part>(type: number, read: () => Part): Part[] {
    return this.list(9, () => {
      const found = this.header();
      if (found !== type) throw new BadWkb(SAY.otherPart, { found: NAMES[found], type: NAMES[type] });
      return read();
    });
  }

  private rings(): Position[][] {
    return this.list(4, () => this.positions());
  }

  private positions(): Position[] {
    const width = this.width();
    const count = this.count(width);
    const { view, little } = this;
    const positions: Position[] = [];
    let { at } = this;
    for (let i = 0; i < count; i++, at += width) positions.push([view.getFloat64(at, little), view.getFloat64(at + 8, little)]);
    this.at = at;
    return positions;
  }

  private position(): Position {
    this.need(this.width());
    const position = [this.view.getFloat64(this.at, this.little), this.view.getFloat64(this.at + 8, this.little)];
    this.at += this.width();
    return position;
  }

  private width(): number {
    return 16 + (this.hasZ ? 8 : 0) + (this.hasM ? 8 : 0);
  }

  private list<Part>(least: number, read: () => Part): Part[] {
    return Array.from({ length: this.count(least) }, read);
  }

  /** Of parts that follow, each of some bytes at least: a count that lies is found out before anything is made. */
  private count(least: number): number {
    this.need(4);
    const count = this.view.getUint32(this.at, this.little);
    this.at += 4;
    if (count > MOST_PARTS) throw new BadWkb(SAY.tooManyParts, { most: MOST_PARTS });
    this.need(count * least);
    return count;
  }

  private need(bytes: number): void {
    if (this.at + bytes > this.view.byteLength) throw new BadWkb(SAY.cut);
  }
}

function filled(geometry: Geometry): Geometry | null {
  return geometry.coordinates.length === 0 ? null : geometry;
}
