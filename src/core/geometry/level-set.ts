import type { Box, Position } from './geojson.js';

/**
 * Where a function of the plane is positive: how large, how long, in how many parts. The functions change by at most a
 * metre per metre, as distances do: a value of v at the middle of a cell then holds for all of it whose corners lie nearer
 * than v. So every answer is a pair of bounds that hold, made narrower until the question is decided.
 */
export type Level = (x: number, y: number) => number;

export type Bounds = readonly [least: number, most: number];

/** Cells that a search may look at before it answers with what it has. */
const BUDGET = 20_000;

/**
 * Bounds of the area in square metres where the level is positive within the box.
 * @param decided stops the search as soon as the bounds tell enough
 */
export function areaWhere(level: Level, box: Box, decided: (bounds: Bounds) => boolean): Bounds {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (!(width > 0 && height > 0)) return [0, 0];
  let half = Math.min(width, height) / 2;
  // Long boxes start as a row of cells; never more than a hundred.
  half = Math.max(half, Math.max(width, height) / 200);
  let cells: Position[] = [];
  for (let x = box[0] + half; x - half < box[2]; x += 2 * half)
    for (let y = box[1] + half; y - half < box[3]; y += 2 * half) cells.push([x, y]);
  let least = 0;
  let looked = 0;
  for (;;) {
    const reach = half * Math.SQRT2;
    const area = 4 * half * half;
    const open: Position[] = [];
    for (const cell of cells) {
      const value = level(cell[0]!, cell[1]!);
      if (value >= reach) least += area;
      else if (value > -reach) open.push(cell);
    }
    looked += cells.length;
    const bounds: Bounds = [least, least + open.length * area];
    if (open.length === 0 || half < 0.002 || looked + open.length * 4 > BUDGET || decided(bounds)) return bounds;
    half /= 2;
    cells = open.flatMap(([x, y]) => [
      [x! - half, y! - half],
      [x! + half, y! - half],
      [x! - half, y! + half],
      [x! + half, y! + half],
    ]);
  }
}

/** Metres of a chain of positions along which the level is positive, to a millimetre an edge. */
export function lengthWhere(level: Level, chain: readonly Position[]): number {
  let total = 0;
  for (let i = 1; i < chain.length; i++) total += lengthOf(level, chain[i - 1]!, chain[i]!);
  return total;
}

function lengthOf(level: Level, a: Position, b: Position): number {
  const half = Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!) / 2;
  const middle: Position = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
  const value = level(middle[0]!, middle[1]!);
  if (value >= half) return 2 * half;
  if (value <= -half) return 0;
  if (half < 0.0005) return value > 0 ? 2 * half : 0;
  return lengthOf(level, a, middle) + lengthOf(level, middle, b);
}

/** The highest value of the level along a chain, to a millimetre. */
export function highestAlong(level: Level, chain: readonly Position[]): number {
  let best = -Infinity;
  const look = (a: Position, b: Position): void => {
    const half = Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!) / 2;
    const middle: Position = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
    const value = level(middle[0]!, middle[1]!);
    best = Math.max(best, value);
    if (half < 0.0005 || value + half <= best + 0.001) return;
    look(a, middle);
    look(middle, b);
  };
  for (const [x, y] of chain) best = Math.max(best, level(x!, y!));
  for (let i = 1; i < chain.length; i++) look(chain[i - 1]!, chain[i]!);
  return best;
}

/** Cells to a side of the grid on which parts are counted. */
const GRID = 96;

/**
 * Whether the place where the level is positive falls into several parts larger than `smallest` m²: certainly, certainly
 * not, or told by nothing finer than the grid.
 */
export function isParted(level: Level, box: Box, smallest: number): 'yes' | 'no' | 'uncertain' {
  const step = Math.max(box[2] - box[0], box[3] - box[1]) / GRID;
  const reach = (step * Math.SQRT2) / 2;
  const [columns, rows] = [box[2] - box[0], box[3] - box[1]].map((extent) => Math.max(1, Math.ceil(extent / step)));
  const values = Array.from({ length: columns! * rows! }, (_, k) =>
    level(box[0] + ((k % columns!) + 0.5) * step, box[1] + (Math.floor(k / columns!) + 0.5) * step),
  );
  const certain = (k: number) => values[k]! >= reach;
  const possible = (k: number) => values[k]! > -reach;
  const large = (sizes: number[]) => sizes.filter((cells) => cells * step * step > smallest).length;
  // A path may slip from cell to cell across a corner; certain cells hang together across a side.
  if (large(partsOf(columns!, rows!, possible, certain, true)) > 1) return 'yes';
  return large(partsOf(columns!, rows!, certain, certain, false)) <= 1 ? 'no' : 'uncertain';
}

/** Number of counted cells of every part of the grid that hangs together. */
function partsOf(
  columns: number,
  rows: number,
  belongs: (k: number) => boolean,
  counts: (k: number) => boolean,
  acrossCorners: boolean,
): number[] {
  const seen = new Uint8Array(columns * rows);
  const sizes: number[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || !belongs(start)) continue;
    let size = 0;
    const waiting = [start];
    seen[start] = 1;
    for (let k = waiting.pop(); k !== undefined; k = waiting.pop()) {
      if (counts(k)) size += 1;
      const [x, y] = [k % columns, Math.floor(k / columns)];
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx < 0 || ny < 0 || nx >= columns || ny >= rows || (!acrossCorners && dx !== 0 && dy !== 0)) continue;
          const next = ny * columns + nx;
          if (seen[next] || !belongs(next)) continue;
          seen[next] = 1;
          waiting.push(next);
        }
      }
    }
    sizes.push(size);
  }
  return sizes;
}
