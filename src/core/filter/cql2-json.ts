import { FILTER_LIMITS, FilterRefused } from './filter.js';
import { SAY } from './reading-sayings.js';

/** Parses CQL2 JSON; `checkFilter` then judges it. @throws FilterRefused */
export function readCql2Json(text: string): unknown {
  if (text.length > FILTER_LIMITS.length) throw tooLong();
  try {
    return JSON.parse(text, legible);
  } catch (error) {
    if (error instanceof FilterRefused) throw error;
    throw new FilterRefused(SAY.notJson);
  }
}

/** No text of ours holds a NUL or half of a surrogate pair, and no database can be asked for one. */
function legible(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && /[\0\p{Surrogate}]/u.test(value)) throw new FilterRefused(SAY.illegible);
  return value;
}

export function tooLong(): FilterRefused {
  return new FilterRefused(SAY.tooLong, { most: FILTER_LIMITS.length });
}
