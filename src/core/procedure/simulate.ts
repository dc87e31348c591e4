import type { CivilDate } from '../calendar/index.js';
import { advance } from './advance.js';
import { elapse } from './elapse.js';
import type { Impediment } from './impediment.js';
import type { Procedure } from './procedure.js';
import type { ProcedureEvent, Snapshot } from './snapshot.js';

/** What became of one hypothetical event: the expiries that the house would take before it, then the event. */
export interface SimulatedStep {
  event: ProcedureEvent;
  before: ProcedureEvent[];
  /** Why it could not be taken; the file then stays as it was. */
  impediment?: Impediment;
  snapshot: Snapshot;
}

/**
 * What would follow if these events came, one after the other, and time then passed up to `until`. Pure; nothing is
 * written. An event that is impeded is told so, and those after it are tried on the file as it stands.
 * @throws MalformedEvent when an event is not in the vocabulary or its day lies before the one before it
 */
export function simulate(
  procedure: Procedure,
  snapshot: Snapshot,
  events: ProcedureEvent[],
  until?: CivilDate,
): { steps: SimulatedStep[]; after: ProcedureEvent[]; snapshot: Snapshot } {
  let file = snapshot;
  const pass = (day: CivilDate): ProcedureEvent[] => {
    const passed = elapse(procedure, file, day);
    file = passed.at(-1)?.taken.snapshot ?? file;
    return passed.map(({ event }) => event);
  };
  const steps = events.map((event): SimulatedStep => {
    const before = pass(event.on);
    const answer = advance(procedure, file, event);
    if (answer.kind === 'impediment') return { event, before, impediment: answer, snapshot: file };
    file = answer.snapshot;
    return { event, before, snapshot: file };
  });
  return { steps, after: until === undefined ? [] : pass(until), snapshot: file };
}
