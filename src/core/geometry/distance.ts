import Flatbush from 'flatbush';
import { boxOf, chainsOf, polygonsOf, type Box, type Geometry } from './geojson.js';

/**
 * The shortest distance in metres between two geometries, edge to edge; 0 when they meet or one holds the other.
 * Exact in the plane of Lambert: no buffer, no sphere.
 * @param atMost metres beyond which it does not matter how far: the answer is Infinity
 */
export function distanceBetween(a: Geometry, b: Geometry, atMost = Infinity): number {
  const [one, other] = [outlineOf(a), outlineOf(b)];
  if (holds(one, b) || holds(other, a)) return 0;
  const limit = (atMost + MICROMETRE) ** 2;
  const fewer = one.segments.length <= other.segments.length;
  const square = fewer ? nearestSegments(one, other, limit) : nearestSegments(other, one, limit);
  if (square < MICROMETRE ** 2) return 0;
  return square < limit ? Math.sqrt(square) : Infinity;
}

/**
 * What is nearer meets: of a position on an edge, arithmetic often finds 1e-16 m instead of nothing. And what lies as much beyond
 * the farthest that matters is measured.
 */
const MICROMETRE = 1e-6;

/** Segment after segment: ax, ay, bx, by. */
type Segments = Float64Array;

/** A geometry laid flat. */
interface Outline {
  segments: Segments;
  box: Box;
  /** Whether the segments are limits of surfaces. */
  encloses: boolean;
}

/** Of geometries that are still in hand: a site is measured against many, and a zone by many sites. */
const known = new WeakMap<Geometry, Outline>();

function outlineOf(geometry: Geometry): Outline {
  const before = known.get(geometry);
  if (before) return before;
  const chains = chainsOf(geometry);
  const segments = new Float64Array(4 * chains.reduce((sum, chain) => sum + Math.max(1, chain.length - 1), 0));
  let at = 0;
  const add = ([ax, ay]: number[], [bx, by]: number[]) => {
    segments[at] = ax!;
    segments[at + 1] = ay!;
    segments[at + 2] = bx!;
    segments[at + 3] = by!;
    at += 4;
  };
  for (const chain of chains) {
    if (chain.length === 1) add(chain[0]!, chain[0]!);
    for (let i = 1; i < chain.length; i++) add(chain[i - 1]!, chain[i]!);
  }
  const outline = { segments, box: boxOf(geometry), encloses: polygonsOf(geometry).length > 0 };
  known.set(geometry, outline);
  return outline;
}

/** Whether a surface holds a first position of a part of `inner`; enough when no edges meet. */
function holds({ segments, box, encloses }: Outline, inner: Geometry): boolean {
  if (!encloses) return false;
  return chainsOf(inner).some(([first]) => {
    const [x, y] = first as [number, number];
    return x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3] && encircle(segments, x, y);
  });
}

/** By how often a ray to the east crosses them: holes count like any other limit. On a limit is inside. */
function encircle(segments: Segments, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i < segments.length; i += 4) {
    const ay = segments[i + 1]!;
    const by = segments[i + 3]!;
    if ((ay > y && by > y) || (ay < y && by < y)) continue;
    const ax = segments[i]!;
    const bx = segments[i + 2]!;
    const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    if (cross === 0 && x >= Math.min(ax, bx) && x <= Math.max(ax, bx)) return true;
    if (ay > y !== by > y && cross > 0 === by > ay) inside = !inside;
  }
  return inside;
}

/** Above this many pairs of segments an index costs less than looking at each. */
const WORTH_AN_INDEX = 250_000;

/** The square of the shortest distance, or the limit when that is not less. */
function nearestSegments({ segments: few, box }: Outline, { segments: many }: Outline, limit: number): number {
  if ((few.length / 4) * (many.length / 4) > WORTH_AN_INDEX) return nearestIndexed(few, many, limit);
  const all = Float64Array.from(box);
  let best = limit;
  for (let k = 0; k < many.length && best > 0; k += 4) {
    if (squaredGap(all, 0, many, k) >= best) continue;
    for (let i = 0; i < few.length; i += 4) {
      if (squaredGap(few, i, many, k) < best) best = Math.min(best, squaredDistance(few, i, many, k));
    }
  }
  return best;
}

function nearestIndexed(few: Segments, many: Segments, limit: number): number {
  const index = indexOf(many);
  let best = limit;
  for (let i = 0; i < few.length && best > 0; i += 4) {
    const [x, y] = [(few[i]! + few[i + 2]!) / 2, (few[i + 1]! + few[i + 3]!) / 2];
    if (best === Infinity) best = squaredDistance(few, i, many, 4 * index.neighbors(x, y, 1)[0]!);
    const around = Math.sqrt(best) + Math.hypot(few[i + 2]! - few[i]!, few[i + 3]! - few[i + 1]!) / 2;
    for (const k of index.search(x - around, y - around, x + around, y + around))
      best = Math.min(best, squaredDistance(few, i, many, 4 * k));
  }
  return best;
}

function indexOf(segments: Segments): Flatbush {
  const index = new Flatbush(segments.length / 4);
  for (let i = 0; i < segments.length; i += 4) {
    const [ax, ay, bx, by] = [segments[i]!, segments[i + 1]!, segments[i + 2]!, segments[i + 3]!];
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return index;
}

/** Between the boxes of two segments: never more than between the segments. */
function squaredGap(a: Segments, i: number, b: Segments, k: number): number {
  const dx = gap(a[i]!, a[i + 2]!, b[k]!, b[k + 2]!);
  const dy = gap(a[i + 1]!, a[i + 3]!, b[k + 1]!, b[k + 3]!);
  return dx * dx + dy * dy;
}

function gap(a: number, b: number, c: number, d: number): number {
  return Math.max(Math.min(c, d) - Math.max(a, b), Math.min(a, b) - Math.max(c, d), 0);
}

function squaredDistance(a: Segments, i: number, b: Segments, k: number): number {
  const [ax, ay, bx, by] = [a[i]!, a[i + 1]!, a[i + 2]!, a[i + 3]!];
  const [cx, cy, dx, dy] = [b[k]!, b[k + 1]!, b[k + 2]!, b[k + 3]!];
  if (side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0) {
    if (side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0) return 0;
  }
  return Math.min(
    pointToSegment(ax, ay, cx, cy, dx, dy),
    pointToSegment(bx, by, cx, cy, dx, dy),
    pointToSegment(cx, cy, ax, ay, bx, by),
    pointToSegment(dx, dy, ax, ay, bx, by),
  );
}

function side(px: number, py: number, qx: number, qy: number, rx: number, ry: number): number {
  return (qx - px) * (ry - py) - (qy - py) * (rx - px);
}

/** Squared. */
function pointToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  const [east, north] = [x - ax - t * dx, y - ay - t * dy];
  return east * east + north * north;
}
