import type { Administration } from './administration-directory.service.js';
import { ADMINISTRATION_TYPES } from './types.js';
import type { Body } from './words.js';

/** Who gives an opinion for a municipality, as the territories that administrations declared say. */
export interface Competence {
  /** The municipality of the file; null where it is not known. */
  town: { name: string; nisCode: string } | null;
  /** None, one, or several that only people can choose among. */
  found: Administration[];
}

/**
 * Finds the competent administrations among all of the house. A municipality's files lie in it; the files of another
 * administration lie in a known municipality only where it serves a single one.
 */
export function competentFor(all: readonly Administration[], askingId: number, body: string): Competence {
  const asking = all.find(({ id }) => id === askingId);
  const nisCode = asking?.nisCode ?? (asking?.serves.length === 1 ? asking.serves[0] : undefined);
  if (nisCode === undefined) return { town: null, found: [] };
  const name = all.find((one) => one.type === 'municipality' && one.nisCode === nisCode)?.name ?? nisCode;
  const found = all.filter(
    ({ id, type, serves }) =>
      id !== askingId && serves.includes(nisCode) && ADMINISTRATION_TYPES[type]?.advisesAs.includes(body as Body),
  );
  return { town: { name, nisCode }, found };
}
