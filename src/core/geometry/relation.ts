import type { Prepared } from './prepared.js';

/**
 * - `apart`: the polygon shares no area with the zone, at most limits;
 * - `covered`: it lies wholly in the zone;
 * - `crossing`: their limits cross, or lie so that only an overlay can tell.
 */
export type Relation = 'apart' | 'covered' | 'crossing';

/** Vertices this near to an edge, in metres, may lie on it. */
const ON_THE_EDGE = 1e-6;

/**
 * How one polygon lies to a zone, when that can be told from their edges alone: edges of neighbours that were drawn
 * together are the same to the last digit. Without a crossing an edge lies wholly on one side, where its middle lies.
 */
export function relationOf(polygon: Prepared, zone: Prepared): Relation {
  const shared = new Set<number>();
  let place: 'inside' | 'outside' | undefined;
  const { ends } = polygon;
  for (let at = 0; at < ends.length; at += 4) {
    const edge = edgeAt(ends, at);
    const meeting = meetingOf(edge, zone, shared);
    if (meeting === 'crossing') return 'crossing';
    if (meeting === 'same') continue;
    const [ax, ay, bx, by] = edge;
    const where = zone.placeOf((ax + bx) / 2, (ay + by) / 2);
    if (where === 'edge' || (place !== undefined && where !== place)) return 'crossing';
    place = where;
  }
  // All its limits are limits of the zone: it is a part of it or a hole in it.
  if (place === undefined) return 'crossing';
  for (const k of zone.edgesIn(polygon.box)) {
    if (shared.has(k)) continue;
    const [ax, ay, bx, by] = edgeAt(zone.ends, k * 4);
    if (polygon.placeOf((ax + bx) / 2, (ay + by) / 2) !== 'outside') return 'crossing';
  }
  return place === 'inside' ? 'covered' : 'apart';
}

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

function edgeAt(ends: Float64Array, at: number): Edge {
  return [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!];
}

function meetingOf(edge: Edge, zone: Prepared, shared: Set<number>): 'same' | 'crossing' | 'none' {
  const [ax, ay, bx, by] = edge;
  const around = ON_THE_EDGE;
  const near = zone.edgesIn([
    Math.min(ax, bx) - around,
    Math.min(ay, by) - around,
    Math.max(ax, bx) + around,
    Math.max(ay, by) + around,
  ]);
  let same = false;
  for (const k of near) {
    const other = edgeAt(zone.ends, k * 4);
    const [cx, cy, dx, dy] = other;
    const [ac, ad] = [ax === cx && ay === cy, ax === dx && ay === dy];
    const [bc, bd] = [bx === cx && by === cy, bx === dx && by === dy];
    if ((ac && bd) || (ad && bc)) {
      shared.add(k);
      same = true;
      continue;
    }
    const free: boolean[] = [!ac && !ad && lies(ax, ay, other), !bc && !bd && lies(bx, by, other)];
    free.push(!ac && !bc && lies(cx, cy, edge), !ad && !bd && lies(dx, dy, edge));
    if (free.includes(true) || properlyCross(edge, other)) return 'crossing';
  }
  return same ? 'same' : 'none';
}

function lies(x: number, y: number, [ax, ay, bx, by]: Edge): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy) < ON_THE_EDGE;
}

function properlyCross([ax, ay, bx, by]: Edge, [cx, cy, dx, dy]: Edge): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}
