import { bboxClip, multiLineString, multiPolygon } from '@turf/turf';
import { distanceBetween } from './distance.js';
import { boxesMeet, boxOf, chainsOf, polygonsOf, type Box, type Geometry, type Position } from './geojson.js';
import { positionToCanonical, type CrsCode } from './projection.js';

/**
 * A searched place in canonical metres. What meets its `outer` box may meet the place; what lies within its `inner` box
 * does for certain. A place without an outer box lies where nothing of ours can be.
 */
export interface Shape {
  geometries: Geometry[];
  outer?: Box;
  inner?: Box;
}

/** Chords of an edge that was straight in another system stay within this many metres of it. */
const CHORD = 0.005;

/** Degrees around Belgium; what a search in degrees says of other countries is cut off before it is projected. */
const AROUND: Box = [1, 48.5, 8, 52.5];

/** A geometry of another system, its edges bent as they must be to stay straight there. */
export function shapeOf(geometries: readonly Geometry[], crs: CrsCode): Shape {
  const near = crs === 4326 ? geometries.flatMap(cutToSurroundings) : [...geometries];
  return withOuter(near.map((geometry) => bend(geometry, crs)));
}

/** A box of another system; one in degrees whose west lies east of its east crosses the antimeridian (RFC 7946 § 5.2). */
export function shapeOfBox([west, south, east, north]: Box, crs: CrsCode): Shape {
  if (crs === 4326 && west > east) {
    const [left, right] = [shapeOfBox([west, south, 180, north], crs), shapeOfBox([-180, south, east, north], crs)];
    return left.outer ? left : right;
  }
  const [minX, minY, maxX, maxY] = crs === 4326 ? within([west, south, east, north], AROUND) : [west, south, east, north];
  if (minX > maxX || minY > maxY) return { geometries: [] };
  const edge = (...line: Position[]) => bendChain(line, crs);
  const below = edge([minX, minY], [maxX, minY]);
  const right = edge([maxX, minY], [maxX, maxY]);
  const above = edge([maxX, maxY], [minX, maxY]);
  const left = edge([minX, maxY], [minX, minY]);
  const ring = [...below, ...right.slice(1), ...above.slice(1), ...left.slice(1)];
  ring[ring.length - 1] = ring[0]!;
  const inner: Box = [
    Math.max(...left.map(([x]) => x!)),
    Math.max(...below.map(([, y]) => y!)),
    Math.min(...right.map(([x]) => x!)),
    Math.min(...above.map(([, y]) => y!)),
  ];
  const shape = withOuter([{ type: 'Polygon', coordinates: [ring] }]);
  return inner[0] <= inner[2] && inner[1] <= inner[3] ? { ...shape, inner } : shape;
}

/** Whether a canonical geometry meets the place, to the micrometre. */
export function meets(geometry: Geometry, { geometries, outer }: Shape): boolean {
  const box = boxOf(geometry);
  if (!outer || !boxesMeet(box, outer)) return false;
  return geometries.some((one) => boxesMeet(box, boxOf(one)) && distanceBetween(geometry, one) <= 1e-6);
}

function withOuter(geometries: Geometry[]): Shape {
  if (geometries.length === 0) return { geometries };
  const boxes = geometries.map(boxOf);
  const outer: Box = [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
  return { geometries, outer };
}

function within(box: Box, limits: Box): Box {
  return [Math.max(box[0], limits[0]), Math.max(box[1], limits[1]), Math.min(box[2], limits[2]), Math.min(box[3], limits[3])];
}

function cutToSurroundings(geometry: Geometry): Geometry[] {
  const box = boxOf(geometry);
  if (!boxesMeet(box, AROUND)) return [];
  if (AROUND[0] <= box[0] && AROUND[1] <= box[1] && box[2] <= AROUND[2] && box[3] <= AROUND[3]) return [geometry];
  if (geometry.type === 'MultiPoint') {
    const coordinates = geometry.coordinates.filter((at) => boxesMeet(boxOf({ type: 'Point', coordinates: at }), AROUND));
    return coordinates.length > 0 ? [{ type: 'MultiPoint', coordinates }] : [];
  }
  if (geometry.type === 'Point') return [geometry];
  const polygons = polygonsOf(geometry);
  return polygons.length > 0
    ? partsOf(bboxClip(multiPolygon(polygons), AROUND).geometry as Geometry)
    : partsOf(bboxClip(multiLineString(chainsOf(geometry)), AROUND).geometry as Geometry);
}

/** What the cut leaves, without the empty parts that it leaves too. */
function partsOf(cut: Geometry): Geometry[] {
  if (cut.type === 'Polygon' || cut.type === 'MultiPolygon') {
    return polygonsOf(cut)
      .map((rings) => rings.filter((ring) => ring.length >= 4))
      .filter((rings) => rings.length > 0)
      .map((coordinates) => ({ type: 'Polygon', coordinates }));
  }
  return chainsOf(cut)
    .filter((chain) => chain.length >= 2)
    .map((coordinates) => ({ type: 'LineString', coordinates }));
}

function bend(geometry: Geometry, crs: CrsCode): Geometry {
  const chain = (line: Position[]) => bendChain(line, crs);
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: positionToCanonical(geometry.coordinates, crs) };
    case 'MultiPoint':
      return { type: 'MultiPoint', coordinates: geometry.coordinates.map((at) => positionToCanonical(at, crs)) };
    case 'LineString':
      return { type: 'LineString', coordinates: chain(geometry.coordinates) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map(chain) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map(chain) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(chain)) };
  }
}

function bendChain(line: Position[], crs: CrsCode): Position[] {
  const bent = [positionToCanonical(line[0]!, crs)];
  for (let i = 1; i < line.length; i++) bendEdge(line[i - 1]!, line[i]!, bent, crs, 0);
  return bent;
}

/** Halves an edge until its projected middle lies on the chord. */
function bendEdge(from: Position, to: Position, bent: Position[], crs: CrsCode, depth: number): void {
  const [a, b] = [bent.at(-1)!, positionToCanonical(to, crs)];
  if (crs !== 31370 && depth < 12) {
    const middle = [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2];
    const [x, y] = positionToCanonical(middle, crs) as [number, number];
    if (Math.hypot(x - (a[0]! + b[0]!) / 2, y - (a[1]! + b[1]!) / 2) > CHORD) {
      bendEdge(from, middle, bent, crs, depth + 1);
      bendEdge(middle, to, bent, crs, depth + 1);
      return;
    }
  }
  bent.push(b);
}
