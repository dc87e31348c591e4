/**
 * Civil dates: days without hours, as the law counts them (Europe/Brussels). A date is the string `YYYY-MM-DD`, so
 * that it sorts, compares and travels through JSON as it is. No `Date` object: it has hours and a time zone.
 */
export type CivilDate = string;

/** Both readings of one day: equal for an event, different when a rule of law is argued. */
export interface DatePair {
  safe: CivilDate;
  legal: CivilDate;
}

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Days of these years, once met, are known by number and by text: the engine goes from the one to the other without end, a proof
 * millions of times over a few thousand days.
 */
const [FIRST_KNOWN, LAST_KNOWN] = [daysFromCivil(1900, 1, 1), daysFromCivil(2199, 12, 31)];
const numbers = new Map<CivilDate, number>();
const texts = new Map<number, CivilDate>();

/** Days since 1970-01-01 of the proleptic Gregorian calendar (H. Hinnant, `days_from_civil`). */
export function toDayNumber(date: CivilDate): number {
  return numbers.get(date) ?? parsed(date);
}

function parsed(date: CivilDate): number {
  const match = PATTERN.exec(date);
  if (!match) throw new RangeError(`« ${date} » is not a date; write YYYY-MM-DD.`);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return daysFromCivil(year, month, day);
}

export function fromDayNumber(days: number): CivilDate {
  return texts.get(days) ?? written(days);
}

function written(days: number): CivilDate {
  const { year, month, day } = civilFromDays(days);
  const date = format(year, month, day);
  if (days >= FIRST_KNOWN && days <= LAST_KNOWN) {
    texts.set(days, date);
    numbers.set(date, days);
  }
  return date;
}

/** Whether the text is a day that exists: `2025-02-30` is not. */
export function isCivilDate(text: unknown): text is CivilDate {
  return typeof text === 'string' && PATTERN.test(text) && fromDayNumber(toDayNumber(text)) === text;
}

/** The years in which deadlines are counted: from any day of them, days, months and years lead to a day of four digits. */
export const [FIRST_COUNTED, LAST_COUNTED] = ['1900-01-01', '2199-12-31'] as const;

/** Whether the text is a day that exists, and deadlines can be counted from it. */
export function isCounted(text: unknown): text is CivilDate {
  return isCivilDate(text) && text >= FIRST_COUNTED && text <= LAST_COUNTED;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Months keep the day of the month, or take the last day of a shorter month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const from = toDayNumber(date);
  if (months === 0) return fromDayNumber(from);
  const { year, month, day } = civilFromDays(from);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return format(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(date: CivilDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** `MM-DD`, for rules that hold every year. */
export function monthDay(date: CivilDate): string {
  return date.slice(5);
}

export function latest(...dates: CivilDate[]): CivilDate {
  return dates.reduce((a, b) => (a > b ? a : b));
}

export function earliest(...dates: CivilDate[]): CivilDate {
  return dates.reduce((a, b) => (a < b ? a : b));
}

function daysInMonth(year: number, month: number): number {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return daysFromCivil(nextYear, nextMonth, 1) - daysFromCivil(year, month, 1);
}

function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function format(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
