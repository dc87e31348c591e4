import type { ListedEdition } from './answers';

/** The editions of each procedure of which the administration keeps files, by title. */
export function byProcedure(items: readonly ListedEdition[]): ListedEdition[][] {
  const groups = new Map<string, ListedEdition[]>();
  for (const item of items.filter(({ kept }) => kept)) groups.set(item.procedure, [...(groups.get(item.procedure) ?? []), item]);
  return [...groups.values()].toSorted((a, b) => a[0]!.title.localeCompare(b[0]!.title));
}

/** The editions of one procedure, the latest first; of those of one day, the administration's own. */
export function editionsOf(items: readonly ListedEdition[], procedure: string): ListedEdition[] {
  return items
    .filter((item) => item.procedure === procedure)
    .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
}

/** An own edition may have been published for several days: hash and day tell one act from another. */
export const keyOf = ({ hash, from }: ListedEdition) => `${hash} ${from}`;
