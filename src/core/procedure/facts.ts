import { addDays, daysBetween, type Calendar } from '../calendar/index.js';
import { datesOf } from './clock-dates.js';
import { carriesAnnouncement, expiredClock } from './vocabulary/events.js';
import { BODIES, FIELDS, PARTIES, type Body, type FieldName, type Party, type Payload } from './vocabulary/fields.js';
import { CLOCKS } from './vocabulary/clock-names.js';
import { MILESTONES } from './vocabulary/milestones.js';
import { publicityDays, publicityDue, type Memory } from './memory.js';
import type { ProcedureEvent, RunningClock } from './snapshot.js';

/** What a fact may look at: the file as it stood, and the event that is offered to it. */
export interface FactContext {
  memory: Memory;
  clocks: Record<string, RunningClock>;
  event: ProcedureEvent;
  calendar: Calendar;
  competent: Party | undefined;
  /** Whether a milestone is true now. */
  is(milestone: string): boolean;
}

type Fact = (context: FactContext) => boolean;

const payloadOf = ({ event }: FactContext): Payload => event.payload ?? {};

/** The announcement that counts: the one the event brings, else the one on record. */
const announcement = (context: FactContext): Payload =>
  carriesAnnouncement(context.event.type) ? payloadOf(context) : (context.memory.acknowledgement ?? {});

const project =
  (field: 'derogation' | 'impactStudy' | 'municipalRoad' | 'limitedImpact'): Fact =>
  (context) =>
    (announcement(context)[field] ?? false) || (context.memory.submission?.[field] ?? false);

const delegatedOfficial = ({ memory }: FactContext) => memory.opinions['delegated-official'];
const askedBody = (context: FactContext) => context.memory.opinions[payloadOf(context).from as Body];
const isVerdict = (status: string | undefined) => status !== undefined && status !== 'pending' && status !== 'deemed-favourable';

/** Facts that are one sentence about the file. */
const FACTS = {
  acknowledged: ({ memory }) => memory.acknowledgement?.bySilence === false,
  advisoryCommittee: (context) => payloadOf(context).advisoryCommittee ?? false,
  'announced.anotherOpinion': (context) => (announcement(context).opinions ?? []).length > 0,
  'announced.bindingOpinion': (context) => announcement(context).delegatedOfficialOpinion === 'binding',
  'announced.delegatedOfficial': (context) => (announcement(context).delegatedOfficialOpinion ?? 'none') !== 'none',
  'announced.inquiry': (context) => announcement(context).publicity === 'inquiry',
  'announced.inquiryOfThirtyDays': (context) =>
    announcement(context).publicity === 'inquiry' && (announcement(context).publicityDays ?? 15) >= 30,
  'announced.publicity': (context) => (announcement(context).publicity ?? 'none') !== 'none',
  'appeal.heardBefore': ({ memory }) => memory.appealHeardOn !== undefined,
  'appeal.isSuspensive': ({ memory, is }) =>
    is('before-government') && memory.appeals.some(({ by }) => by !== 'applicant' && by !== 'third-parties'),
  // The window that the event itself closes aside, no party may still appeal.
  'appeal.noOtherWindow': ({ clocks, event }) => {
    const { by } = event.payload ?? {};
    const closing = event.type === 'appeal.lodged' && by !== 'third-parties' ? `appeal.${by}` : expiredClock(event.type);
    return Object.keys(clocks).every((name) => !name.startsWith('appeal.') || name === closing);
  },
  'appeal.receivedBefore': ({ memory }) => memory.appealReceivedOn !== undefined,
  'by.competent': (context) => {
    const by = payloadOf(context).by ?? context.competent;
    return by !== undefined && by === context.competent;
  },
  'college.wasSilent': ({ memory }) => memory.collegeWasSilent ?? false,
  'decision.wasDisplayed': ({ memory }) => memory.display !== undefined,
  'decided.beforeAcknowledgement': (context) =>
    (payloadOf(context).decidedOn ?? context.event.on) < (context.memory.acknowledgement?.on ?? ''),
  'delegatedOfficial.bindsToRefuse': (context) =>
    context.memory.acknowledgement?.delegatedOfficialOpinion === 'binding' &&
    delegatedOfficial(context)?.status === 'unfavourable',
  'delegatedOfficial.gaveOpinion': (context) => isVerdict(delegatedOfficial(context)?.status),
  'delegatedOfficial.wasAsked': (context) => delegatedOfficial(context)?.requestedOn !== undefined,
  'delegatedOfficial.wasFavourable': (context) =>
    ['favourable', 'conditional'].includes(delegatedOfficial(context)?.status ?? ''),
  'division.noticeWasLate': ({ memory }) => memory.noticeLate ?? false,
  'file.foundIncompleteBefore': ({ memory }) => memory.denials > 0,
  'lapse.extensionAsked': ({ memory }) => memory.permit?.extensionAskedOn !== undefined,
  'lapse.extensionGiven': ({ memory }) => memory.permit?.extendedOn !== undefined,
  oral: (context) => payloadOf(context).oral ?? false,
  'opinion.askedBefore': (context) => askedBody(context)?.requestedOn !== undefined,
  'opinion.givenBefore': (context) => isVerdict(askedBody(context)?.status),
  'opinion.sentTooLate': (context) => {
    const { from, sentOn } = payloadOf(context);
    const due = context.clocks[`opinion.${from}`]?.legal ?? askedBody(context)?.due;
    return due !== undefined && (sentOn ?? context.event.on) > due;
  },
  'opinions.pending': ({ memory }) => Object.values(memory.opinions).some(({ status }) => status === 'pending'),
  // The first time limit is the one that no extension has lengthened yet (CoDT D.IV.43).
  'overdue.firstDecisionLimit': ({ clocks, event, calendar }) => {
    const decision = clocks['decision'];
    if (!decision) return true;
    const addends = decision.addends.filter(({ name }) => name !== 'extension');
    return event.on > datesOf(calendar, { ...decision, addends }).legal;
  },
  'phases.lastOne': ({ memory, event }) => {
    const lapsing = expiredClock(event.type)?.slice('lapse.'.length);
    return (memory.permit?.phases ?? []).every(({ name }) => name === lapsing || memory.permit?.lapsedPhases.includes(name));
  },
  'phases.someLapsed': ({ memory }) => (memory.permit?.lapsedPhases ?? []).length > 0,
  'plans.received': ({ memory }) => memory.plansReceivedOn !== undefined,
  'project.derogation': project('derogation'),
  'project.impactStudy': project('impactStudy'),
  'project.limitedImpact': project('limitedImpact'),
  'project.municipalRoad': project('municipalRoad'),
  'publicity.asAnnounced': (context) => {
    const { memory } = context;
    const payload = payloadOf(context);
    const { kind, days } = publicityDue(memory);
    return payload.kind === kind && publicityDays(memory, payload) === days;
  },
  'publicity.held': ({ memory }) => memory.publicityHeld,
  'publicity.lastDayReached': ({ memory, event }) => memory.publicity !== undefined && event.on >= memory.publicity.until,
  'publicity.pending': (context) =>
    isUnderWay(context.memory) || (publicityDue(context.memory).kind !== 'none' && !context.memory.publicityHeld),
  'publicity.scheduled': ({ memory }) => isUnderWay(memory),
  'report.wasDelivered': ({ memory }) => memory.report?.deliveredOn !== undefined,
  'report.wasExtended': ({ memory }) => memory.report?.extendedOn !== undefined,
  'report.wasFavourable': ({ memory }) => ['favourable', 'conditional'].includes(memory.report?.verdict ?? ''),
  'report.wasSent': ({ memory }) => memory.report?.sentOn !== undefined,
  'road.pending': ({ memory }) =>
    memory.road
      ? memory.road.outcome === undefined
      : (memory.acknowledgement?.municipalRoad ?? false) || (memory.submission?.municipalRoad ?? false),
  'road.refused': ({ memory }) => memory.road?.outcome === 'refused',
  'road.requested': ({ memory }) => memory.road !== undefined,
  'suspension.wasForUnlawfulness': ({ memory }) => memory.suspensionGround === 'unlawful',
  'to.alreadyReached': (context) => context.memory.delivered[payloadOf(context).to as Party] !== undefined,
  voluntary: (context) => payloadOf(context).voluntary ?? false,
  'works.noticeWasLate': ({ memory }) => memory.noticeLate ?? false,
} satisfies Record<string, Fact>;

function isUnderWay(memory: Memory): boolean {
  return memory.publicity !== undefined && memory.publicity.closedOn === undefined;
}

/** Facts that other registers observe; they ride on the event. Not observed is not true. */
export const OBSERVED_FACTS = [
  'site.floodHazard',
  'site.natura2000',
  'site.heritage',
  'site.runoffAxis',
  'site.seveso',
  'site.regionalRoad',
  'site.agriculturalZone',
  'linkedRoad.pending',
  'linkedRoad.approved',
  'linkedRoad.refused',
] as const;

/** Families of facts: a prefix, the words that may follow it, and the fact for one word. */
const FAMILIES: { prefix: string; words: readonly string[] | RegExp; fact(word: string): Fact }[] = [
  {
    prefix: 'announced.',
    words: BODIES,
    fact: (body) => (context) => (announcement(context).opinions ?? []).includes(body as Body),
  },
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
    prefix: 'certificate.',
    words: FIELDS.verdict.values,
    fact:
      (sense) =>
      ({ memory }) =>
        memory.certificate === sense,
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
    prefix: 'by.',
    words: PARTIES,
    fact: (party) => (context) => (payloadOf(context).by ?? usualAuthor(context)) === party,
  },
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
  // The day from which the event has effect: its own, or the day after the term for an expiry.
  {
    prefix: 'effective.from.',
    words: /^\d{4}-\d{2}-\d{2}$/,
    fact:
      (day) =>
      ({ clocks, event }) => {
        const term = clocks[expiredClock(event.type) ?? '']?.legal;
        return (term === undefined ? event.on : addDays(term, 1)) >= day;
      },
  },
  { prefix: 'from.', words: BODIES, fact: (body) => (context) => payloadOf(context).from === body },
  // Whether the event says it at all.
  {
    prefix: 'given.',
    words: Object.keys(FIELDS),
    fact: (field) => (context) => payloadOf(context)[field as FieldName] !== undefined,
  },
  {
    prefix: 'ground.',
    words: FIELDS.ground.values,
    fact: (ground) => (context) => payloadOf(context).ground === ground,
  },
  {
    prefix: 'is.',
    words: MILESTONES,
    fact:
      (milestone) =>
      ({ is }) =>
        is(milestone),
  },
  {
    prefix: 'kind.',
    words: FIELDS.kind.values,
    fact: (kind) => (context) => payloadOf(context).kind === kind,
  },
  {
    prefix: 'listed.',
    words: CLOCKS,
    fact:
      (clock) =>
      ({ clocks }) =>
        clocks[clock] !== undefined,
  },
  {
    prefix: 'open.',
    words: CLOCKS,
    fact:
      (clock) =>
      ({ clocks, event }) => {
        const running = clocks[clock];
        return running !== undefined && !running.suspended && event.on <= running.legal;
      },
  },
  {
    prefix: 'outcome.',
    words: FIELDS.outcome.values,
    fact: (outcome) => (context) => payloadOf(context).outcome === outcome,
  },
  {
    prefix: 'overdue.',
    words: CLOCKS,
    fact:
      (clock) =>
      ({ clocks, event }) => {
        const running = clocks[clock];
        return running !== undefined && !running.suspended && event.on > running.legal;
      },
  },
  {
    prefix: 'reached.',
    words: PARTIES,
    fact:
      (party) =>
      ({ memory }) =>
        memory.delivered[party as Party] !== undefined,
  },
  {
    prefix: 'to.',
    words: PARTIES,
    fact: (party) => (context) => (payloadOf(context).to ?? usualAddressee(context.event.type)) === party,
  },
  {
    prefix: 'unfavourable.',
    words: BODIES,
    fact:
      (body) =>
      ({ memory }) =>
        memory.opinions[body as Body]?.status === 'unfavourable',
  },
  {
    prefix: 'verdict.',
    words: FIELDS.verdict.values,
    fact: (verdict) => (context) => payloadOf(context).verdict === verdict,
  },
  ...(['inhabitants', 'lapseYears', 'regularisationMonths', 'retailNetArea', 'unmetComments'] as const).map((field) => ({
    prefix: `${field}.`,
    words: /^(over|under|atLeast|atMost)\.\d+$/,
    fact: (word: string): Fact => {
      const [relation, bound] = word.split('.') as [string, string];
      return (context) => {
        const amount = payloadOf(context)[field];
        return amount !== undefined && COMPARE[relation]!(amount, Number(bound));
      };
    },
  })),
];

/** Deliveries are to the applicant unless said otherwise, but for the file and the report of an environmental permit. */
function usualAddressee(event: string): Party {
  if (event === 'file.transmitted') return 'technical-official';
  return event === 'synthesis-report.delivered' ? 'college' : 'applicant';
}

/** Acts are the competent body's unless said otherwise; only the technical official receives a file. */
function usualAuthor({ event, competent }: FactContext): Party | undefined {
  return event.type === 'file.received' ? 'technical-official' : competent;
}

const COMPARE: Record<string, (amount: number, bound: number) => boolean> = {
  over: (amount, bound) => amount > bound,
  under: (amount, bound) => amount < bound,
  atLeast: (amount, bound) => amount >= bound,
  atMost: (amount, bound) => amount <= bound,
};

const known = new Map<string, Fact>();

/** The fact of that name, or undefined when the vocabulary has none. */
export function findFact(name: string): Fact | undefined {
  const cached = known.get(name);
  if (cached) return cached;
  const fact = resolve(name);
  if (fact) known.set(name, fact);
  return fact;
}

function resolve(name: string): Fact | undefined {
  if (Object.hasOwn(FACTS, name)) return FACTS[name as keyof typeof FACTS];
  if ((OBSERVED_FACTS as readonly string[]).includes(name)) return ({ event }) => event.facts?.[name] ?? false;
  for (const { prefix, words, fact } of FAMILIES) {
    if (!name.startsWith(prefix)) continue;
    const word = name.slice(prefix.length);
    if (words instanceof RegExp ? words.test(word) : words.includes(word)) return fact(word);
  }
  return undefined;
}

/** Every name a workflow file may write, numbers aside: what a misspelt name is compared with. */
export function factNames(): string[] {
  const families = FAMILIES.flatMap(({ prefix, words }) => (words instanceof RegExp ? [] : words.map((word) => prefix + word)));
  return [...Object.keys(FACTS), ...OBSERVED_FACTS, ...families];
}
