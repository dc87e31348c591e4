import { canonicalJson } from '../core/canonical/index.js';
import { recalendar, type Snapshot } from '../core/procedure/index.js';
import type { Actor } from '../journal/index.js';
import type { Edition } from '../procedures/index.js';
import type { TakenStep } from './record-steps.js';

export const HOUSE: Actor = { kind: 'house', id: 'house', name: 'Perron' };

export const CALENDAR_CORRECTED = 'calendar.corrected';

interface DatedFile {
  snapshot: Snapshot;
  /** Hash of the calendar that gave the running dates. */
  calendar: string;
}

/**
 * The entry by which a file comes under the edition's calendar when another one gave its dates: it says every date that
 * moved. Nothing when nothing of the file depends on what was corrected.
 */
export function calendarCorrection(edition: Edition, { snapshot, calendar }: DatedFile, on: string): TakenStep[] {
  if (calendar === edition.calendarHash) return [];
  const { snapshot: corrected, moved } = recalendar(edition, snapshot);
  if (canonicalJson(corrected) === canonicalJson(snapshot)) return [];
  return [
    {
      event: { type: CALENDAR_CORRECTED, on },
      actor: HOUSE,
      snapshot: corrected,
      effects: [],
      facts: {},
      effectiveOn: on,
      articles: [],
      correction: { kind: 'calendar', from: calendar, to: edition.calendarHash, moved },
    },
  ];
}
