import type { AddressSpelling } from './address-spelling.js';
import { isSort } from './fold-words.js';

/** A street of an edition: its words in all languages of the file, folded. */
export interface Street {
  number: number;
  /** A list of words for each language in which the file names it. */
  names: string[][];
  postcode: string | null;
  /** Folded words. */
  locality: string[];
}

/** Streets that may be meant, the likeliest first; the lower the cost, the likelier. */
export function rankStreets<S extends Street>(
  streets: readonly S[],
  { words, postcode }: AddressSpelling,
): { street: S; cost: number }[] {
  return streets
    .flatMap((street) => {
      const cost = costOf(street, words);
      return cost === undefined
        ? []
        : [{ street, cost: cost + (postcode !== undefined && postcode !== street.postcode ? 3 : 0) }];
    })
    .toSorted((a, b) => a.cost - b.cost || a.street.number - b.street.number);
}

/** Each word that was said must be one of the street or of its locality, and one of them names the street. */
function costOf({ names, locality }: Street, words: readonly string[]): number | undefined {
  const costs = names.flatMap((name) => {
    let [cost, isNamed] = [0, false];
    const left = new Set(name);
    for (const word of words) {
      const inStreet = nearest(word, name);
      const inLocality = nearest(word, locality);
      const found = inStreet && (!inLocality || inStreet.cost <= inLocality.cost) ? inStreet : inLocality;
      // Avenue for rue is a slip; any other word that is nowhere is another address.
      if (!found && !isSort(word)) return [];
      cost += found?.cost ?? 1;
      if (found === inStreet && found) {
        left.delete(found.word);
        isNamed ||= !isSort(word);
      }
    }
    for (const word of left) cost += isSort(word) ? 0.1 : 1;
    return isNamed ? [cost] : [];
  });
  return costs.length > 0 ? Math.min(...costs) : undefined;
}

function nearest(word: string, among: readonly string[]): { word: string; cost: number } | undefined {
  let best: { word: string; cost: number } | undefined;
  for (const one of among) {
    const cost = one === word ? 0 : one.startsWith(word) && word.length > 1 ? 0.5 : isOneSlip(word, one) ? 1.5 : undefined;
    if (cost !== undefined && (!best || cost < best.cost)) best = { word: one, cost };
  }
  return best;
}

/** Whether two words of five letters at least differ by one letter: another, one too many, or two exchanged. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
