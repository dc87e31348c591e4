import initGeos from 'geos-wasm';
import {
  boxesMeet,
  boxOf,
  growBox,
  isPlainlyValid,
  polygonsOf,
  type Geometry,
  type Position,
  type SiteGeometry,
} from '../core/geometry/index.js';

/** Metres by which limits that neighbours have in common may lie apart: a few millimetres of rounding. */
const SEAM = 0.005;

type Library = Awaited<ReturnType<typeof initGeos>>;

export interface Invalidity {
  reason: string;
  at: Position;
}

/**
 * GEOS, for what Turf gets wrong: whether polygons are valid, how to mend them, and their union. The library speaks C:
 * what it hands out is freed here, and nothing of it leaves this file.
 */
export class Geos {
  private static loading: Promise<Geos> | undefined;

  private constructor(private readonly lib: Library) {}

  /** One instance a process. */
  static load(): Promise<Geos> {
    return (Geos.loading ??= initGeos().then((lib) => new Geos(lib)));
  }

  /** What makes the polygons invalid and where (OGC Simple Features), or undefined when they are valid. */
  invalidity(geometry: SiteGeometry): Invalidity | undefined {
    return isPlainlyValid(geometry) ? undefined : this.examine(geometry);
  }

  /** The same, of any geometry by GEOS itself. */
  examine(geometry: SiteGeometry): Invalidity | undefined {
    return this.with(geometry, (pointer) => {
      const { lib } = this;
      // Unlike GEOSisValid, this one prints nothing.
      const out = lib.Module._malloc(8);
      if (lib.GEOSisValidDetail(pointer, 0, out, out + 4) === 1) {
        lib.Module._free(out);
        return undefined;
      }
      const reasonAt = lib.Module.getValue(out, 'i32');
      const location = lib.Module.getValue(out + 4, 'i32');
      const reason = lib.Module.UTF8ToString(reasonAt);
      const at = location ? this.positionOf(location) : [];
      lib.GEOSFree(reasonAt);
      if (location) lib.GEOSGeom_destroy(location);
      lib.Module._free(out);
      return { reason, at };
    });
  }

  /** The valid polygons that cover what the given ones were meant to; undefined when no area is left. */
  mend(geometry: SiteGeometry): SiteGeometry | undefined {
    return this.with(geometry, (pointer) => this.take(this.lib.GEOSMakeValid(pointer)));
  }

  /** One geometry that covers all the polygons, common limits dissolved. */
  union(geometries: SiteGeometry[]): SiteGeometry | undefined {
    const all: SiteGeometry = { type: 'MultiPolygon', coordinates: geometries.flatMap(polygonsOf) };
    return this.with(all, (pointer) => this.take(this.lib.GEOSUnaryUnion(pointer)));
  }

  /**
   * One geometry that covers parcels side by side. Rounded to millimetres, the corner of one lies beside the edge of its neighbour:
   * each takes over the corners of the others that are so near, or the seam would be a limit of the whole.
   */
  join(parcels: readonly SiteGeometry[], seam = SEAM): SiteGeometry | undefined {
    const joined = [...parcels];
    const boxes = parcels.map(boxOf);
    for (const [i, parcel] of parcels.entries()) {
      const around = growBox(boxes[i]!, 2 * seam);
      const near = joined.filter((_, j) => j !== i && boxesMeet(around, boxes[j]!));
      const snapped = near.length > 0 ? this.snap(parcel, near, seam) : undefined;
      if (snapped && !this.invalidity(snapped)) joined[i] = snapped;
    }
    return this.union(joined);
  }

  private snap(geometry: SiteGeometry, to: readonly SiteGeometry[], metres: number): SiteGeometry | undefined {
    const others: SiteGeometry = { type: 'MultiPolygon', coordinates: to.flatMap(polygonsOf) };
    return this.with(geometry, (one) => this.with(others, (other) => this.take(this.lib.GEOSSnap(one, other, metres))));
  }

  private with<Result>(geometry: SiteGeometry, use: (pointer: number) => Result): Result {
    const { lib } = this;
    const bytes = wkbOf(geometry);
    const buffer = lib.Module._malloc(bytes.length);
    lib.Module.HEAPU8.set(bytes, buffer);
    const pointer = lib.GEOSGeomFromWKB_buf(buffer as never, bytes.length as never) as unknown as number;
    lib.Module._free(buffer);
    if (!pointer) throw new RangeError('The geometry is not one that GEOS can read.');
    try {
      return use(pointer);
    } finally {
      lib.GEOSGeom_destroy(pointer);
    }
  }

  private positionOf(point: number): Position {
    const { lib } = this;
    const out = lib.Module._malloc(16);
    lib.GEOSGeomGetX(point, out);
    lib.GEOSGeomGetY(point, out + 8);
    const at = [lib.Module.getValue(out, 'double'), lib.Module.getValue(out + 8, 'double')];
    lib.Module._free(out);
    return at;
  }

  /** Reads the polygons of a result and frees it. */
  private take(pointer: number): SiteGeometry | undefined {
    const { lib } = this;
    const writer = lib.GEOSGeoJSONWriter_create();
    const text = lib.GEOSGeoJSONWriter_writeGeometry(writer, pointer, -1) as unknown as number;
    const geometry = JSON.parse(lib.Module.UTF8ToString(text)) as
      Geometry | { type: 'GeometryCollection'; geometries: Geometry[] };
    lib.GEOSFree(text);
    lib.GEOSGeoJSONWriter_destroy(writer);
    lib.GEOSGeom_destroy(pointer);
    const parts = geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry];
    const polygons = parts.flatMap(polygonsOf);
    if (polygons.length === 0) return undefined;
    return polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0]! }
      : { type: 'MultiPolygon', coordinates: polygons };
  }
}

/** Well-known binary, little-endian: what GEOS reads fastest. */
function wkbOf(geometry: SiteGeometry): Uint8Array {
  const polygons = polygonsOf(geometry);
  const positions = polygons.flat().reduce((sum, { length }) => sum + length, 0);
  const rings = polygons.reduce((sum, { length }) => sum + length, 0);
  const buffer = new ArrayBuffer(9 + polygons.length * 9 + rings * 4 + positions * 16);
  const view = new DataView(buffer);
  let at = 0;
  const header = (type: number, count: number) => {
    view.setUint8(at, 1);
    view.setUint32(at + 1, type, true);
    view.setUint32(at + 5, count, true);
    at += 9;
  };
  header(6, polygons.length);
  for (const polygon of polygons) {
    header(3, polygon.length);
    for (const ring of polygon) {
      view.setUint32(at, ring.length, true);
      at += 4;
      for (const [x, y] of ring) {
        view.setFloat64(at, x!, true);
        view.setFloat64(at + 8, y!, true);
        at += 16;
      }
    }
  }
  return new Uint8Array(buffer);
}
