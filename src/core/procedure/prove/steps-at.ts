import { advance, type Advance } from '../advance.js';
import { answers, candidatesAt } from '../chart.js';
import { OBSERVED_FACTS } from '../facts/index.js';
import type { Procedure } from '../procedure.js';
import type { ProcedureEvent } from '../snapshot.js';
import { MalformedEvent } from '../validate-event.js';
import { EVENTS, expiryOf } from '../vocabulary/events.js';
import type { Payload } from '../vocabulary/fields.js';
import type { Situation, Unanswered } from './explore.js';
import type { PayloadsToTry } from './payloads.js';

export interface AcceptedStep {
  event: ProcedureEvent;
  taken: Advance;
}

const EVERYTHING_OBSERVED = Object.fromEntries(OBSERVED_FACTS.map((fact) => [fact, true]));

/**
 * Every act that the engine accepts in the situation today, the expiries offered included. An expiry that is due and
 * that no payload makes acceptable is put down as unanswered.
 */
export function* stepsAt(
  procedure: Procedure,
  here: Situation,
  payloads: PayloadsToTry,
  unanswered: Unanswered[],
): Generator<AcceptedStep> {
  const { snapshot, position, today } = here;
  const descriptors = [...new Set(candidatesAt(position.chart).map(({ eventType }) => eventType))];
  for (const type of Object.keys(EVENTS)) {
    if (!descriptors.some((descriptor) => answers(descriptor, type))) continue;
    // Where nothing is accepted, a rule may ask for what the registers observe.
    if (!(yield* accepted(type))) yield* accepted(type, EVERYTHING_OBSERVED);
  }
  for (const [clock, { expiry, suspended, legal }] of Object.entries(snapshot.clocks)) {
    if (expiry !== 'offered' || suspended || legal >= today) continue;
    if (!(yield* accepted(expiryOf(clock)))) unanswered.push({ at: here, clock, on: today, message: '' });
  }

  function* accepted(type: string, facts?: Record<string, boolean>): Generator<AcceptedStep, boolean> {
    let some = false;
    for (const payload of payloads(type, snapshot, today)) {
      const event = trial(type, today, payload, facts);
      const taken = attempt(procedure, here, event);
      if (!taken) continue;
      some = true;
      yield { event, taken };
    }
    return some;
  }
}

/** The event as the engine takes it, or undefined when it does not. */
export function attempt(
  procedure: Procedure,
  { snapshot }: Pick<Situation, 'snapshot'>,
  event: ProcedureEvent,
): Advance | undefined {
  try {
    const answer = advance(procedure, snapshot, event);
    return answer.kind === 'advance' ? answer : undefined;
  } catch (error) {
    if (error instanceof MalformedEvent) return undefined;
    throw error;
  }
}

function trial(type: string, on: string, payload: Payload, facts?: Record<string, boolean>): ProcedureEvent {
  return { type, on, ...(Object.keys(payload).length > 0 && { payload }), ...(facts && { facts }) };
}
