import type { Calendar } from './calendar.js';
import { addDays, daysBetween, type CivilDate } from './civil-date.js';

/** When a public inquiry or a project notice really runs, and what it adds to the decision (P3 to P5). */
export interface PublicityPeriod {
  /** First and last day, both included. */
  from: CivilDate;
  until: CivilDate;
  /** Days of a break met between the announced opening and the last day. */
  suspended: number;
  /** Days by which the last day was carried because it was a day off or in a break. */
  carried: number;
}

/**
 * The period of `days` days announced to open on `opensOn`. No publicity runs in a break (CoDT D.I.16); holidays inside
 * the period are ordinary days; a last day that is a day off is carried on.
 */
export function publicityPeriod(calendar: Calendar, opensOn: CivilDate, days: number): PublicityPeriod {
  const runs = (day: CivilDate) => calendar.breakOn(day) === undefined;
  let from = opensOn;
  while (!runs(from)) from = addDays(from, 1);
  let until = from;
  for (let counted = 1; counted < days;) {
    until = addDays(until, 1);
    if (runs(until)) counted += 1;
  }
  while (calendar.dayOff(until) || !runs(until)) until = addDays(until, 1);

  let suspended = 0;
  for (let day = opensOn; day <= until; day = addDays(day, 1)) if (!runs(day)) suspended += 1;
  const lengthening = daysBetween(addDays(opensOn, days - 1), until);
  return { from, until, suspended, carried: lengthening - suspended };
}

/** Whether a day falls in the period. */
export function within(period: { from: CivilDate; until: CivilDate }, day: CivilDate): boolean {
  return period.from <= day && day <= period.until;
}
