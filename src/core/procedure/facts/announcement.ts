import { carriesAnnouncement } from '../vocabulary/events.js';
import { BODIES, type Body, type Payload } from '../vocabulary/fields.js';
import { payloadOf, type Fact, type FactContext, type Facts, type Family } from './fact.js';

/** The announcement that counts: the one the event brings, else the one on record. */
export const announcement = (context: FactContext): Payload =>
  carriesAnnouncement(context.event.type) ? payloadOf(context) : (context.memory.acknowledgement ?? {});

const project =
  (field: 'derogation' | 'impactStudy' | 'municipalRoad' | 'limitedImpact'): Fact =>
  (context) =>
    (announcement(context)[field] ?? false) || (context.memory.submission?.[field] ?? false);

/** What the acknowledgement of receipt announces, and what the project is said to be: by the event that brings it, else as on record. */
export const ANNOUNCEMENT = {
  acknowledged: ({ memory }) => memory.acknowledgement?.bySilence === false,
  // The delegated official does not count among the others, wherever his opinion is announced (CoDT D.IV.46).
  'announced.anotherOpinion': (context) => (announcement(context).opinions ?? []).some((body) => body !== 'delegated-official'),
  'announced.bindingOpinion': (context) => announcement(context).delegatedOfficialOpinion === 'binding',
  'announced.delegatedOfficial': (context) =>
    (announcement(context).delegatedOfficialOpinion ?? 'none') !== 'none' ||
    (announcement(context).opinions ?? []).includes('delegated-official'),
  'announced.inquiry': (context) => announcement(context).publicity === 'inquiry',
  'announced.inquiryOfThirtyDays': (context) =>
    announcement(context).publicity === 'inquiry' && (announcement(context).publicityDays ?? 15) >= 30,
  'announced.publicity': (context) => (announcement(context).publicity ?? 'none') !== 'none',
  'project.derogation': project('derogation'),
  'project.impactStudy': project('impactStudy'),
  'project.limitedImpact': project('limitedImpact'),
  'project.municipalRoad': project('municipalRoad'),
} satisfies Facts;

/** `announced.<body>`: the opinion of that body is announced. */
export const ANNOUNCED: Family[] = [
  {
    prefix: 'announced.',
    words: BODIES,
    fact: (body) => (context) => (announcement(context).opinions ?? []).includes(body as Body),
  },
];
