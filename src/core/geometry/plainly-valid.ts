import type { Ring, SiteGeometry } from './geojson.js';

/** A ring of more edges is left to GEOS, which does not hold every edge against every other. */
const MOST_EDGES = 32;
/** Square metres beyond what doubles lose in a product of two differences of Lambert coordinates, of edges below 20 km. */
const MARGIN = 1e-5;
const LONGEST = 20_000;

/**
 * Whether a surface is valid (OGC Simple Features) beyond doubt: one ring, whose edges meet only where one follows another, and
 * do not turn back there. Most parcels are. A surface of which this is not said may be valid still: GEOS tells.
 */
export function isPlainlyValid(geometry: SiteGeometry): boolean {
  return geometry.type === 'Polygon' && geometry.coordinates.length === 1 && isSimple(geometry.coordinates[0]!);
}

function isSimple(ring: Ring): boolean {
  const edges = ring.length - 1;
  if (edges < 3 || edges > MOST_EDGES) return false;
  if (ring[0]![0] !== ring[edges]![0] || ring[0]![1] !== ring[edges]![1]) return false;
  for (let i = 0; i < edges; i++) {
    // By index: destructured, each of these numbers is given memory of its own.
    const ax = ring[i]![0]!;
    const ay = ring[i]![1]!;
    const bx = ring[i + 1]![0]!;
    const by = ring[i + 1]![1]!;
    if (Math.abs(bx - ax) > LONGEST || Math.abs(by - ay) > LONGEST) return false;
    const next = ring[i + 1 === edges ? 1 : i + 2]!;
    const nx = next[0]!;
    const ny = next[1]!;
    // A straight continuation is no turn; the way back, or standing still, is.
    if (!isApart(side(ax, ay, bx, by, nx, ny)) && (bx - ax) * (nx - bx) + (by - ay) * (ny - by) <= MARGIN) return false;
    for (let k = i + 2; k < edges; k++) {
      if (i === 0 && k === edges - 1) continue;
      const cx = ring[k]![0]!;
      const cy = ring[k]![1]!;
      const dx = ring[k + 1]![0]!;
      const dy = ring[k + 1]![1]!;
      const boxesApart =
        Math.max(ax, bx) < Math.min(cx, dx) ||
        Math.max(cx, dx) < Math.min(ax, bx) ||
        Math.max(ay, by) < Math.min(cy, dy) ||
        Math.max(cy, dy) < Math.min(ay, by);
      if (boxesApart) continue;
      const oneSide =
        sameSide(side(ax, ay, bx, by, cx, cy), side(ax, ay, bx, by, dx, dy)) ||
        sameSide(side(cx, cy, dx, dy, ax, ay), side(cx, cy, dx, dy, bx, by));
      if (!oneSide) return false;
    }
  }
  return true;
}

/** Twice the area of a triangle, positive when r lies to the left of the way from p to q. */
function side(px: number, py: number, qx: number, qy: number, rx: number, ry: number): number {
  return (qx - px) * (ry - py) - (qy - py) * (rx - px);
}

function isApart(side: number): boolean {
  return Math.abs(side) > MARGIN;
}

function sameSide(one: number, other: number): boolean {
  return isApart(one) && isApart(other) && one > 0 === other > 0;
}
