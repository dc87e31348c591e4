import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { Geometry as FlatGeometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import type { Geometry, Position } from '../../core/geometry/index.js';
import { told, ToldError } from '../../core/language/index.js';
import { SAY } from './geometry-sayings.js';

/** What cannot be read of a geometry. */
export class BadFlatGeometry extends ToldError {}

/**
 * A geometry of a FlatGeobuf feature, without what its positions carry beyond x and y; null when it is empty.
 * @param stated the type of all features, by the header
 * @throws BadFlatGeometry
 */
export function geometryOfFlat(flat: FlatGeometry, stated: GeometryType): Geometry | null {
  const type = stated === GeometryType.Unknown ? flat.type() : stated;
  switch (type) {
    case GeometryType.Point: {
      const [coordinates] = positionsOf(flat);
      return coordinates ? { type: 'Point', coordinates } : null;
    }
    case GeometryType.MultiPoint:
      return filled({ type: 'MultiPoint', coordinates: positionsOf(flat) });
    case GeometryType.LineString:
      return filled({ type: 'LineString', coordinates: positionsOf(flat) });
    case GeometryType.MultiLineString:
      return filled({ type: 'MultiLineString', coordinates: chainsOf(flat) });
    case GeometryType.Polygon:
      return filled({ type: 'Polygon', coordinates: chainsOf(flat) });
    case GeometryType.MultiPolygon:
      return filled({ type: 'MultiPolygon', coordinates: polygonsOf(flat) });
    default:
      throw new BadFlatGeometry(SAY.notRead, { type: GeometryType[type] ?? told(SAY.typeNumber, { type }) });
  }
}

function polygonsOf(flat: FlatGeometry): Position[][][] {
  const bytes = flat.bb!.capacity();
  const length = flat.partsLength();
  if (length * 4 > bytes) throw new BadFlatGeometry(SAY.moreParts, { parts: length });
  let left = bytes;
  return Array.from({ length }, (_, index) => {
    const part = flat.parts(index);
    // Several parts may point at the same bytes, which would unfold without end.
    left -= (part?.xyLength() ?? 0) * 8;
    if (!part || left < 0) throw new BadFlatGeometry(SAY.badParts);
    return chainsOf(part);
  });
}

function chainsOf(flat: FlatGeometry): Position[][] {
  const positions = positionsOf(flat);
  const ends = flat.endsArray();
  if (!ends || ends.length === 0) return positions.length === 0 ? [] : [positions];
  const bad = ends.findIndex((end, index) => end < (ends[index - 1] ?? 0) || end > positions.length);
  if (bad >= 0) throw new BadFlatGeometry(SAY.badEnd, { part: bad + 1 });
  if (ends.length === 1 && ends[0] === positions.length) return [positions];
  return [...ends].map((end, index) => positions.slice(ends[index - 1] ?? 0, end));
}

function positionsOf(flat: FlatGeometry): Position[] {
  const xy = flat.xyArray() ?? [];
  const positions: Position[] = [];
  for (let i = 1; i < xy.length; i += 2) positions.push([xy[i - 1]!, xy[i]!]);
  return positions;
}

function filled(geometry: Geometry): Geometry | null {
  return geometry.coordinates.length === 0 ? null : geometry;
}
