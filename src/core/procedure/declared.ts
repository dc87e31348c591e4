import { addDays, parseTimeLimit } from '../calendar/index.js';
import { resolveLimit, type Movement } from './clocks.js';
import type { Memory } from './memory.js';

/** What the states of the file declare of the event that led to them: the inquiry always held, how long a display lasts. */
export function withDeclared({ active, entered, event, memory, isTrue }: Movement): Memory {
  let next = memory;
  for (const { path, meta } of active) {
    if (meta.inquiry && entered.has(path)) {
      next = { ...next, inquiryDays: daysOf(resolveLimit(meta.inquiry, { event, memory, isTrue })) };
    }
    if (meta.decisionDisplay && event.type === 'decision.displayed') {
      // The day of posting is the first of the display.
      const until = addDays(event.on, daysOf(meta.decisionDisplay.limit) - 1);
      next = { ...next, display: { from: event.on, until } };
    }
  }
  return next;
}

function daysOf(limit: string): number {
  return parseTimeLimit(limit).days;
}
