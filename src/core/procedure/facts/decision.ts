import { daysBetween } from '../../calendar/index.js';
import { FIELDS, PARTIES } from '../vocabulary/fields.js';
import { payloadOf, type Facts, type Family } from './fact.js';

/** The decision: who may take it, how it came, whether it was displayed. */
export const DECISION = {
  'by.competent': (context) => {
    const by = payloadOf(context).by ?? context.competent;
    return by !== undefined && by === context.competent;
  },
  'college.wasSilent': ({ memory }) => memory.collegeWasSilent ?? false,
  'decided.beforeAcknowledgement': (context) =>
    (payloadOf(context).decidedOn ?? context.event.on) < (context.memory.acknowledgement?.on ?? ''),
  'decision.wasDisplayed': ({ memory }) => memory.display !== undefined,
  'division.noticeWasLate': ({ memory }) => memory.noticeLate ?? false,
} satisfies Facts;

/** `decided.by.<party>`: the author of the decision that stands; `decision.olderThan.<days>`: more than so many days have passed since; `certificate.<sense>`: the sense of the certificate issued. */
export const DECISIONS: Family[] = [
  {
    prefix: 'decided.by.',
    words: PARTIES,
    fact:
      (party) =>
      ({ memory }) =>
        memory.decision?.by === party,
  },
  {
    prefix: 'decision.olderThan.',
    words: /^\d+$/,
    fact:
      (days) =>
      ({ memory, event, calendar }) =>
        memory.decision !== undefined &&
        daysBetween(memory.decision.on, event.on) > Number(days) &&
        event.on > calendar.roll(calendar.count(memory.decision.on, Number(days))),
  },
  {
    prefix: 'certificate.',
    words: FIELDS.verdict.values,
    fact:
      (sense) =>
      ({ memory }) =>
        memory.certificate === sense,
  },
];
