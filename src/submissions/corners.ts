import {
  boxOf,
  crsByPlace,
  positionFromCanonical,
  siteFault,
  toCanonical,
  type CrsCode,
  type Polygon,
  type Position,
} from '../core/geometry/index.js';
import type { Fault } from './said.js';

/** More corners than these are a file's affair. */
const MOST_CORNERS = 200;
const CORNER = /^(\d+(?:[.,]\d+)?)(?:\s*[;,]\s*|\s+)(\d+(?:[.,]\d+)?)$/;

/** An outline as its corners tell it. */
export interface ReadCorners {
  /** Canonical metres; as many as could be read. */
  corners: Position[];
  /** The closed outline, when nothing is wrong with it. */
  outline?: Polygon;
  fault?: Fault;
}

/** Reads corners in Lambert 72 or Lambert 2008, one on each line; which of both, their place tells. */
export function readCorners(text: string): ReadCorners {
  const lines = linesOf(text);
  if (lines.length === 0) return { corners: [] };
  const unreadable = lines.find((line) => !CORNER.test(line));
  if (unreadable !== undefined) return { corners: [], fault: { name: 'cornerUnreadable', about: unreadable } };
  if (lines.length > MOST_CORNERS) return { corners: [], fault: { name: 'cornersMany', about: String(MOST_CORNERS) } };
  const said = lines.map(positionOf);
  const crs = crsOf(said);
  if (crs === undefined) return { corners: [], fault: { name: 'cornersPlace' } };
  const corners = toCanonical({ type: 'MultiPoint', coordinates: said }, crs).coordinates;
  if (corners.length < 3) return { corners, fault: { name: 'cornersFew' } };
  const outline: Polygon = { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
  const wrong = siteFault(outline, 31370);
  if (!wrong) return { corners, outline };
  return { corners, fault: { name: wrong.code === 'ring-without-area' ? 'cornersFlat' : 'cornersCross' } };
}

/** One more, in the system of those that are there. */
export function withCorner(text: string, at: Position): string {
  const lines = linesOf(text);
  const read = lines.filter((line) => CORNER.test(line)).map(positionOf);
  const crs = (read.length > 0 ? crsOf(read) : undefined) ?? 31370;
  const corner = positionFromCanonical(at, crs)
    .map((value) => value.toFixed(1))
    .join(' ');
  return [...lines, corner].join('\n');
}

export function withoutLastCorner(text: string): string {
  return linesOf(text).slice(0, -1).join('\n');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function positionOf(line: string): Position {
  const [, x, y] = CORNER.exec(line)!;
  return [x!, y!].map((value) => Number(value.replace(',', '.')));
}

/** A Lambert, or none: degrees are written in either order. */
function crsOf(corners: Position[]): CrsCode | undefined {
  const crs = crsByPlace(boxOf({ type: 'MultiPoint', coordinates: corners }));
  return crs === 4326 ? undefined : crs;
}
