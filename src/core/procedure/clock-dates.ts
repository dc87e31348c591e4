import {
  backward,
  earliest,
  forward,
  parseTimeLimit,
  substantive,
  workingDays,
  type Calendar,
  type DatePair,
  type TimeLimit,
} from '../calendar/index.js';
import type { Addend, RunningClock } from './snapshot.js';

type Dated = Pick<RunningClock, 'start' | 'addends' | 'substantive' | 'workingDays' | 'broughtForward'>;

/** The two dates of a clock, from its start and the sum of its addends: lengths are summed, then carried once (T7). */
export function datesOf(calendar: Calendar, clock: Dated): DatePair & { raw: DatePair } {
  const own = counted(calendar, clock);
  return clock.broughtForward ? sooner(own, counted(calendar, clock.broughtForward)) : own;
}

/** The count that gives a clock its last legal day: its own, or the one that an act brought forward. */
export function governingCount(calendar: Calendar, clock: Dated): Dated {
  const { broughtForward } = clock;
  return broughtForward && counted(calendar, broughtForward).legal < counted(calendar, clock).legal ? broughtForward : clock;
}

type Dates = DatePair & { raw: DatePair };

function sooner(a: Dates, b: Dates): Dates {
  return {
    safe: earliest(a.safe, b.safe),
    legal: earliest(a.legal, b.legal),
    raw: { safe: earliest(a.raw.safe, b.raw.safe), legal: earliest(a.raw.legal, b.raw.legal) },
  };
}

function counted(calendar: Calendar, clock: Dated): Dates {
  const { start, addends } = clock;
  if (start.kind === 'agreed') return { safe: start.safe, legal: start.legal, raw: { safe: start.safe, legal: start.legal } };
  const length = { safe: total(addends, 'safe'), legal: total(addends, 'legal') };
  if (start.kind === 'back') return backward(calendar, start.legal, length.legal);
  if (clock.workingDays) return workingDays(calendar, start, length.legal.days);
  if (clock.substantive) return substantive(calendar, start, length.legal);
  return forward(calendar, start, length, start.kind === 'term');
}

/** The sum of the addends in one of the two readings. */
export function total(addends: Addend[], reading: 'safe' | 'legal'): TimeLimit {
  return addends
    .map((addend) => parseTimeLimit(reading === 'safe' ? (addend.safe ?? addend.legal) : addend.legal))
    .reduce((a, b) => ({ years: a.years + b.years, months: a.months + b.months, days: a.days + b.days }), {
      years: 0,
      months: 0,
      days: 0,
    });
}
