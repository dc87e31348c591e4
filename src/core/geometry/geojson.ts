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
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const chain of chainsOf(geometry)) {
    // Of every feature of every delivery: taken by its index, a coordinate needs no memory of its own.
    for (let i = 0; i < chain.length; i++) {
      const x = chain[i]![0]!;
      const y = chain[i]![1]!;
      if (x < minX) minX = x;
      if (y < minY) minY = y;
      if (x > maxX) maxX = x;
      if (y > maxY) maxY = y;
    }
  }
  return [minX, minY, maxX, maxY];
}

export function growBox([minX, minY, maxX, maxY]: Box, metres: number): Box {
  return [minX - metres, minY - metres, maxX + metres, maxY + metres];
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** The same geometry with every position replaced; the height and measure of a position are dropped. */
export function mapPositions<G extends Geometry>(geometry: G, move: (position: Position) => Position): G {
  return { type: geometry.type, coordinates: moved(geometry.coordinates, move) } as G;
}

type Nested = number[] | Nested[];

function moved(nested: Nested, move: (position: Position) => Position): Nested {
  if (typeof nested[0] === 'number') return move(nested as Position);
  return (nested as Nested[]).map((inner) => moved(inner, move));
}
