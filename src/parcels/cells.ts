import type { Box } from '../core/geometry/index.js';

/**
 * A loose quadtree in one whole number. The box of a feature is filed at the level whose cells are at least as large as
 * the box, in the cell of its south-west corner. A search then looks, at each level, into the cells of the searched box
 * and of one cell more to the south and west. Plain integers: the index serves under row-level security, where the
 * operators of boxes, which are not leakproof, would not be pushed down to it.
 */
const FINEST = 64;
const LEVELS = 14;
const ALL_LEVELS = Array.from({ length: LEVELS }, (_, level) => level);
/** Columns and rows at a level stay below this: 64 m cells from -1 000 km to 66 000 km. */
const STRIDE = 1_048_576;
const ORIGIN = -1_000_000;

/** The number of the cell in which a box is filed. */
export function cellOf(box: Box): number {
  const extent = Math.max(box[2] - box[0], box[3] - box[1]);
  let level = 0;
  while (level < LEVELS - 1 && FINEST * 2 ** level < extent) level += 1;
  return number(level, column(box[0], level), column(box[1], level));
}

/**
 * The cells in which everything that meets the box is filed, or undefined when reading all is cheaper.
 * @param levels those that are used, all unless they are told
 */
export function cellsAround(box: Box, levels: readonly number[] = ALL_LEVELS, most = 4000): number[] | undefined {
  const cells: number[] = [];
  for (const level of levels) {
    const [west, east] = [column(box[0], level) - 1, column(box[2], level)];
    const [south, north] = [column(box[1], level) - 1, column(box[3], level)];
    if (cells.length + (east - west + 1) * (north - south + 1) > most) return undefined;
    for (let x = west; x <= east; x++) for (let y = south; y <= north; y++) cells.push(number(level, x, y));
  }
  return cells;
}

/** The level of a cell: what `number` below put before both coordinates. */
export function levelOf(cell: number): number {
  return Math.floor(cell / (STRIDE * STRIDE));
}

/** The same in SQL. */
export const LEVEL_OF_CELL = `cell / ${STRIDE * STRIDE}`;

function column(metres: number, level: number): number {
  return Math.floor((metres - ORIGIN) / (FINEST * 2 ** level));
}

function number(level: number, x: number, y: number): number {
  return (level * STRIDE + x) * STRIDE + y;
}
