import type { ParcelReference } from './parcel-reference.js';

/** What somebody says of a parcel's reference. What is absent is open; an `exponent` of `null` is said to be none. */
export interface ParcelSpelling {
  division?: string;
  section?: string;
  radical?: number;
  bis?: number;
  exponent?: string | null;
  power?: number;
}

const LONGEST = 80;
/** Seventeen characters, the stroke often left out or underlined. */
const WHOLE = /^(\d{5})([A-Z])(\d{4})[/_.-]?(\d{2})([A-Z_])(\d{3})$/;
const WORDS =
  /\b(?:CAPAKEY|PARCELLES?|CADASTRALES?|DIVISION|DIV|SECTION|SECT|NUMERO|NUM|NRO|NR|NO|N[°º]|PARZELLE|PERCEEL|ABTEILUNG|AFDELING|FLUR|SECTIE|NUMMER)(?![A-Z])/g;
const GAP = String.raw`[\s,.:;_-]*`;
const SPOKEN = new RegExp(
  `^(?:(\\d{5})(?!\\d))?${GAP}(?:([A-Z])(?![A-Z]))?${GAP}(?:(\\d{1,4})(?!\\d)(?:\\s*/\\s*(\\d{1,2}(?!\\d))?)?(?:[\\s.-]*([A-Z_])(?:[\\s.-]*(\\d{1,3}))?)?)?$`,
);

/**
 * Reads the reference of a parcel as people write it: `92094A0123/00B002`, `92094a123b2`, `92094 A 123 B 2`,
 * `section A n° 123/2 B 4`, `92094A0123`. At least a division, or a section and a number, must be said.
 * Where a letter follows the number without a bis number, there is none.
 */
export function readParcelSpelling(text: string): ParcelSpelling | undefined {
  if (text.length > LONGEST) return undefined;
  const upper = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
  const whole = WHOLE.exec(upper.replaceAll(/\s/g, ''));
  if (whole) return partsOf(whole.slice(1));
  const bare = upper.replaceAll(WORDS, ' ').replace(/^[\s,.:;]+/, '');
  const spoken = SPOKEN.exec(bare.trim());
  if (!spoken) return undefined;
  const [division, section, radical, bis, exponent, power] = spoken.slice(1) as (string | undefined)[];
  const nowhere = division === undefined && (section === undefined || radical === undefined);
  if (nowhere || (section === undefined && radical !== undefined)) return undefined;
  return partsOf([division, section, radical, bis ?? (exponent === undefined ? undefined : '0'), exponent, power]);
}

function partsOf([division, section, radical, bis, exponent, power]: (string | undefined)[]): ParcelSpelling {
  return {
    ...(division !== undefined && { division }),
    ...(section !== undefined && { section }),
    ...(radical !== undefined && { radical: Number(radical) }),
    ...(bis !== undefined && { bis: Number(bis) }),
    ...(exponent !== undefined && { exponent: exponent === '_' ? null : exponent }),
    ...(power !== undefined && { power: Number(power) }),
  };
}

/** How the capakeys that are meant go on after the five figures of their division. */
export function beginningAfterDivision({ section, radical, bis, exponent, power }: ParcelSpelling): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  if (section === undefined) return '';
  if (radical === undefined) return section;
  const number = `${section}${digits(radical, 4)}/`;
  if (bis === undefined) return number;
  if (exponent === undefined) return `${number}${digits(bis, 2)}`;
  return `${number}${digits(bis, 2)}${exponent ?? '_'}${power === undefined ? '' : digits(power, 3)}`;
}

/** The reference without its division, as notaries write it: `A 123/2 B 4`. */
export function spokenReference({ section, radical, bis, exponent, power }: ParcelReference): string {
  const letter = exponent === undefined ? '' : ` ${exponent}`;
  return `${section} ${radical}${bis === 0 ? '' : `/${bis}`}${letter}${power === 0 ? '' : ` ${power}`}`;
}
