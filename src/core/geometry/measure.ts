import { chainsOf, polygonsOf, type Geometry, type Position, type Ring, type SiteGeometry } from './geojson.js';

/** Area in square metres, holes taken out; planar, as the cadastre counts. */
export function areaOf(geometry: SiteGeometry): number {
  return polygonsOf(geometry).reduce((sum, [outer, ...holes]) => {
    const inside = holes.reduce((total, hole) => total + Math.abs(signedArea(hole)), 0);
    return sum + Math.abs(signedArea(outer!)) - inside;
  }, 0);
}

/** Length in metres of all the rings. */
export function perimeterOf(geometry: SiteGeometry): number {
  return chainsOf(geometry).reduce((sum, chain) => {
    for (let i = 1; i < chain.length; i++)
      sum += Math.hypot(chain[i]![0]! - chain[i - 1]![0]!, chain[i]![1]! - chain[i - 1]![1]!);
    return sum;
  }, 0);
}

/** Positive when the ring turns counter-clockwise. Summed from its first position: Lambert coordinates are large. */
export function signedArea(ring: Ring): number {
  const [x0, y0] = ring[0] as [number, number];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice / 2;
}

/** The same place with its outer rings counter-clockwise and its holes clockwise, as RFC 7946 § 3.1.6 wants them; itself when they are. */
export function rightHanded<G extends Geometry>(geometry: G): G {
  const turned = (ring: Ring, index: number) => (index === 0 ? signedArea(ring) < 0 : signedArea(ring) > 0);
  const polygons = polygonsOf(geometry);
  if (!polygons.some((rings) => rings.some(turned))) return geometry;
  const right = polygons.map((rings) => rings.map((ring, index) => (turned(ring, index) ? ring.toReversed() : ring)));
  return { type: geometry.type, coordinates: geometry.type === 'Polygon' ? right[0]! : right } as G;
}

/** Whether the position lies inside one of the polygons or on its edge. */
export function isInside(position: Position, geometry: Geometry): boolean {
  return polygonsOf(geometry).some(([outer, ...holes]) => {
    const where = placeInRing(position, outer!);
    if (where !== 'inside') return where === 'edge';
    return !holes.some((hole) => placeInRing(position, hole) === 'inside');
  });
}

function placeInRing([x, y]: Position, ring: Ring): 'inside' | 'edge' | 'outside' {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    const cross = (bx - ax) * (y! - ay) - (by - ay) * (x! - ax);
    const within = Math.min(ax, bx) <= x! && x! <= Math.max(ax, bx) && Math.min(ay, by) <= y! && y! <= Math.max(ay, by);
    if (cross === 0 && within) return 'edge';
    if (ay > y! !== by > y! && cross > 0 === by > ay) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}
