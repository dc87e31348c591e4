import { chainsOf, polygonsOf, type Geometry } from './geojson.js';
import { pointToSegment, Prepared } from './prepared.js';

/**
 * The shortest distance in metres between two geometries, edge to edge; 0 when they meet or one holds the other.
 * Exact in the plane of Lambert: no buffer, no sphere.
 */
export function distanceBetween(a: Geometry, b: Geometry): number {
  if (holds(a, b) || holds(b, a)) return 0;
  return distanceBetweenEdges(a, b);
}

/** The same between the lines alone: a geometry that lies inside a polygon is as far as that polygon's limit. */
export function distanceBetweenEdges(a: Geometry, b: Geometry): number {
  const [one, other] = [Prepared.of(a), Prepared.of(b)];
  return one.size <= other.size ? nearestEdges(one, other) : nearestEdges(other, one);
}

/** Whether a polygon of `outer` holds a first position of a part of `inner`; enough when no edges meet. */
function holds(outer: Geometry, inner: Geometry): boolean {
  if (polygonsOf(outer).length === 0) return false;
  const prepared = Prepared.of(outer);
  return chainsOf(inner).some(([first]) => prepared.placeOf(first![0]!, first![1]!) !== 'outside');
}

function nearestEdges(few: Prepared, many: Prepared): number {
  const { ends } = few;
  let best = Infinity;
  for (let at = 0; at < ends.length; at += 4) {
    const [ax, ay, bx, by] = [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!];
    // The first edge sets a bound; each later one needs to look no further than the best so far.
    if (best === Infinity) best = many.distanceToEdges(ax, ay);
    const around = many.edgesIn([
      Math.min(ax, bx) - best,
      Math.min(ay, by) - best,
      Math.max(ax, bx) + best,
      Math.max(ay, by) + best,
    ]);
    for (const k of around) {
      const to = k * 4;
      const other = [many.ends[to]!, many.ends[to + 1]!, many.ends[to + 2]!, many.ends[to + 3]!] as const;
      best = Math.min(best, segmentDistance(ax, ay, bx, by, ...other));
      if (best === 0) return 0;
    }
  }
  return best;
}

// prettier-ignore
function segmentDistance(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): number {
  if (cross(ax, ay, bx, by, cx, cy, dx, dy)) return 0;
  return Math.min(
    pointToSegment(ax, ay, cx, cy, dx, dy),
    pointToSegment(bx, by, cx, cy, dx, dy),
    pointToSegment(cx, cy, ax, ay, bx, by),
    pointToSegment(dx, dy, ax, ay, bx, by),
  );
}

// prettier-ignore
function cross(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

function side(px: number, py: number, qx: number, qy: number, rx: number, ry: number): number {
  return (qx - px) * (ry - py) - (qy - py) * (rx - px);
}
