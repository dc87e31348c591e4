import type { FieldName } from './fields.js';

/**
 * Who brings the event about: A applicant or holder, C college, D delegated official, T technical official,
 * G Government, B consulted body, O officer of the house.
 */
export type Author = 'A' | 'C' | 'D' | 'T' | 'G' | 'B' | 'O';

export interface EventDefinition {
  by: readonly Author[];
  /** Fields the event may carry. */
  fields: readonly FieldName[];
  /** Fields without which the event says nothing. */
  required?: readonly FieldName[];
  /** Values of a choice that the event can mean, where they are not all: a form offers these. */
  meant?: Partial<Record<FieldName, readonly string[]>>;
}

const ANNOUNCEMENT = [
  'delegatedOfficialOpinion',
  'publicity',
  'publicityDays',
  'opinions',
  'derogation',
  'impactStudy',
  'municipalRoad',
  'limitedImpact',
  'retailNetArea',
] as const;

/** Every event of FORMAT.md § 4, but the expiries `clock.<name>.expired`, which follow the clocks. */
export const EVENTS = {
  'application.submitted': { by: ['A'], fields: ['municipalRoad', 'impactStudy', 'deedOn'] },
  'application.withdrawn': { by: ['A'], fields: [] },
  'file.transmitted': { by: ['C'], fields: ['to'] },
  'file.received': { by: ['T'], fields: ['by'] },
  'completeness.confirmed': { by: ['C', 'D', 'T'], fields: ANNOUNCEMENT },
  'completeness.denied': { by: ['C', 'D', 'T'], fields: [] },
  'missing-list.delivered': { by: ['A'], fields: ['to'] },
  'supplements.received': { by: ['A'], fields: [] },
  'acknowledgement.delivered': { by: ['A'], fields: ['to'] },
  'publicity.scheduled': {
    by: ['C'],
    fields: ['kind', 'opensOn', 'days', 'voluntary'],
    required: ['kind', 'opensOn'],
  },
  'publicity.closed': { by: ['C'], fields: [] },
  'opinion.requested': { by: ['C', 'D', 'T'], fields: ['from'], required: ['from'] },
  'opinion.received': { by: ['B'], fields: ['from', 'verdict', 'sentOn'], required: ['from', 'verdict'] },
  'road.requested': { by: ['C'], fields: [] },
  'road.settled': { by: ['O'], fields: ['outcome'], required: ['outcome'], meant: { outcome: ['approved', 'refused'] } },
  'amended-plans.announced': { by: ['A'], fields: ['until'] },
  'amended-plans.received': { by: ['A'], fields: [] },
  'synthesis-report.extended': { by: ['T'], fields: [] },
  'synthesis-report.sent': { by: ['T'], fields: ['verdict'], required: ['verdict'] },
  'synthesis-report.delivered': { by: ['C'], fields: ['to'] },
  'decision.extended': { by: ['C', 'D'], fields: ['decidedOn'] },
  'decision.granted': { by: ['C', 'D', 'G'], fields: ['by', 'lapseYears', 'phases', 'decidedOn'] },
  'decision.refused': { by: ['C', 'D', 'G'], fields: ['by', 'decidedOn'] },
  'decision.delivered': { by: ['A', 'C', 'D', 'T'], fields: ['to'], required: ['to'] },
  'decision.displayed': { by: ['C'], fields: [] },
  'referral.extended': { by: ['D'], fields: [] },
  'appeal.lodged': {
    by: ['A', 'C', 'D', 'T'],
    fields: ['by', 'ground', 'unmetComments', 'inhabitants', 'advisoryCommittee'],
    required: ['by'],
  },
  'appeal.received': { by: ['G'], fields: [] },
  'appeal.acknowledged': { by: ['G'], fields: [] },
  'appeal.heard': { by: ['G'], fields: [] },
  'petition.filed': { by: ['O'], fields: [] },
  'judgment.delivered': {
    by: ['O'],
    fields: ['outcome'],
    required: ['outcome'],
    meant: { outcome: ['annulled', 'dismissed'] },
  },
  'permit.suspended': {
    by: ['D'],
    fields: ['by', 'ground'],
    required: ['ground'],
    meant: { by: ['delegated-official'], ground: ['unlawful', 'archaeology', 'soil'] },
  },
  'suspension.lifted': { by: ['D'], fields: [] },
  'permit.revoked': { by: ['C', 'D'], fields: ['ground'], required: ['ground'] },
  'permit.renounced': { by: ['A'], fields: [] },
  'authorisation.awaited': { by: ['O'], fields: [] },
  'authorisation.granted': { by: ['O'], fields: [] },
  'authorisation.refused': { by: ['O'], fields: [] },
  'works.planned': { by: ['A'], fields: ['startOn'], required: ['startOn'] },
  'works.announced': { by: ['A'], fields: ['startOn'], required: ['startOn'] },
  'works.started': { by: ['A'], fields: [] },
  'works.completed': { by: ['A'], fields: [] },
  'lapse.extension-requested': { by: ['A'], fields: [] },
  'lapse.extended': { by: ['C', 'D'], fields: [] },
  'certificate.issued': { by: ['C', 'D', 'G'], fields: ['by', 'verdict'] },
  'information.issued': { by: ['C'], fields: [] },
  'observations.sent': { by: ['C'], fields: [] },
  'declaration.rejected': { by: ['C'], fields: [] },
  'conditions.imposed': { by: ['C'], fields: [] },
  'infringement.found': { by: ['O'], fields: [] },
  'warning.given': { by: ['O'], fields: ['oral', 'regularisationMonths'] },
  'warning.confirmed': { by: ['O'], fields: ['regularisationMonths'], required: ['regularisationMonths'] },
  'infringement.cured': { by: ['O'], fields: [] },
  'report.drawn-up': { by: ['O'], fields: [] },
  'report.sent': { by: ['O'], fields: [] },
  'settlement.paid': { by: ['A'], fields: [] },
} as const satisfies Record<string, EventDefinition>;

export type EventName = keyof typeof EVENTS;

const EXPIRY = /^clock\.([a-z0-9.-]+)\.expired$/;

/** The clock whose expiry the event takes, `opinion.fire-zone` for `clock.opinion.fire-zone.expired`. */
export function expiredClock(event: string): string | undefined {
  return EXPIRY.exec(event)?.[1];
}

export function expiryOf(clock: string): string {
  return `clock.${clock}.expired`;
}

/** What the event may carry; an expiry of `completeness` carries the facts of the acknowledgement (FORMAT.md § 4). */
export function eventDefinition(event: string): EventDefinition | undefined {
  if (Object.hasOwn(EVENTS, event)) return EVENTS[event as EventName];
  const clock = expiredClock(event);
  if (clock === undefined) return undefined;
  return { by: ['O'], fields: clock === 'completeness' ? ANNOUNCEMENT : [] };
}

/** Events that fix or replace what the acknowledgement announces. */
export function carriesAnnouncement(event: string): boolean {
  return event === 'completeness.confirmed' || event === 'clock.completeness.expired';
}
