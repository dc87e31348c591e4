import { boxesMeet, boxOf, polygonsOf, type Box, type Position, type Ring, type SiteGeometry } from './geojson.js';
import { signedArea } from './measure.js';

/**
 * How the surfaces of two valid geometries lie when no overlay is needed to tell: they share no surface (`apart`), the
 * first lies in the second (`inside`), or it holds the second (`around`). `across` is everything else.
 */
export type Lie = 'apart' | 'inside' | 'around' | 'across';

/**
 * Exact, with no tolerance: coordinates are whole millimetres, and the sign of a product of two differences of them is
 * exact in a double as long as an edge measures less than 20 km. Where coordinates are finer or edges longer the answer is
 * `across`, which only means that an overlay has to tell.
 *
 * When no two edges cross, each piece of a limit between two vertices lies whole in the other surface, outside it or on
 * its limit, and the middle of the piece tells which; along a common limit the surfaces lie on the same side or on both.
 */
export function lieOf(a: SiteGeometry, b: SiteGeometry): Lie {
  const [boxA, boxB] = [boxOf(a), boxOf(b)];
  if (!boxesMeet(boxA, boxB)) return 'apart';
  const [edgesA, edgesB] = [edgesOf(a), edgesOf(b)];
  if (!edgesA || !edgesB) return 'across';
  const [gridA, gridB] = [onGrid(boxA), onGrid(boxB)];
  const nearA = edgesA.filter((edge) => meets(edge, gridB));
  const nearB = edgesB.filter((edge) => meets(edge, gridA));
  const piecesA = piecesOf(nearA, nearB);
  if (!piecesA) return 'across';
  const ofA = placesOf(piecesA, edgesB);
  const ofB = placesOf(piecesOf(nearB, nearA)!, edgesA);
  if (nearA.length < edgesA.length) ofA.outside = true;
  if (nearB.length < edgesB.length) ofB.outside = true;
  if (!ofA.inside && !ofB.inside && !ofA.along) return 'apart';
  if (!ofA.outside && !ofA.against && !ofB.inside) return 'inside';
  if (!ofB.outside && !ofB.against && !ofA.inside) return 'around';
  return 'across';
}

/** In half millimetres, so that the middle of an edge is a whole number too; the surface lies to the left. */
type Edge = readonly [ax: number, ay: number, bx: number, by: number];

const UNITS = 2000;
const LONGEST = 20_000 * UNITS;
/** Canonical coordinates are millimetres as a double holds them. */
const NOISE = 0.01;

/** Of geometries that are still in hand; null where an overlay has to tell. */
const known = new WeakMap<SiteGeometry, Edge[] | null>();

function edgesOf(geometry: SiteGeometry): Edge[] | null {
  const before = known.get(geometry);
  if (before !== undefined) return before;
  const edges = wholeEdges(geometry) ?? null;
  known.set(geometry, edges);
  return edges;
}

function wholeEdges(geometry: SiteGeometry): Edge[] | undefined {
  const edges: Edge[] = [];
  for (const rings of polygonsOf(geometry)) {
    for (const [index, ring] of rings.entries()) {
      const whole = ring.map(wholeOf);
      if (whole.some((position) => position === undefined)) return undefined;
      const turned = signedArea(whole as Ring) > 0 === (index === 0) ? whole : whole.toReversed();
      for (let i = 1; i < turned.length; i++) {
        const [[ax, ay], [bx, by]] = [turned[i - 1] as [number, number], turned[i] as [number, number]];
        if (Math.abs(bx - ax) > LONGEST || Math.abs(by - ay) > LONGEST) return undefined;
        if (ax !== bx || ay !== by) edges.push([ax, ay, bx, by]);
      }
    }
  }
  return edges;
}

function wholeOf([x, y]: Position): Position | undefined {
  const [east, north] = [x! * 1000, y! * 1000];
  const whole: Position = [Math.round(east), Math.round(north)];
  if (Math.abs(whole[0]! - east) > NOISE || Math.abs(whole[1]! - north) > NOISE) return undefined;
  return [whole[0]! * 2, whole[1]! * 2];
}

function onGrid([minX, minY, maxX, maxY]: Box): Box {
  return [minX * UNITS - 1, minY * UNITS - 1, maxX * UNITS + 1, maxY * UNITS + 1];
}

function meets([ax, ay, bx, by]: Edge, [minX, minY, maxX, maxY]: Box): boolean {
  return Math.min(ax, bx) <= maxX && Math.max(ax, bx) >= minX && Math.min(ay, by) <= maxY && Math.max(ay, by) >= minY;
}

/** The edges cut where vertices of others lie on them, or undefined as soon as two cross. */
function piecesOf(edges: readonly Edge[], others: readonly Edge[]): Edge[] | undefined {
  const pieces: Edge[] = [];
  for (const edge of edges) {
    const [ax, ay, bx, by] = edge;
    const cuts: Position[] = [];
    for (const other of others) {
      if (!sameBox(edge, other)) continue;
      const [cx, cy, dx, dy] = other;
      const [c, d] = [side(edge, cx, cy), side(edge, dx, dy)];
      // Each vertex begins one edge.
      if (c === 0 && between(edge, cx, cy)) cuts.push([cx, cy]);
      if (c * d < 0 && side(other, ax, ay) * side(other, bx, by) < 0) return undefined;
    }
    let [x, y] = [ax, ay];
    for (const [cx, cy] of cuts.toSorted((p, q) => far(edge, p) - far(edge, q))) {
      if (cx !== x || cy !== y) pieces.push([x, y, cx!, cy!]);
      [x, y] = [cx!, cy!];
    }
    pieces.push([x, y, bx, by]);
  }
  return pieces;
}

function sameBox([ax, ay, bx, by]: Edge, [cx, cy, dx, dy]: Edge): boolean {
  return (
    Math.min(ax, bx) <= Math.max(cx, dx) &&
    Math.max(ax, bx) >= Math.min(cx, dx) &&
    Math.min(ay, by) <= Math.max(cy, dy) &&
    Math.max(ay, by) >= Math.min(cy, dy)
  );
}

/** Above 0 to the left of the edge, 0 on its line: only the sign counts, so that products of two signs stay small. */
function side([ax, ay, bx, by]: Edge, x: number, y: number): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}

/** Whether a position on the line of the edge lies strictly between its ends. */
function between([ax, ay, bx, by]: Edge, x: number, y: number): boolean {
  return ax === bx ? y > Math.min(ay, by) && y < Math.max(ay, by) : x > Math.min(ax, bx) && x < Math.max(ax, bx);
}

function far([ax, ay]: Edge, [x, y]: Position): number {
  return Math.abs(x! - ax) + Math.abs(y! - ay);
}

interface Places {
  inside: boolean;
  outside: boolean;
  /** On the limit, both surfaces on the same side, or one on each. */
  along: boolean;
  against: boolean;
}

function placesOf(pieces: readonly Edge[], edges: readonly Edge[]): Places {
  const places: Places = { inside: false, outside: false, along: false, against: false };
  for (const piece of pieces) places[placeOf(piece, edges)] = true;
  return places;
}

function placeOf([ax, ay, bx, by]: Edge, edges: readonly Edge[]): keyof Places {
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  let inside = false;
  for (const edge of edges) {
    const [cx, cy, dx, dy] = edge;
    if (y < Math.min(cy, dy) || y > Math.max(cy, dy)) continue;
    if (x > Math.max(cx, dx)) continue;
    const where = side(edge, x, y);
    if (where === 0 && x >= Math.min(cx, dx)) return (bx - ax) * (dx - cx) + (by - ay) * (dy - cy) > 0 ? 'along' : 'against';
    if (cy > y !== dy > y && where > 0 === dy > cy) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}
