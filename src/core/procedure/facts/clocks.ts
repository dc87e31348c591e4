import { addDays } from '../../calendar/index.js';
import { datesOf } from '../clock-dates.js';
import { CLOCKS } from '../vocabulary/clock-names.js';
import { expiredClock } from '../vocabulary/events.js';
import type { Facts, Family } from './fact.js';

/** The first time limit of the decision. */
export const FIRST_LIMIT = {
  // The first time limit is the one that no extension has lengthened yet (CoDT D.IV.43).
  'overdue.firstDecisionLimit': ({ clocks, event, calendar }) => {
    const decision = clocks['decision'];
    if (!decision) return true;
    const addends = decision.addends.filter(({ name }) => name !== 'extension');
    return event.on > datesOf(calendar, { ...decision, addends }).legal;
  },
} satisfies Facts;

/** Clocks by name. `listed.`: it is on the list; `open.`: it runs and its last day has not passed; `overdue.`: it runs and its last day has passed; `effective.from.<day>`: the event has its effect on that day or later. */
export const CLOCK_FACTS: Family[] = [
  {
    prefix: 'listed.',
    words: CLOCKS,
    fact:
      (clock) =>
      ({ clocks }) =>
        clocks[clock] !== undefined,
  },
  {
    prefix: 'open.',
    words: CLOCKS,
    fact:
      (clock) =>
      ({ clocks, event }) => {
        const running = clocks[clock];
        return running !== undefined && !running.suspended && event.on <= running.legal;
      },
  },
  {
    prefix: 'overdue.',
    words: CLOCKS,
    fact:
      (clock) =>
      ({ clocks, event }) => {
        const running = clocks[clock];
        return running !== undefined && !running.suspended && event.on > running.legal;
      },
  },
  // The day from which the event has effect: its own, or the day after the term for an expiry.
  {
    prefix: 'effective.from.',
    words: /^\d{4}-\d{2}-\d{2}$/,
    fact:
      (day) =>
      ({ clocks, event }) => {
        const term = clocks[expiredClock(event.type) ?? '']?.legal;
        return (term === undefined ? event.on : addDays(term, 1)) >= day;
      },
  },
];
