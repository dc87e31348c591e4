import { isCivilDate } from '../core/calendar/index.js';
import { invalidAt } from '../platform/http/index.js';
import type { WorklistRow } from './worklist-row.js';
import type { Sort } from './worklist.dto.js';
import { SAY } from './problem-sayings.js';

/** Rows without a day sort after all others, as PostgreSQL orders `infinity`. */
export const NO_DAY = 'infinity';

/** Where a page ended: the keys of its last row in the order of the list. */
export interface Place {
  rank: number;
  day: string;
  id: string;
}

export function cursorOf(row: WorklistRow, sort: Sort): string {
  const day = sort === 'newest' ? row.submittedOn : (row.nextLegal ?? NO_DAY);
  return Buffer.from(JSON.stringify([sort, row.nextRank, day, row.id])).toString('base64url');
}

/** @throws Problem 422 when the cursor is none that a list in that order gave */
export function readCursor(cursor: string, sort: Sort): Place {
  try {
    const [of, rank, day, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const isDay = day === NO_DAY || isCivilDate(day);
    if (of === sort && Number.isInteger(rank) && isDay && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id))
      return { rank: rank as number, day, id };
  } catch {
    // told below
  }
  throw invalidAt('/after', 'bad-cursor', SAY.cursorOfOrder);
}
