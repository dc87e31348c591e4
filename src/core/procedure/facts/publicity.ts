import type { CivilDate } from '../../calendar/index.js';
import { publicityDays, publicityDue, type Memory } from '../memory.js';
import { payloadOf, type FactContext, type Facts } from './fact.js';

/** The inquiry or the notice: announced, under way, at its end, held. */
export const PUBLICITY = {
  'publicity.asAnnounced': (context) => {
    const { memory } = context;
    const payload = payloadOf(context);
    const { kind, days } = publicityDue(memory);
    return payload.kind === kind && publicityDays(memory, payload) === days;
  },
  'publicity.held': ({ memory }) => memory.publicityHeld,
  'publicity.inquiryHeld': ({ memory }) => inquiryOf(memory, 15),
  'publicity.inquiryOfThirtyDaysHeld': ({ memory }) => inquiryOf(memory, 30),
  'publicity.lastDayReached': ({ memory, event }) => memory.publicity !== undefined && event.on >= memory.publicity.until,
  // Told late, an opening lies in the past; before the time to decide began there was nothing to inquire into.
  'publicity.opensBeforeExamination': (context) => (payloadOf(context).opensOn ?? context.event.on) < examinedFrom(context),
  'publicity.pending': (context) =>
    isUnderWay(context.memory) || (publicityDue(context.memory).kind !== 'none' && !context.memory.publicityHeld),
  'publicity.scheduled': ({ memory }) => isUnderWay(memory),
  voluntary: (context) => payloadOf(context).voluntary ?? false,
} satisfies Facts;

/** The day from which the time to decide runs, or of the acknowledgement where no such time is settled. */
function examinedFrom({ clocks, memory: { acknowledgement, submission } }: FactContext): CivilDate {
  const acknowledged = acknowledgement?.bySilence === false ? acknowledgement.on : undefined;
  return clocks['decision']?.start.legal ?? acknowledged ?? submission?.on ?? '';
}

/** Whether an inquiry of so many days was held and closed, announced or of the authority's own motion. */
function inquiryOf({ publicity }: Memory, days: number): boolean {
  return publicity?.kind === 'inquiry' && publicity.closedOn !== undefined && publicity.days >= days;
}

function isUnderWay(memory: Memory): boolean {
  return memory.publicity !== undefined && memory.publicity.closedOn === undefined;
}
