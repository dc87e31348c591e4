import { FILTER_LIMITS, FilterRefused } from './filter.js';

/** Parses CQL2 JSON; `checkFilter` then judges it. @throws FilterRefused */
export function readCql2Json(text: string): unknown {
  if (text.length > FILTER_LIMITS.length) throw tooLong();
  try {
    return JSON.parse(text, legible);
  } catch (error) {
    if (error instanceof FilterRefused) throw error;
    throw new FilterRefused('Le filtre n’est pas du JSON bien formé ; dites filter-lang=cql2-text s’il est écrit en texte.');
  }
}

/** No text of ours holds a NUL or half of a surrogate pair, and no database can be asked for one. */
function legible(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && /[\0\p{Surrogate}]/u.test(value))
    throw new FilterRefused('Le filtre contient un caractère nul (U+0000) ou une moitié de caractère ; retirez-le.');
  return value;
}

export function tooLong(): FilterRefused {
  return new FilterRefused(`Le filtre dépasse ${FILTER_LIMITS.length} caractères.`);
}
