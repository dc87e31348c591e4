import { FILTER_LIMITS, FilterRefused } from './filter.js';

/** Parses CQL2 JSON; `checkFilter` then judges it. @throws FilterRefused */
export function readCql2Json(text: string): unknown {
  if (text.length > FILTER_LIMITS.length) throw tooLong();
  try {
    return JSON.parse(text);
  } catch {
    throw new FilterRefused('Le filtre n’est pas du JSON bien formé ; dites filter-lang=cql2-text s’il est écrit en texte.');
  }
}

export function tooLong(): FilterRefused {
  return new FilterRefused(`Le filtre dépasse ${FILTER_LIMITS.length} caractères.`);
}
