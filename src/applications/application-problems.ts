import { told } from '../core/language/index.js';
import type { Impediment, MalformedEvent } from '../core/procedure/index.js';
import { dayFault, invalid, invalidAt, Problem } from '../platform/http/index.js';
import { SAY } from './problem-sayings.js';

/** The engine does not take the step: which, why, by which article. The door puts the reasons into words. */
export class Impeded extends Problem {
  constructor(readonly impediment: Impediment) {
    super(409, 'impediment', told(SAY.impeded, { event: impediment.event }), {
      event: impediment.event,
      reasons: impediment.reasons,
    });
  }
}

export function impeded(impediment: Impediment): Impeded {
  return new Impeded(impediment);
}

export function malformed({ faults }: MalformedEvent): Problem {
  return invalid(faults);
}

export function futureDay(on: string, today: string): Problem {
  return invalidAt('/on', 'future-day', told(SAY.futureDay, { on, today }));
}

/** @throws Problem 422 when the day does not exist, or no deadline can be counted from it */
export function checkDay(day: string, pointer: string): void {
  const detail = dayFault(day);
  if (detail === undefined) return;
  throw invalidAt(pointer, 'bad-date', detail);
}
