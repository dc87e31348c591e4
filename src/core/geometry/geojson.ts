/** The part of GeoJSON (RFC 7946) that the house uses; coordinates are metres of the canonical Lambert unless said otherwise. */
export type Position = number[];
export type Ring = Position[];

export interface Polygon {
  type: 'Polygon';
  coordinates: Ring[];
}
export interface MultiPolygon {
  type: 'MultiPolygon';
  coordinates: Ring[][];
}
export interface LineString {
  type: 'LineString';
  coordinates: Position[];
}
export interface MultiLineString {
  type: 'MultiLineString';
  coordinates: Position[][];
}
export interface Point {
  type: 'Point';
  coordinates: Position;
}
export interface MultiPoint {
  type: 'MultiPoint';
  coordinates: Position[];
}

/** A site (*bien*) is one or more polygons. */
export type SiteGeometry = Polygon | MultiPolygon;
export type Geometry = SiteGeometry | LineString | MultiLineString | Point | MultiPoint;

/** West, south, east, north. */
export type Box = [minX: number, minY: number, maxX: number, maxY: number];

export function polygonsOf(geometry: Geometry): Ring[][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** Chains of positions: the rings of polygons, the lines, and each point as a chain of one. */
export function chainsOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}

export function boxOf(geometry: Geometry): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const chain of chainsOf(geometry)) {
    for (const [x, y] of chain as [number, number][]) {
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  }
  return box;
}

export function growBox([minX, minY, maxX, maxY]: Box, metres: number): Box {
  return [minX - metres, minY - metres, maxX + metres, maxY + metres];
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** The same geometry with every position replaced; the height and measure of a position are dropped. */
export function mapPositions<G extends Geometry>(geometry: G, move: (position: Position) => Position): G {
  const walk = (node: unknown): unknown =>
    Array.isArray(node) && typeof node[0] === 'number' ? move(node as Position) : (node as unknown[]).map(walk);
  return { type: geometry.type, coordinates: walk(geometry.coordinates) } as G;
}
