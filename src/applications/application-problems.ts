import type { Impediment, MalformedEvent } from '../core/procedure/index.js';
import { dayFault, Problem, unprocessable } from '../platform/http/index.js';

/** The engine does not take the step: which, why, by which article. The door puts the reasons into words. */
export class Impeded extends Problem {
  constructor(readonly impediment: Impediment) {
    super(409, 'impediment', 'Acte impossible', `« ${impediment.event} » n’est pas possible maintenant.`, {
      event: impediment.event,
      reasons: impediment.reasons,
    });
  }
}

export function impeded(impediment: Impediment): Impeded {
  return new Impeded(impediment);
}

export function malformed({ faults }: MalformedEvent): Problem {
  return unprocessable(faults.map(({ detail }) => detail).join(' '), faults);
}

export function futureDay(on: string, today: string): Problem {
  const detail = `Un acte ne se date pas du futur : ${on} vient après aujourd’hui, ${today}.`;
  return unprocessable(detail, [{ pointer: '/on', code: 'future-day', detail }]);
}

/** @throws Problem 422 when the day does not exist, or no deadline can be counted from it */
export function checkDay(day: string, pointer: string): void {
  const detail = dayFault(day);
  if (detail === undefined) return;
  throw unprocessable(detail, [{ pointer, code: 'bad-date', detail }]);
}
