import { distanceBetween } from './distance.js';
import { boxesMeet, boxOf, chainsOf, type Box, type Geometry, type Position, type SiteGeometry } from './geojson.js';
import { isInside } from './measure.js';

/** A straight piece of a line; a point is a piece whose ends are the same. */
export type Piece = readonly [from: Position, to: Position];

/** The pieces of lines, of points or of the limits of polygons that lie in a polygon or on its limit. */
export function piecesInside(lines: Geometry, polygon: SiteGeometry): Piece[] {
  const box = boxOf(polygon);
  const limit = limitsOf(polygon);
  const edges = piecesOf(polygon);
  return piecesOf(lines)
    .filter((piece) => boxesMeet(boxOfPiece(piece), box))
    .flatMap((piece) => cutBy(piece, edges))
    .filter((piece) => {
      const middle = at(piece, 0.5);
      return isInside(middle, polygon) || distanceBetween({ type: 'Point', coordinates: middle }, limit) <= ON_THE_LIMIT;
    });
}

/** Coordinates are millimetres; what lies closer to a limit lies on it. */
const ON_THE_LIMIT = 0.001;

export function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, [[ax, ay], [bx, by]]) => sum + Math.hypot(bx! - ax!, by! - ay!), 0);
}

/** How far from the limit of the polygon the pieces inside it get, to a centimetre. */
export function depthInside(pieces: readonly Piece[], polygon: SiteGeometry): number {
  const limit = limitsOf(polygon);
  const toLimit = (position: Position) => distanceBetween({ type: 'Point', coordinates: position }, limit);
  let deepest = 0;
  // A distance changes by a metre at most from one metre to the next: halves that cannot go deeper are left aside.
  const look = (piece: Piece, from: number, to: number) => {
    deepest = Math.max(deepest, from, to);
    if ((from + to + lengthOf([piece])) / 2 <= deepest + 0.01) return;
    const middle = at(piece, 0.5);
    const there = toLimit(middle);
    look([piece[0], middle], from, there);
    look([middle, piece[1]], there, to);
  };
  for (const piece of pieces) look(piece, toLimit(piece[0]), toLimit(piece[1]));
  return deepest;
}

/** Metres of the limit of the site that lie within so many metres of the zone, to a few decimetres. */
export function lengthNear(site: SiteGeometry, zone: Geometry, metres: number): number {
  const box = boxOf(site);
  const around: Box = [box[0] - metres, box[1] - metres, box[2] + metres, box[3] + metres];
  const near = piecesOf(zone).filter((piece) => boxesMeet(boxOfPiece(piece), around));
  if (near.length === 0) return 0;
  const limit: Geometry = { type: 'MultiLineString', coordinates: near.map((piece) => [...piece]) };
  const look = (piece: Piece): number => {
    const half = lengthOf([piece]) / 2;
    const there = distanceBetween({ type: 'Point', coordinates: at(piece, 0.5) }, limit);
    if (there - half > metres) return 0;
    if (there + half <= metres) return 2 * half;
    if (half < 0.05) return there <= metres ? 2 * half : 0;
    const middle = at(piece, 0.5);
    return look([piece[0], middle]) + look([middle, piece[1]]);
  };
  return piecesOf(site).reduce((sum, piece) => sum + look(piece), 0);
}

/** The limits of a polygon as lines: whoever stands in it is not on them. */
export function limitsOf(geometry: SiteGeometry): Geometry {
  return { type: 'MultiLineString', coordinates: chainsOf(geometry) };
}

export function piecesOf(geometry: Geometry): Piece[] {
  return chainsOf(geometry).flatMap((chain): Piece[] =>
    chain.length === 1 ? [[chain[0]!, chain[0]!]] : chain.slice(1).map((end, i) => [chain[i]!, end]),
  );
}

function cutBy(piece: Piece, edges: readonly Piece[]): Piece[] {
  const box = boxOfPiece(piece);
  const cuts = edges.filter((edge) => boxesMeet(boxOfPiece(edge), box)).flatMap((edge) => meetings(piece, edge));
  const stops = [0, ...cuts.toSorted((a, b) => a - b), 1];
  const pieces = stops.slice(1).map((stop, i): Piece => [at(piece, stops[i]!), at(piece, stop)]);
  const long = pieces.filter((one) => lengthOf([one]) > 0);
  return long.length > 0 ? long : [piece];
}

/** Where along the piece, from 0 to 1, the edge crosses it or an end of the edge lies on it. */
function meetings([[ax, ay], [bx, by]]: Piece, [[cx, cy], [dx, dy]]: Piece): number[] {
  const [ux, uy, vx, vy] = [bx! - ax!, by! - ay!, dx! - cx!, dy! - cy!];
  const cross = ux * vy - uy * vx;
  const square = ux * ux + uy * uy;
  if (square === 0) return [];
  if (cross === 0) {
    // Parallel: the ends of an edge that runs along the piece part what runs along it from the rest.
    return [[cx!, cy!] as const, [dx!, dy!] as const]
      .map(([x, y]) => ((x - ax!) * ux + (y - ay!) * uy) / square)
      .filter((t) => t > 0 && t < 1);
  }
  const t = ((cx! - ax!) * vy - (cy! - ay!) * vx) / cross;
  const s = ((cx! - ax!) * uy - (cy! - ay!) * ux) / cross;
  return t > 0 && t < 1 && s >= 0 && s <= 1 ? [t] : [];
}

function at([[ax, ay], [bx, by]]: Piece, t: number): Position {
  return [ax! + (bx! - ax!) * t, ay! + (by! - ay!) * t];
}

function boxOfPiece([[ax, ay], [bx, by]]: Piece): Box {
  return [Math.min(ax!, bx!), Math.min(ay!, by!), Math.max(ax!, bx!), Math.max(ay!, by!)];
}
