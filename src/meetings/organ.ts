import { EVENTS, type EventName } from '../core/procedure/index.js';

export const ORGANS = ['college', 'council'] as const;

/** Who sits: the municipal college (*collège communal*), or the municipal council (*conseil communal*) for roads. */
export type Organ = (typeof ORGANS)[number];

/** Acts that end the decision of the organ on a file. */
const DECIDES: Record<Organ, readonly EventName[]> = {
  college: [
    'decision.granted',
    'decision.refused',
    'certificate.issued',
    'information.issued',
    'observations.sent',
    'declaration.rejected',
    'conditions.imposed',
  ],
  council: ['decision.granted', 'decision.refused', 'road.settled'],
};

/** Acts that an organ votes too, without ending its decision. */
const VOTES: Record<Organ, readonly EventName[]> = {
  college: ['decision.extended', 'road.requested', 'lapse.extended', 'permit.revoked'],
  council: ['decision.extended'],
};

/** Acts that bring a file among those that can be put on the agenda. */
const CALLS: Record<Organ, readonly string[]> = {
  college: [...DECIDES.college, 'decision.extended'],
  council: [...DECIDES.council, 'decision.extended'],
};

export const decides = (organ: Organ, event: string) => (DECIDES[organ] as readonly string[]).includes(event);

export const calls = (organ: Organ, event: string) => CALLS[organ].includes(event);

/** Whether the organ votes the act, on a file for which that authority is competent now. */
export function votes(organ: Organ, event: string, competent: string | undefined): boolean {
  if (![...DECIDES[organ], ...VOTES[organ]].some((name) => name === event)) return false;
  // The council settles the road of a permit whose authority remains the college (CoDT D.IV.41).
  if (event === 'road.settled') return true;
  const authors: readonly string[] = EVENTS[event as EventName].by;
  return competent === organ || (organ === 'college' && authors.length === 1 && authors[0] === 'C');
}

/** Whether the act may carry the day of the vote beside the day on which it is sent. */
export function tellsDayOfVote(event: string): boolean {
  return (EVENTS[event as EventName].fields as readonly string[]).includes('decidedOn');
}
