import { addDays, type CivilDate } from '../calendar/index.js';
import { advance, type Advance } from './advance.js';
import type { Procedure } from './procedure.js';
import type { ProcedureEvent, Snapshot } from './snapshot.js';
import { expiryOf } from './vocabulary/events.js';

/** An expiry that the house takes by itself, with what it gave. */
export interface Expiry {
  event: ProcedureEvent;
  taken: Advance;
}

/** The next clock whose expiry the house takes by itself, if its legal day lies before `day`. */
export function nextAutomaticExpiry(snapshot: Snapshot, day: CivilDate): string | undefined {
  return Object.entries(snapshot.clocks)
    .filter(([, clock]) => clock.expiry === 'automatic' && !clock.suspended && clock.legal < day)
    .sort(([a, x], [b, y]) => (x.legal === y.legal ? a.localeCompare(b) : x.legal.localeCompare(y.legal)))
    .map(([name]) => name)[0];
}

/**
 * Lets time pass up to `day`: the automatic expiries whose legal day has passed are taken in the order of their legal
 * days and dated the day after. All other expiries wait for a hand.
 */
export function elapse(procedure: Procedure, snapshot: Snapshot, day: CivilDate): Expiry[] {
  const taken: Expiry[] = [];
  let file = snapshot;
  for (let clock; (clock = nextAutomaticExpiry(file, day)) !== undefined;) {
    // An expiry noticed after later acts were recorded cannot be dated before them.
    const due = addDays(file.clocks[clock]!.legal, 1);
    const event: ProcedureEvent = { type: expiryOf(clock), on: due < file.on ? file.on : due };
    const result = advance(procedure, file, event);
    if (result.kind === 'impediment') {
      throw new Error(`The expiry of « ${clock} » has no answer in ${procedure.id} (${procedure.law}).`);
    }
    taken.push({ event, taken: result });
    file = result.snapshot;
  }
  return taken;
}
