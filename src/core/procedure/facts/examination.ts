import { payloadOf, type Facts } from './fact.js';

/** What else the examination comes across: a first list of missing documents, amended plans, the road, the technical official's report. */
export const EXAMINATION = {
  'file.foundIncompleteBefore': ({ memory }) => memory.denials > 0,
  'plans.agreedDayPassed': (context) => (payloadOf(context).until ?? context.event.on) < context.event.on,
  'plans.received': ({ memory }) => memory.plansReceivedOn !== undefined,
  'road.pending': ({ memory }) =>
    memory.road
      ? memory.road.outcome === undefined
      : (memory.acknowledgement?.municipalRoad ?? false) || (memory.submission?.municipalRoad ?? false),
  'road.refused': ({ memory }) => memory.road?.outcome === 'refused',
  'road.requested': ({ memory }) => memory.road !== undefined,
  'report.wasDelivered': ({ memory }) => memory.report?.deliveredOn !== undefined,
  'report.wasExtended': ({ memory }) => memory.report?.extendedOn !== undefined,
  'report.wasFavourable': ({ memory }) => ['favourable', 'conditional'].includes(memory.report?.verdict ?? ''),
  'report.wasSent': ({ memory }) => memory.report?.sentOn !== undefined,
} satisfies Facts;
