import type { Geometry, Position } from '../geometry/index.js';
import { SAY } from './filter-sayings.js';
import { FilterRefused, type FilterCrs } from './filter.js';

/** Depth at which the positions of each type lie. */
const DEPTHS: Record<Geometry['type'], number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** The geometries of a GeoJSON literal, collections taken apart. @throws FilterRefused */
export function geometriesOf(literal: unknown, move: (position: unknown) => Position, depth = 0): Geometry[] {
  const { type, coordinates, geometries } = (literal ?? {}) as Record<string, unknown>;
  if (type === 'GeometryCollection' && Array.isArray(geometries) && depth < 3) {
    return geometries.flatMap((one) => geometriesOf(one, move, depth + 1));
  }
  if (typeof type !== 'string' || !Object.hasOwn(DEPTHS, type)) throw new FilterRefused(SAY.noShape);
  const read = (node: unknown, level: number): unknown => {
    if (level === 0) return move(node);
    if (!Array.isArray(node) || node.length === 0) throw new FilterRefused(SAY.incomplete, { type });
    return node.map((child) => read(child, level - 1));
  };
  const geometry = { type, coordinates: read(coordinates, DEPTHS[type as Geometry['type']]) } as Geometry;
  checkChains(geometry);
  return [geometry];
}

function checkChains(geometry: Geometry): void {
  const rings =
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
  for (const ring of rings) {
    const [first, last] = [ring[0]!, ring.at(-1)!];
    if (ring.length < 4 || first[0] !== last[0] || first[1] !== last[1]) throw new FilterRefused(SAY.openRing);
  }
  const lines =
    geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  if (lines.some((line) => line.length < 2)) throw new FilterRefused(SAY.shortLine);
}

/** Positions as the system orders its axes, brought to east before north; heights are dropped. @throws FilterRefused */
export function positionsAsWritten(positions: readonly unknown[], { code, northFirst }: FilterCrs): Position[] {
  return positions.map((position) => {
    const [first, second] = Array.isArray(position) ? (position as unknown[]) : [];
    if (typeof first !== 'number' || typeof second !== 'number' || !Number.isFinite(first) || !Number.isFinite(second))
      throw new FilterRefused(SAY.noPosition);
    const [x, y] = northFirst ? [second, first] : [first, second];
    const [mostX, mostY] = code === 4326 ? [180, 90] : [10_000_000, 10_000_000];
    if (Math.abs(x) > mostX || Math.abs(y) > mostY) throw new FilterRefused(SAY.outside, { first, second });
    return [x, y];
  });
}
