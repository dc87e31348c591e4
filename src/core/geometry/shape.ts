import Flatbush from 'flatbush';
import { bboxClip, multiLineString, multiPolygon } from '@turf/turf';
import { distanceBetween } from './distance.js';
import { boxesMeet, boxOf, chainsOf, polygonsOf, type Box, type Geometry, type Position } from './geojson.js';
import { isInside } from './measure.js';
import { positionToCanonical, roundedToCanonical, type CrsCode } from './projection.js';

/**
 * A searched place in canonical metres. What meets its `outer` box may meet the place; what lies within its `inner` box
 * does for certain. A place without an outer box lies where nothing of ours can be.
 */
export interface Shape {
  geometries: Geometry[];
  outer?: Box;
  inner?: Box;
}

/** Positions that a shape may have once its edges are bent; more than a box ever needs. */
const FINEST = 16_384;

/** Chords of an edge that was straight in another system stay within this many metres of it. */
const CHORD = 0.005;

/** Degrees around Belgium; what a search in degrees says of other countries is cut off before it is projected. */
const AROUND: Box = [2, 49.2, 6.8, 51.8];

/**
 * A geometry of another system, its edges bent as they must be to stay straight there.
 * @throws RangeError when that takes more positions than anybody means
 */
export function shapeOf(geometries: readonly Geometry[], crs: CrsCode): Shape {
  const near = crs === 4326 ? geometries.flatMap(cutToSurroundings) : [...geometries];
  const budget = { left: FINEST };
  return withOuter(near.map((geometry) => bend(geometry, crs, budget)));
}

/** A box of another system; one in degrees whose west lies east of its east crosses the antimeridian (RFC 7946 § 5.2). */
export function shapeOfBox([west, south, east, north]: Box, crs: CrsCode): Shape {
  if (crs === 4326 && west > east) {
    const [left, right] = [shapeOfBox([west, south, 180, north], crs), shapeOfBox([-180, south, east, north], crs)];
    return left.outer ? left : right;
  }
  const [minX, minY, maxX, maxY] = crs === 4326 ? within([west, south, east, north], AROUND) : [west, south, east, north];
  if (minX > maxX || minY > maxY) return { geometries: [] };
  const budget = { left: FINEST };
  const edge = (...line: Position[]) => bendChain(line, crs, budget);
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
  return geometries.some((one) => {
    if (!boxesMeet(box, boxOf(one))) return false;
    if (chainsOf(geometry).some((chain) => isInside(chain[0]!, one))) return true;
    const near = edgesNear(one, box);
    return near !== undefined && distanceBetween(geometry, near) <= TOUCH;
  });
}

const TOUCH = 1e-6;

/** Edges of each searched geometry, found by an index: one search is held against many features. */
const edgesOf = new WeakMap<Geometry, { index: Flatbush; edges: Position[][] }>();

function edgesNear(geometry: Geometry, [minX, minY, maxX, maxY]: Box): Geometry | undefined {
  const chains = chainsOf(geometry);
  if (geometry.type === 'Point' || geometry.type === 'MultiPoint' || chains.flat().length < 64) return geometry;
  let known = edgesOf.get(geometry);
  if (!known) {
    const edges = chains.flatMap((chain) => chain.slice(1).map((end, i) => [chain[i]!, end]));
    const index = new Flatbush(edges.length);
    for (const [[ax, ay], [bx, by]] of edges as [[number, number], [number, number]][])
      index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    index.finish();
    known = { index, edges };
    edgesOf.set(geometry, known);
  }
  const found = known.index.search(minX - TOUCH, minY - TOUCH, maxX + TOUCH, maxY + TOUCH);
  if (found.length === 0) return undefined;
  return { type: 'MultiLineString', coordinates: found.map((i) => known.edges[i]!) };
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

function bend(geometry: Geometry, crs: CrsCode, budget: Budget): Geometry {
  const chain = (line: Position[]) => bendChain(line, crs, budget);
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: roundedToCanonical(geometry.coordinates, crs) };
    case 'MultiPoint':
      return { type: 'MultiPoint', coordinates: geometry.coordinates.map((at) => roundedToCanonical(at, crs)) };
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

function bendChain(line: Position[], crs: CrsCode, budget: Budget): Position[] {
  const bent = [roundedToCanonical(line[0]!, crs)];
  for (let i = 1; i < line.length; i++) {
    const edge = { from: line[i - 1]!, to: line[i]!, start: bent.at(-1)!, end: roundedToCanonical(line[i]!, crs) };
    bendEdge(edge, bent, crs, budget, isBorder(line[i - 1]!, line[i]!) ? COARSE : DEEPEST);
  }
  return bent;
}

interface Budget {
  left: number;
}

interface BentEdge {
  from: Position;
  to: Position;
  start: Position;
  end: Position;
}

const DEEPEST = 12;
/** Where a search was cut off lies nothing of ours, and a rough edge does. */
const COARSE = 4;

function isBorder([ax, ay]: Position, [bx, by]: Position): boolean {
  return (ax === bx && (ax === AROUND[0] || ax === AROUND[2])) || (ay === by && (ay === AROUND[1] || ay === AROUND[3]));
}

/** Halves an edge until its projected middle lies on the chord. */
function bendEdge({ from, to, start, end }: BentEdge, bent: Position[], crs: CrsCode, budget: Budget, depth: number): void {
  if (crs !== 31370 && depth > 0) {
    const middle = [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2];
    const at = positionToCanonical(middle, crs);
    if (Math.hypot(at[0]! - (start[0]! + end[0]!) / 2, at[1]! - (start[1]! + end[1]!) / 2) > CHORD) {
      bendEdge({ from, to: middle, start, end: at }, bent, crs, budget, depth - 1);
      bendEdge({ from: middle, to, start: at, end }, bent, crs, budget, depth - 1);
      return;
    }
  }
  budget.left -= 1;
  if (budget.left < 0) throw new RangeError(`A shape may not have more than ${FINEST} positions.`);
  bent.push(end);
}
