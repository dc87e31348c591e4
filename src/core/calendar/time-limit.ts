import type { Calendar } from './calendar.js';
import { addDays, addMonths, daysBetween, type CivilDate, type DatePair } from './civil-date.js';

/** A length of time as the law writes it: so many years, months and days. */
export interface TimeLimit {
  years: number;
  months: number;
  days: number;
}

const PATTERN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/;

/** Reads an ISO 8601 period of years, months and days: `P30D`, `P6M`, `P5Y`. */
export function parseTimeLimit(text: string): TimeLimit {
  const match = PATTERN.exec(text);
  if (!match || text === 'P') throw new RangeError(`« ${text} » is not a time limit; write P30D, P6M or P5Y.`);
  return { years: Number(match[1] ?? 0), months: Number(match[2] ?? 0), days: Number(match[3] ?? 0) };
}

/** Adds the length to a day: years and months keep the day of the month; all its days pass over exceptional suspensions. */
function add(calendar: Calendar, date: CivilDate, limit: TimeLimit, substantive: boolean): CivilDate {
  const end = addDays(addMonths(date, limit.years * 12 + limit.months), limit.days);
  return substantive ? end : calendar.count(date, daysBetween(date, end));
}

/**
 * A limit counted forward (T1, T2): `safe` is brought back to a working day, `legal` is carried to the next one.
 * From a term of another clock, the day after the term is day 1 for `safe` and day 0 for `legal` (T6).
 */
export function forward(
  calendar: Calendar,
  start: DatePair,
  length: { safe: TimeLimit; legal: TimeLimit },
  fromTerm = false,
): DatePair & { raw: DatePair } {
  const legal = fromTerm ? { ...length.legal, days: length.legal.days + 1 } : length.legal;
  const raw = {
    safe: add(calendar, start.safe, length.safe, false),
    legal: add(calendar, start.legal, legal, false),
  };
  return { safe: calendar.back(raw.safe), legal: calendar.roll(raw.legal), raw };
}

/** A limit in working days (T5): whether a Saturday is one is argued, so `legal` passes over it and `safe` counts it. */
export function workingDays(calendar: Calendar, start: DatePair, days: number): DatePair & { raw: DatePair } {
  const raw = {
    safe: calendar.countWorkingDays(start.safe, days, true),
    legal: calendar.countWorkingDays(start.legal, days, false),
  };
  return { safe: calendar.back(raw.safe), legal: raw.legal, raw };
}

/** A limit counted back from a day is never carried forward (T4). */
export function backward(calendar: Calendar, day: CivilDate, limit: TimeLimit): DatePair & { raw: DatePair } {
  const legal = addDays(addMonths(day, -(limit.years * 12 + limit.months)), -limit.days);
  return { safe: calendar.back(legal), legal, raw: { safe: legal, legal } };
}

/** A period of substance, the life of a permit for one, ends on its calendar day. */
export function substantive(calendar: Calendar, start: DatePair, limit: TimeLimit): DatePair & { raw: DatePair } {
  const end = add(calendar, start.legal, limit, true);
  return { safe: end, legal: end, raw: { safe: end, legal: end } };
}
