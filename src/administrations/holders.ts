import { ADMINISTRATION_TYPES } from './types.js';
import { everRecords } from './who-records.js';

/** Which roles of which types may record the event, as `municipality/planning-officer`: the rule of the service itself. */
export function holdersOf(event: string): string[] {
  return Object.values(ADMINISTRATION_TYPES).flatMap(({ id, roles }) =>
    Object.keys(roles)
      .filter((role) => everRecords(id, [role], event))
      .map((role) => `${id}/${role}`),
  );
}
