import { eventDefinition, MalformedEvent, nearest, validateEvent } from '../core/procedure/index.js';
import type { ScenarioEntry } from './scenario.js';

/** What an entry says to the one who replays it; all its other keys are fields of its event. */
export const ENTRY_KEYS = ['on', 'event', 'impeded', 'expect', 'because'];

/**
 * What of an entry cannot be said to any file, one sentence each. No law refuses it: such an entry is wrong also where an
 * impediment is expected.
 * @param last the day of the entry before, behind which the history may not go back
 */
export function malformed({ on, event, payload }: ScenarioEntry, last: string | undefined): string[] {
  const { fields } = eventDefinition(event)!;
  const strangers = Object.keys(payload).filter((key) => !(fields as readonly string[]).includes(key));
  const faults = strangers.map((key) => {
    const close = nearest(key, [...ENTRY_KEYS, ...fields]);
    return `« ${key} » is no key of this entry${close === undefined ? '.' : `; did you mean « ${close} »?`}`;
  });
  const said = Object.fromEntries(Object.entries(payload).filter(([key]) => !strangers.includes(key)));
  try {
    validateEvent({ type: event, on, payload: said }, last);
  } catch (error) {
    if (!(error instanceof MalformedEvent)) throw error;
    faults.push(...error.faults.map(({ detail }) => detail));
  }
  return faults;
}
