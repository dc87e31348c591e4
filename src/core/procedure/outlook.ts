import type { CivilDate } from '../calendar/index.js';
import { offer } from './advance.js';
import { answers } from './chart.js';
import type { Reason } from './impediment.js';
import { positionOf } from './position.js';
import type { Procedure } from './procedure.js';
import type { ProcedureEvent, Snapshot } from './snapshot.js';
import { MalformedEvent, validateEvent } from './validate-event.js';
import { EVENTS, expiredClock, expiryOf } from './vocabulary/events.js';
import type { Payload } from './vocabulary/fields.js';
import { minimise, witnesses } from './witnesses.js';

/** A step that can be taken today, with the smallest payload that the engine accepts. */
export interface PossibleStep {
  event: string;
  example: Payload;
}

/** A step that cannot be taken today, whatever its payload, and why. */
export interface ImpossibleStep {
  event: string;
  reasons: Reason[];
}

export interface Outlook {
  possible: PossibleStep[];
  impossible: ImpossibleStep[];
}

/**
 * What can happen to the file on that day, and why each other step of the procedure cannot. A step counts as possible
 * when a payload was found that the engine accepts: every `example` was tried.
 * @param facts what other registers observe of the file now; it rides on every event tried
 */
export function outlook(procedure: Procedure, snapshot: Snapshot, day: CivilDate, facts: Record<string, boolean> = {}): Outlook {
  const result: Outlook = { possible: [], impossible: [] };
  const position = positionOf(procedure, snapshot);
  for (const type of stepsOf(procedure, snapshot)) {
    const attempt = (payload: Payload): Reason[] | undefined => {
      const event: ProcedureEvent = { type, on: day, payload, facts };
      try {
        validateEvent(event, snapshot.on);
      } catch (error) {
        if (error instanceof MalformedEvent) return [{ kind: 'not-here' }];
        throw error;
      }
      const answer = offer(procedure, position, snapshot, event);
      return answer.kind === 'impediment' ? answer.reasons : undefined;
    };
    const found = firstAccepted(type, snapshot, day, attempt);
    if (found.example) result.possible.push({ event: type, example: minimise(type, found.example, attempt) });
    else result.impossible.push({ event: type, reasons: found.reasons });
  }
  return result;
}

function firstAccepted(
  type: string,
  snapshot: Snapshot,
  day: CivilDate,
  attempt: (payload: Payload) => Reason[] | undefined,
): { example?: Payload; reasons: Reason[] } {
  let first: Reason[] | undefined;
  for (const payload of witnesses(type, snapshot, day)) {
    const reasons = attempt(payload);
    if (!reasons) return { example: payload, reasons: [] };
    first ??= reasons;
    // No payload changes a situation that does not know the event, nor the date of a clock.
    if (reasons.some(({ kind }) => kind !== 'rule' && kind !== 'facts')) break;
  }
  return { reasons: first ?? [{ kind: 'not-here' }] };
}

/** Every event that the procedure knows, and the expiry of every clock that runs and can expire. */
function stepsOf(procedure: Procedure, snapshot: Snapshot): string[] {
  const descriptors = new Set<string>(procedure.events);
  const named = Object.keys(EVENTS).filter((event) => descriptors.has(event));
  const expiries = Object.entries(snapshot.clocks)
    .filter(([, clock]) => clock.expiry === 'offered')
    .map(([name]) => expiryOf(name))
    .filter((event) => [...descriptors].some((descriptor) => answers(descriptor, event)));
  return [...named, ...expiries.filter((event) => expiredClock(event) !== undefined)];
}
