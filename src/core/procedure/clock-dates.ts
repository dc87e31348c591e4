import {
  backward,
  forward,
  parseTimeLimit,
  substantive,
  type Calendar,
  type DatePair,
  type TimeLimit,
} from '../calendar/index.js';
import type { Addend, RunningClock } from './snapshot.js';

type Dated = Pick<RunningClock, 'start' | 'addends' | 'substantive'>;

/** The two dates of a clock, from its start and the sum of its addends: lengths are summed, then carried once (T7). */
export function datesOf(calendar: Calendar, clock: Dated): DatePair & { raw: DatePair } {
  const { start, addends } = clock;
  if (start.kind === 'agreed') return { safe: start.safe, legal: start.legal, raw: { safe: start.safe, legal: start.legal } };
  const length = { safe: total(addends, 'safe'), legal: total(addends, 'legal') };
  if (start.kind === 'back') return backward(calendar, start.legal, length.legal);
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
