import { told, type Words } from '../../core/language/index.js';
import { didYouMean, eventDefinition, EVENTS, nearest } from '../../core/procedure/index.js';
import { SAY } from '../problem-sayings.js';

/** Before the name of an event: the type of the CloudEvent. */
const PREFIX = 'perron.';
/** Sent when somebody wants to know whether a webhook answers. */
export const PING = `${PREFIX}ping`;

export interface CloudEventOf {
  /** Unique for the source. */
  id: string;
  /** Short name of the administration. */
  slug: string;
  type: string;
  subject?: string;
  time: Date;
  data: object;
}

/** A CloudEvent 1.0 in structured JSON. It names no person: who wants more asks the API, with rights of its own. */
export function cloudEvent({ id, slug, type, subject, time, data }: CloudEventOf): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source: `/administrations/${slug}`,
    type,
    ...(subject !== undefined && { subject }),
    time: time.toISOString(),
    datacontenttype: 'application/json',
    data,
  });
}

export function typeOf(event: string): string {
  return `${PREFIX}${event}`;
}

/** Whether a webhook with these filters (`*`, `decision.*`, `decision.granted`) wants the event. */
export function wants(filters: readonly string[], event: string): boolean {
  return filters.some((filter) => (filter.endsWith('*') ? event.startsWith(filter.slice(0, -1)) : filter === event));
}

/**
 * What is wrong with a filter, in a sentence; undefined when some event passes it.
 * @param announced names of what is told beside the steps of files, `meeting.opened`
 */
export function filterFault(filter: string, announced: readonly string[]): Words | undefined {
  const names = [...Object.keys(EVENTS), ...announced];
  if (filter === '*' || filter === 'clock.*' || announced.includes(filter) || eventDefinition(filter)) return undefined;
  if (filter.endsWith('.*') && names.some((name) => name.startsWith(filter.slice(0, -1)))) return undefined;
  const hint = nearest(filter, names) === undefined ? SAY.writeForExample : didYouMean(filter, names);
  return told(SAY.unknownFilter, { filter, hint });
}
