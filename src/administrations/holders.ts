import { eventDefinition } from '../core/procedure/index.js';
import { ADMINISTRATION_TYPES } from './types.js';

/** Which roles of which types may record the event, as `municipality/planning-officer`: the rule of the service itself. */
export function holdersOf(event: string): string[] {
  const authors = eventDefinition(event)?.by ?? [];
  return Object.values(ADMINISTRATION_TYPES).flatMap(({ id, roles }) =>
    Object.entries(roles)
      .filter(([, { records, decides = [] }]) => [...records, ...decides].some((author) => authors.includes(author)))
      .map(([role]) => `${id}/${role}`),
  );
}
