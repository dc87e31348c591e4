import Flatbush from 'flatbush';
import { chainsOf, polygonsOf, type Geometry } from './geojson.js';
import { isInside } from './measure.js';

/**
 * The shortest distance in metres between two geometries, edge to edge; 0 when they meet or one holds the other.
 * Exact in the plane of Lambert: no buffer, no sphere.
 */
export function distanceBetween(a: Geometry, b: Geometry): number {
  if (holds(a, b) || holds(b, a)) return 0;
  const [few, many] = segmentsOf(a).length <= segmentsOf(b).length ? [a, b] : [b, a];
  return nearestSegments(segmentsOf(few), segmentsOf(many));
}

/** Whether a polygon of `outer` holds a first position of a part of `inner`; enough when no edges meet. */
function holds(outer: Geometry, inner: Geometry): boolean {
  return polygonsOf(outer).length > 0 && chainsOf(inner).some((chain) => isInside(chain[0]!, outer));
}

type Segment = [ax: number, ay: number, bx: number, by: number];

function segmentsOf(geometry: Geometry): Segment[] {
  return chainsOf(geometry).flatMap((chain): Segment[] => {
    if (chain.length === 1) return [[chain[0]![0]!, chain[0]![1]!, chain[0]![0]!, chain[0]![1]!]];
    return chain.slice(1).map((end, i) => [chain[i]![0]!, chain[i]![1]!, end[0]!, end[1]!]);
  });
}

/** Below this many pairs of segments an index costs more than it saves. */
const WORTH_AN_INDEX = 4000;

function nearestSegments(few: Segment[], many: Segment[]): number {
  let best = Infinity;
  if (few.length * many.length <= WORTH_AN_INDEX) {
    for (const a of few) {
      for (const b of many) {
        if (boxGap(a, b) >= best) continue;
        best = Math.min(best, segmentDistance(a, b));
        if (best === 0) return 0;
      }
    }
    return best;
  }
  const index = indexOf(many);
  for (const a of few) {
    const [x, y] = [(a[0] + a[2]) / 2, (a[1] + a[3]) / 2];
    const reach = Math.hypot(a[2] - a[0], a[3] - a[1]) / 2;
    if (best === Infinity) best = segmentDistance(a, many[index.neighbors(x, y, 1)[0]!]!);
    const around = best + reach;
    for (const k of index.search(x - around, y - around, x + around, y + around)) {
      best = Math.min(best, segmentDistance(a, many[k]!));
    }
    if (best === 0) return 0;
  }
  return best;
}

function indexOf(segments: Segment[]): Flatbush {
  const index = new Flatbush(segments.length);
  for (const [ax, ay, bx, by] of segments) index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  return index;
}

function boxGap(a: Segment, b: Segment): number {
  const dx = Math.max(Math.min(b[0], b[2]) - Math.max(a[0], a[2]), Math.min(a[0], a[2]) - Math.max(b[0], b[2]), 0);
  const dy = Math.max(Math.min(b[1], b[3]) - Math.max(a[1], a[3]), Math.min(a[1], a[3]) - Math.max(b[1], b[3]), 0);
  return Math.hypot(dx, dy);
}

function segmentDistance(a: Segment, b: Segment): number {
  if (cross(a, b)) return 0;
  return Math.min(
    pointToSegment(a[0], a[1], b),
    pointToSegment(a[2], a[3], b),
    pointToSegment(b[0], b[1], a),
    pointToSegment(b[2], b[3], a),
  );
}

function cross([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px);
  const [c, d] = [side(ax, ay, bx, by, cx, cy), side(ax, ay, bx, by, dx, dy)];
  const [a, b] = [side(cx, cy, dx, dy, ax, ay), side(cx, cy, dx, dy, bx, by)];
  return c * d < 0 && a * b < 0;
}

function pointToSegment(x: number, y: number, [ax, ay, bx, by]: Segment): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
