import { foldWords, isSort, plain } from './fold-words.js';
import { houseNumber, type HouseNumber } from './house-number.js';

/** What somebody says of an address, in whatever order: words, a number, a postcode. */
export interface AddressSpelling {
  /** Of the street and of the locality: which is which, the streets that there are will tell. */
  words: string[];
  number?: HouseNumber;
  box?: string;
  postcode?: string;
}

/** Longer than any address. */
const LONGEST = 120;
const BOX = /\b(?:bte|boite|bus|box|b)\s*([a-z]?\d+[a-z]?)\b/;

/** Reads « 12a, r. de l'Église, 5000 Namur »; undefined when no word of it names a street. */
export function readAddressSpelling(text: string): AddressSpelling | undefined {
  if (text.length > LONGEST) return undefined;
  let rest = ` ${plain(text)} `;
  const box = BOX.exec(rest)?.[1];
  if (box !== undefined) rest = rest.replace(BOX, ' ');
  const postcode = postcodeIn(text, rest);
  if (postcode !== undefined) rest = rest.replace(` ${postcode} `, ' ');
  // A letter alone after the figures, or « bis », goes on with them.
  const said = /(?<=\s)(\d{1,5})\s*((?:bis|ter|quater|[a-z])(?=\s))?/.exec(rest);
  const number = said ? houseNumber(said[0]) : undefined;
  if (said) rest = rest.replace(said[0], ' ');
  const words = foldWords(rest).filter((word) => !/^\d+$/.test(word));
  if (!words.some((word) => !isSort(word))) return undefined;
  return { words, ...(number && { number }), ...(box !== undefined && { box }), ...(postcode !== undefined && { postcode }) };
}

/** Four figures after the number of the house, before a word that is not the first, or alone behind a comma. */
function postcodeIn(text: string, rest: string): string | undefined {
  const figures = [...rest.matchAll(/(?<=\s)\d+/g)];
  const isFour = ([one]: RegExpExecArray) => one.length === 4;
  const between = figures.find(
    (one) => isFour(one) && /^\d{4} [a-z]{2}/.test(rest.slice(one.index)) && rest.slice(0, one.index).trim() !== '',
  );
  const last = figures.length > 1 || /,\s*\d{4}\s*$/.test(text) ? figures.findLast(isFour) : undefined;
  return (between ?? last)?.[0];
}
