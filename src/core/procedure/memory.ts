import { addDays, publicityPeriod, type Calendar, type CivilDate } from '../calendar/index.js';
import { carriesAnnouncement, expiredClock } from './vocabulary/events.js';
import type { Body, Party, Payload, Phase, OpinionVerdict } from './vocabulary/fields.js';

export interface OpinionRecord {
  status: 'pending' | 'deemed-favourable' | OpinionVerdict;
  requestedOn?: CivilDate;
  /** Last day on which the body may still send it, kept after its clock is gone. */
  due?: CivilDate;
  /** Sent when the time to decide had run out: it tells nothing of what the authority's silence did at its term. */
  afterDecisionTerm?: true;
}

export interface PublicityRecord {
  kind: 'notice' | 'inquiry';
  days: number;
  opensOn: CivilDate;
  from: CivilDate;
  until: CivilDate;
  suspended: number;
  carried: number;
  voluntary: boolean;
  closedOn?: CivilDate;
}

/**
 * What has happened to a file, in the words of its events, and nothing that the law concludes from it. Built by
 * `remember` alone, so that the workflow files need no bookkeeping.
 */
export interface Memory {
  submission?: Payload & { on: CivilDate };
  denials: number;
  acknowledgement?: Payload & { on: CivilDate; bySilence: boolean };
  opinions: Partial<Record<Body, OpinionRecord>>;
  publicity?: PublicityRecord;
  publicityHeld: boolean;
  poster?: { from: CivilDate; until: CivilDate };
  /** Days of the inquiry that the law always asks, whatever is announced. */
  inquiryDays?: number;
  /** The technical official's report, sent or extended. */
  report?: { extendedOn?: CivilDate; sentOn?: CivilDate; verdict?: OpinionVerdict; deliveredOn?: CivilDate };
  road?: { requestedOn: CivilDate; outcome?: string };
  plansReceivedOn?: CivilDate;
  baseDays?: number;
  collegeWasSilent?: boolean;
  /** Author and day of the last decision. */
  decision?: { by: Party; on: CivilDate };
  /** The outcome that stands, and the day on which it took effect. */
  outcome?: { kind: string; effectiveOn: CivilDate };
  /** First and last day of its display. */
  display?: { from: CivilDate; until: CivilDate };
  delivered: Partial<Record<Party, CivilDate>>;
  appeals: { by: Party; on: CivilDate; ground?: string }[];
  appealReceivedOn?: CivilDate;
  appealHeardOn?: CivilDate;
  permit?: {
    lapseYears: number;
    phases: Phase[];
    lapsedPhases: string[];
    extensionAskedOn?: CivilDate;
    extendedOn?: CivilDate;
  };
  /** The sense of the certificate issued. */
  certificate?: OpinionVerdict;
  suspensionGround?: string;
  noticeLate?: boolean;
  executableFrom?: CivilDate;
  /** Days by which stops that have ended lengthened the life of the permit. */
  suspendedDays: number;
}

export const NOTHING_HAPPENED: Memory = {
  denials: 0,
  opinions: {},
  publicityHeld: false,
  delivered: {},
  appeals: [],
  suspendedDays: 0,
};

/** The event with all that remembering it needs. */
export interface Occurrence {
  type: string;
  on: CivilDate;
  payload: Payload;
  /** The legal day of the effect: `on`, or the day after the term for an expiry. */
  effectiveOn: CivilDate;
  /** Who is competent to decide at that moment. */
  competent: Party | undefined;
  /** Last day of the clock that expired. */
  term: CivilDate | undefined;
  /** What the event brings was sent when the time to decide had run out, though nobody had taken the silence yet. */
  afterDecisionTerm: boolean;
}

/** The memory after the event. Pure: the given memory is left as it was. */
export function remember(memory: Memory, event: Occurrence, calendar: Calendar): Memory {
  if (carriesAnnouncement(event.type)) return acknowledge(memory, event);
  const write = WRITERS[event.type];
  if (write) return { ...memory, ...write(memory, event, calendar) };
  const clock = expiredClock(event.type);
  return clock === undefined ? memory : { ...memory, ...expire(memory, clock, event) };
}

type Writer = (memory: Memory, event: Occurrence, calendar: Calendar) => Partial<Memory>;

const decide: Writer = (_memory, { payload, on, competent }) => ({
  decision: { by: payload.by ?? competent ?? 'college', on },
});

const WRITERS: Record<string, Writer> = {
  'application.submitted': (_memory, { payload, on }) => ({
    submission: { ...payload, on },
    // A division is notified thirty days before its deed; a later notice is recorded as late (N3, CoDT D.IV.102).
    ...(payload.deedOn !== undefined && { noticeLate: on > addDays(payload.deedOn, -30) }),
  }),
  'completeness.denied': (memory) => ({ denials: memory.denials + 1 }),
  'acknowledgement.delivered': (memory, { payload, on }) =>
    (payload.to ?? 'applicant') === 'applicant' && memory.acknowledgement?.publicity === 'notice'
      ? // The poster stays up for three weeks from the day after receipt, breaks or not (P2, CoDT D.VIII.6).
        { poster: { from: addDays(on, 1), until: addDays(on, 21) } }
      : {},
  'publicity.scheduled': (memory, { payload }, calendar) => {
    const days = publicityDays(memory, payload);
    const opensOn = payload.opensOn ?? '';
    const voluntary = payload.voluntary ?? false;
    const period = publicityPeriod(calendar, opensOn, days);
    return { publicity: { kind: payload.kind ?? 'inquiry', days, opensOn, voluntary, ...period } };
  },
  'publicity.closed': (memory, { on }) => ({
    publicity: memory.publicity && { ...memory.publicity, closedOn: on },
    publicityHeld: memory.publicityHeld || memory.publicity?.voluntary === false,
  }),
  'opinion.requested': (memory, { payload, on }) => opinion(memory, payload.from, { status: 'pending', requestedOn: on }),
  'opinion.received': (memory, { payload, afterDecisionTerm }) =>
    opinion(memory, payload.from, {
      ...memory.opinions[payload.from!],
      status: payload.verdict!,
      ...(afterDecisionTerm && { afterDecisionTerm }),
    }),
  'road.requested': (_memory, { on }) => ({ road: { requestedOn: on } }),
  'road.settled': (memory, { payload }) => ({
    road: memory.road && { ...memory.road, outcome: payload.outcome },
  }),
  'synthesis-report.extended': ({ report }, { on }) => ({ report: { ...report, extendedOn: on } }),
  'synthesis-report.sent': ({ report }, { on, payload }) => ({ report: { ...report, sentOn: on, verdict: payload.verdict } }),
  'synthesis-report.delivered': ({ report }, { on }) => ({ report: { ...report, deliveredOn: on } }),
  'amended-plans.received': (_memory, { on }) => ({ plansReceivedOn: on }),
  'decision.granted': (memory, event, calendar) => ({
    ...decide(memory, event, calendar),
    permit: {
      lapseYears: event.payload.lapseYears ?? 5,
      phases: event.payload.phases ?? [],
      lapsedPhases: [],
    },
    suspendedDays: 0,
  }),
  'decision.refused': decide,
  'certificate.issued': (memory, event, calendar) => ({
    ...decide(memory, event, calendar),
    ...(event.payload.verdict && { certificate: event.payload.verdict }),
  }),
  'decision.delivered': (memory, { payload, on }) => ({
    delivered: { ...memory.delivered, [payload.to!]: on },
  }),
  'appeal.lodged': (memory, { payload, on }) => ({
    appeals: [...memory.appeals, { by: payload.by!, on, ...(payload.ground && { ground: payload.ground }) }],
  }),
  'appeal.received': (_memory, { on }) => ({ appealReceivedOn: on }),
  'appeal.heard': (_memory, { on }) => ({ appealHeardOn: on }),
  // A find or the soil decree may suspend a permit that is suspended as unlawful: that cause stays the one to lift.
  'permit.suspended': ({ suspensionGround }, { payload }) => ({
    suspensionGround: suspensionGround === 'unlawful' ? suspensionGround : payload.ground,
  }),
  // The notice is due fifteen days before the works start; a later one is recorded as late (X2, CoDT D.IV.71).
  'works.announced': (_memory, { payload, on }) => ({ noticeLate: on > addDays(payload.startOn!, -15) }),
  'lapse.extension-requested': (memory, { on }) => ({
    permit: memory.permit && { ...memory.permit, extensionAskedOn: on },
  }),
  'lapse.extended': (memory, { on }) => ({ permit: memory.permit && { ...memory.permit, extendedOn: on } }),
};

/** A new acknowledgement replaces what the one before it announced; opinions already given stay on record. */
function acknowledge(memory: Memory, { type, on, payload }: Occurrence): Memory {
  const opinions: Memory['opinions'] = {};
  for (const [body, record] of Object.entries(memory.opinions)) {
    if (record.status !== 'pending') opinions[body as Body] = record;
  }
  const announced = [...(payload.opinions ?? [])];
  if ((payload.delegatedOfficialOpinion ?? 'none') !== 'none') announced.unshift('delegated-official');
  for (const body of announced) opinions[body] = { status: 'pending' };
  const { publicity: _publicity, poster: _poster, plansReceivedOn: _plans, ...kept } = memory;
  return {
    ...kept,
    acknowledgement: { ...payload, on, bySilence: type !== 'completeness.confirmed' },
    opinions,
    publicityHeld: false,
  };
}

function expire(memory: Memory, clock: string, event: Occurrence): Partial<Memory> {
  const [family, instance] = splitClock(clock);
  if (family === 'opinion' && instance) {
    const body = instance as Body;
    return opinion(memory, body, { ...memory.opinions[body], status: 'deemed-favourable', due: event.term });
  }
  if (family === 'lapse' && instance && memory.permit) {
    return { permit: { ...memory.permit, lapsedPhases: [...memory.permit.lapsedPhases, instance] } };
  }
  // The fee is owed back when it was the college that stayed silent (CoDT D.IV.47 §4), not another authority.
  if (clock === 'decision' && event.competent === 'college') return { collegeWasSilent: true };
  return {};
}

/** The family and the member of a clock's name: `opinion.fire-zone` is `opinion`, `fire-zone`. */
export function splitClock(clock: string): [family: string, instance: string | undefined] {
  const dot = clock.indexOf('.');
  return dot < 0 ? [clock, undefined] : [clock.slice(0, dot), clock.slice(dot + 1)];
}

/** Days of a publicity: as said, else as it must be held, else the ordinary fifteen (P1). */
export function publicityDays(memory: Memory, payload: Payload): number {
  return payload.days ?? (payload.voluntary ? 15 : publicityDue(memory).days);
}

/** The publicity that must be held: the one announced, or the inquiry that the law always asks, whichever is longer. */
export function publicityDue({ inquiryDays, acknowledgement }: Memory): { kind: 'none' | 'notice' | 'inquiry'; days: number } {
  const { publicity: kind = 'none', publicityDays: days = 15 } = acknowledgement ?? {};
  if (inquiryDays === undefined) return { kind, days };
  return { kind: 'inquiry', days: kind === 'inquiry' ? Math.max(days, inquiryDays) : inquiryDays };
}

function opinion(memory: Memory, body: Body | undefined, record: OpinionRecord): Partial<Memory> {
  return body === undefined ? {} : { opinions: { ...memory.opinions, [body]: record } };
}
