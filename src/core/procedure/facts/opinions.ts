import { expiredClock } from '../vocabulary/events.js';
import { BODIES, type Body } from '../vocabulary/fields.js';
import { payloadOf, type FactContext, type Facts, type Family } from './fact.js';

const delegatedOfficial = ({ memory }: FactContext) => memory.opinions['delegated-official'];
const askedBody = (context: FactContext) => context.memory.opinions[payloadOf(context).from as Body];
const isVerdict = (status: string | undefined) => status !== undefined && status !== 'pending' && status !== 'deemed-favourable';

/** Opinions asked and given, the delegated official's among them. */
export const OPINIONS = {
  // What a permit departs from is not on record: an opinion without a reserve leaves nothing to depart from (CoDT D.IV.65).
  'advisoryCommittee.hadObjections': ({ memory }) =>
    ['unfavourable', 'conditional'].includes(memory.opinions['advisory-committee']?.status ?? ''),
  'delegatedOfficial.bindsToRefuse': (context) =>
    context.memory.acknowledgement?.delegatedOfficialOpinion === 'binding' &&
    delegatedOfficial(context)?.status === 'unfavourable',
  // What the college's silence does is settled at its term, however late a hand takes it: what was asked or sent afterwards
  // changes nothing (CoDT D.IV.47).
  'delegatedOfficial.gaveOpinion': (context) =>
    isVerdict(delegatedOfficial(context)?.status) && !delegatedOfficial(context)?.afterDecisionTerm,
  'delegatedOfficial.wasAsked': (context) => {
    const askedOn = delegatedOfficial(context)?.requestedOn;
    const term = context.clocks[expiredClock(context.event.type) ?? '']?.legal;
    return askedOn !== undefined && (term === undefined || askedOn <= term);
  },
  'delegatedOfficial.wasFavourable': (context) =>
    ['favourable', 'conditional'].includes(delegatedOfficial(context)?.status ?? ''),
  'opinion.askedBefore': (context) => askedBody(context)?.requestedOn !== undefined,
  'opinion.givenBefore': (context) => isVerdict(askedBody(context)?.status),
  'opinion.sentBeforeRequest': (context) =>
    (payloadOf(context).sentOn ?? context.event.on) < (askedBody(context)?.requestedOn ?? ''),
  'opinion.sentTooLate': (context) => {
    const { from, sentOn } = payloadOf(context);
    const due = context.clocks[`opinion.${from}`]?.legal ?? askedBody(context)?.due;
    return due !== undefined && (sentOn ?? context.event.on) > due;
  },
  // Seized of the file, the delegated official waits for no opinion of his own, announced while the college was to decide
  // (CoDT D.IV.47). The college of an environmental file gives one to itself after the inquiry, and waits for it.
  'opinions.pending': ({ memory, competent }) =>
    Object.entries(memory.opinions).some(
      ([body, { status }]) => status === 'pending' && !(body === 'delegated-official' && body === competent),
    ),
} satisfies Facts;

/** Opinions by body. `asked.`: it was asked, announced or not; `answered.`: it has answered, or its silence has; `unfavourable.`: it was against; `from.`: the event comes from it or is for it. */
export const OPINIONS_OF: Family[] = [
  // A body that was asked, whether the acknowledgement announced it or not.
  {
    prefix: 'asked.',
    words: BODIES,
    fact:
      (body) =>
      ({ memory }) =>
        memory.opinions[body as Body] !== undefined,
  },
  {
    prefix: 'answered.',
    words: BODIES,
    fact:
      (body) =>
      ({ memory }) =>
        (memory.opinions[body as Body]?.status ?? 'pending') !== 'pending',
  },
  {
    prefix: 'unfavourable.',
    words: BODIES,
    fact:
      (body) =>
      ({ memory }) =>
        memory.opinions[body as Body]?.status === 'unfavourable',
  },
  { prefix: 'from.', words: BODIES, fact: (body) => (context) => payloadOf(context).from === body },
];
