import Flatbush from 'flatbush';
import { boxOf, polygonsOf, type Position, type Ring, type SiteGeometry } from './geojson.js';
import { BELGIUM, crsByPlace, liesInBelgium, type CrsCode } from './projection.js';
import { signedArea } from './measure.js';

/** Why a geometry cannot be the site of a file. */
export type SiteFault =
  | { code: 'not-a-polygon'; given: string }
  | { code: 'bad-position'; at: string }
  | { code: 'ring-not-closed' | 'ring-too-short' | 'ring-without-area'; ring: number }
  | { code: 'crosses-itself'; near: Position }
  | { code: 'too-many-positions'; limit: number }
  | { code: 'outside-belgium'; looksLike: CrsCode | undefined; box: number[] };

/** A site drawn more finely than this was not drawn by hand. */
export const SITE_POSITIONS = 20_000;

/** What is wrong with a site as it was delivered, in its own reference system; undefined when nothing is. */
export function siteFault(given: unknown, crs: CrsCode): SiteFault | undefined {
  const geometry = given as SiteGeometry | undefined;
  if (!Array.isArray(geometry?.coordinates) || !['Polygon', 'MultiPolygon'].includes(geometry.type)) {
    return { code: 'not-a-polygon', given: String((given as { type?: unknown } | undefined)?.type) };
  }
  const depth = geometry.type === 'Polygon' ? 2 : 3;
  const misplaced = badPosition(geometry.coordinates, depth, '/coordinates');
  if (misplaced !== undefined) return { code: 'bad-position', at: misplaced };
  const rings = polygonsOf(geometry).flat();
  if (rings.length === 0) return { code: 'not-a-polygon', given: `${geometry.type} vide` };
  if (rings.reduce((sum, { length }) => sum + length, 0) > SITE_POSITIONS)
    return { code: 'too-many-positions', limit: SITE_POSITIONS };
  const bad = rings.findIndex((ring) => ring.length < 4 || !same(ring[0]!, ring.at(-1)!));
  if (bad >= 0) return { code: same(rings[bad]![0]!, rings[bad]!.at(-1)!) ? 'ring-too-short' : 'ring-not-closed', ring: bad + 1 };
  const box = boxOf(geometry);
  if (!liesInBelgium(box, crs)) return { code: 'outside-belgium', looksLike: crsByPlace(box), box };
  const crossing = selfCrossing(rings, properlyCross, () => false);
  if (crossing) return { code: 'crosses-itself', near: crossing };
  const flat = rings.findIndex((ring) => Math.abs(signedArea(ring)) < (crs === 4326 ? 1e-12 : 0.01));
  if (flat >= 0) return { code: 'ring-without-area', ring: flat + 1 };
  const spike = selfCrossing(rings, () => false, foldsBack);
  return spike ? { code: 'crosses-itself', near: spike } : undefined;
}

function badPosition(node: unknown, depth: number, at: string): string | undefined {
  if (!Array.isArray(node)) return at;
  if (depth === 0) {
    return node.length >= 2 && node.slice(0, 2).every((value) => typeof value === 'number' && Number.isFinite(value))
      ? undefined
      : at;
  }
  for (const [index, child] of node.entries()) {
    const found = badPosition(child, depth - 1, `${at}/${index}`);
    if (found !== undefined) return found;
  }
  return node.length === 0 ? at : undefined;
}

type Clash = (e: Edge, f: Edge) => boolean;

/** A place where two edges clash; neighbours in a ring share their common end, and clash otherwise than strangers. */
function selfCrossing(rings: Ring[], strangers: Clash, neighbours: Clash): Position | undefined {
  const edges = rings.flatMap((ring, r) =>
    ring.slice(1).map((end, i) => ({ a: ring[i]!, b: end, ring: r, i, last: ring.length - 2 })),
  );
  const index = new Flatbush(edges.length);
  for (const { a, b } of edges)
    index.add(Math.min(a[0]!, b[0]!), Math.min(a[1]!, b[1]!), Math.max(a[0]!, b[0]!), Math.max(a[1]!, b[1]!));
  index.finish();
  for (const [k, e] of edges.entries()) {
    const around = index.search(
      Math.min(e.a[0]!, e.b[0]!),
      Math.min(e.a[1]!, e.b[1]!),
      Math.max(e.a[0]!, e.b[0]!),
      Math.max(e.a[1]!, e.b[1]!),
    );
    for (const j of around) {
      if (j <= k) continue;
      const f = edges[j]!;
      const adjacent = e.ring === f.ring && (f.i - e.i === 1 || (e.i === 0 && f.i === f.last));
      if (adjacent ? neighbours(e, f) : strangers(e, f)) return e.a;
    }
  }
  return undefined;
}

interface Edge {
  a: Position;
  b: Position;
}

function side(p: Position, q: Position, r: Position): number {
  return (q[0]! - p[0]!) * (r[1]! - p[1]!) - (q[1]! - p[1]!) * (r[0]! - p[0]!);
}

function properlyCross(e: Edge, f: Edge): boolean {
  return side(e.a, e.b, f.a) * side(e.a, e.b, f.b) < 0 && side(f.a, f.b, e.a) * side(f.a, f.b, e.b) < 0;
}

/** Two edges that share an end and run back over each other: a spike. */
function foldsBack(e: Edge, f: Edge): boolean {
  const [shared, p, q] = same(e.b, f.a) ? [e.b, e.a, f.b] : [e.a, e.b, f.a];
  if (side(shared, p, q) !== 0) return false;
  return (p[0]! - shared[0]!) * (q[0]! - shared[0]!) + (p[1]! - shared[1]!) * (q[1]! - shared[1]!) > 0;
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** The place where a site of that system is expected. */
export function placeOf(crs: CrsCode): { minX: number; minY: number; maxX: number; maxY: number } {
  const [minX, minY, maxX, maxY] = BELGIUM[crs];
  return { minX, minY, maxX, maxY };
}
