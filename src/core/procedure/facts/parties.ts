import { PARTIES, type Party } from '../vocabulary/fields.js';
import { payloadOf, type FactContext, type Facts, type Family } from './fact.js';

/** Whether a delivery repeats one already made. */
export const DELIVERIES = {
  'to.alreadyReached': (context) => context.memory.delivered[payloadOf(context).to as Party] !== undefined,
} satisfies Facts;

/** `by.<party>` and `to.<party>`: the author and the addressee of the event, said or usual; `reached.<party>`: the decision has reached it. */
export const PARTIES_TO_THE_FILE: Family[] = [
  {
    prefix: 'by.',
    words: PARTIES,
    fact: (party) => (context) => (payloadOf(context).by ?? usualAuthor(context)) === party,
  },
  {
    prefix: 'to.',
    words: PARTIES,
    fact: (party) => (context) => (payloadOf(context).to ?? usualAddressee(context.event.type)) === party,
  },
  {
    prefix: 'reached.',
    words: PARTIES,
    fact:
      (party) =>
      ({ memory }) =>
        memory.delivered[party as Party] !== undefined,
  },
];

/** Deliveries are to the applicant unless said otherwise, but for the file and the report of an environmental permit. */
function usualAddressee(event: string): Party {
  if (event === 'file.transmitted') return 'technical-official';
  return event === 'synthesis-report.delivered' ? 'college' : 'applicant';
}

/** Acts are the competent body's unless said otherwise; only some are always one official's. */
function usualAuthor({ event, competent }: FactContext): Party | undefined {
  if (event.type === 'permit.suspended') return 'delegated-official';
  return event.type === 'file.received' ? 'technical-official' : competent;
}
