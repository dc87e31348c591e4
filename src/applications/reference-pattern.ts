import { told, type Words } from '../core/language/index.js';
import { PATTERN } from './pattern-sayings.js';

/** The pattern of references where an administration has chosen none: `PU/2026/0042`. */
export const USUAL_PATTERN = '{abbreviation}/{year}/{number:4}';

/** Placeholders of a pattern; the number may say how many digits it has at least. */
const PLACEHOLDERS = ['abbreviation', 'year', 'number'];
const PIECE = /\{([^{}:]*)(?::([^{}]*))?\}/g;
/** A reference has at most sixty characters (`SubmissionDto`); abbreviation, year and number may take twenty-four. */
const LONGEST = 60;

/** What is wrong with a pattern, each in a sentence; nothing when it may number files. */
export function patternFaults(pattern: string): Words[] {
  const pieces = [...pattern.matchAll(PIECE)];
  const faults: Words[] = [];
  for (const [whole, name, digits] of pieces) {
    if (!PLACEHOLDERS.includes(name!))
      faults.push(told(PATTERN.unknownPlace, { whole, places: '{abbreviation}, {year}, {number}' }));
    else if (digits !== undefined && (name !== 'number' || !/^[1-8]$/.test(digits)))
      faults.push(told(PATTERN.digits, { whole, number: '{number}', example: '{number:4}' }));
  }
  const literal = pattern.replaceAll(PIECE, '');
  if (/[^\p{L}\p{N} ./_-]/u.test(literal)) faults.push(PATTERN.literals);
  if (/^[^\p{L}\p{N}{]/u.test(pattern)) faults.push(PATTERN.beginning);
  const count = (name: string) => pieces.filter((piece) => piece[1] === name).length;
  if (count('number') !== 1) faults.push(PATTERN.oneNumber);
  if (count('year') === 0) faults.push(PATTERN.noYear);
  if (/\}\{number|\{number[^}]*\}(\{|\d)|\d\{number/.test(pattern)) faults.push(PATTERN.numberApart);
  if (literal.length > LONGEST - 24) faults.push(told(PATTERN.tooLong, { most: LONGEST - 24 }));
  return faults;
}

/** A series of numbers, and the reference that a number of it makes. */
export interface ReferenceSeries {
  /** By which the series is counted: all that its references share. */
  key: string;
  /** The reference of its n-th file. */
  reference(number: number): string;
}

export function seriesOf(pattern: string, abbreviation: string, year: string): ReferenceSeries {
  const shared = pattern.replaceAll('{abbreviation}', abbreviation).replaceAll('{year}', year);
  const number = /\{number(?::(\d))?\}/;
  const digits = Number(number.exec(shared)?.[1] ?? 1);
  return {
    key: shared.replace(number, '').replaceAll(/^[ ./_-]+|[ ./_-]+$/g, ''),
    reference: (n) => shared.replace(number, String(n).padStart(digits, '0')),
  };
}
