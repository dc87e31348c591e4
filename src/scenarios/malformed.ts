import { eventDefinition, FIELDS, MalformedEvent, nearest, validateEvent, type EventFault } from '../core/procedure/index.js';
import { isCivilDate } from '../core/calendar/index.js';
import type { ScenarioEntry } from './scenario.js';

/** What an entry says to the one who replays it; all its other keys are fields of its event. */
export const ENTRY_KEYS = ['on', 'event', 'impeded', 'expect', 'because'];

/** What is wrong with an entry before any file is asked, one sentence each. */
export interface Malformed {
  /** What no law refuses: such an entry is wrong also where an impediment is expected. */
  faults: string[];
  /** What an entry that expects an impediment may be trying: it is refused. */
  refused: string[];
}

/** @param last the day of the entry before, behind which the history may not go back */
export function malformed({ on, event, payload, impeded }: ScenarioEntry, last: string | undefined): Malformed {
  const { fields } = eventDefinition(event)!;
  const strangers = Object.keys(payload).filter((key) => !(fields as readonly string[]).includes(key));
  const faults = strangers.map((key) => {
    const close = nearest(key, [...ENTRY_KEYS, ...fields]);
    return `« ${key} » is no key of this entry${close === undefined ? '.' : `; did you mean « ${close} »?`}`;
  });
  const said = Object.fromEntries(Object.entries(payload).filter(([key]) => !strangers.includes(key)));
  const refused: string[] = [];
  (impeded ? refused : faults).push(...lengthFaults(said));
  try {
    validateEvent({ type: event, on, payload: said }, last);
  } catch (error) {
    if (!(error instanceof MalformedEvent)) throw error;
    const isMeant = (fault: EventFault) => impeded && mayBeMeant(fault, said);
    faults.push(...error.faults.filter((fault) => !isMeant(fault)).map(({ detail }) => detail.fr));
    refused.push(...error.faults.filter(isMeant).map(({ detail }) => detail.fr));
  }
  return { faults, refused };
}

/** A publicity is announced for fifteen days or for thirty (FORMAT.md § 5), though a file of the house may say a length between. */
function lengthFaults({ publicityDays: days }: Record<string, unknown>): string[] {
  const between = typeof days === 'number' && days > 15 && days < 30;
  return between ? [`« publicityDays » est 15 ou 30, pas ${days}.`] : [];
}

/**
 * An impediment may be just what a number out of bounds, a date that comes too late or a field left out is tried for: a
 * delay of thirty months, an opinion sent tomorrow.
 */
function mayBeMeant({ code, pointer }: EventFault, payload: Record<string, unknown>): boolean {
  if (code === 'missing-field') return true;
  const name = pointer.split('/').at(-1)!;
  if (code !== 'bad-value' || !Object.hasOwn(FIELDS, name)) return false;
  const value = payload[name];
  const { kind } = FIELDS[name as keyof typeof FIELDS];
  return kind === 'integer' ? Number.isInteger(value) : kind === 'date' && isCivilDate(value);
}
