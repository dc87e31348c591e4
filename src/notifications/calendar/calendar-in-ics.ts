import { createEvents, type EventAttributes } from 'ics';
import type { Language, Words } from '../../core/language/index.js';
import { addDays } from '../../core/calendar/index.js';
import { citationIn, dateInWords, type Texts } from '../../procedures/index.js';
import type { CalendarEntry } from './calendar-entries.js';

const SAY = {
  name: { fr: 'Échéances', de: 'Fristen', nl: 'Termijnen', en: 'Deadlines' },
  safe: {
    fr: 'Pour être sûr, au plus tard le',
    de: 'Um sicher zu sein, spätestens am',
    nl: 'Voor alle zekerheid, ten laatste op',
    en: 'To be safe, by',
  },
  legal: { fr: 'Dernier jour légal :', de: 'Letzter gesetzlicher Tag:', nl: 'Laatste wettelijke dag:', en: 'Last legal day:' },
  suspended: {
    fr: 'Délai suspendu : les dates bougeront.',
    de: 'Frist ausgesetzt: die Daten werden sich verschieben.',
    nl: 'Termijn opgeschort: de data zullen verschuiven.',
    en: 'Time limit suspended: the dates will move.',
  },
} satisfies Record<string, Words>;

/**
 * The deadlines as an iCalendar (RFC 5545): one all-day event on the safe day of each, with both dates in words.
 * @throws Error when the library refuses an event
 */
export function calendarInIcs(
  texts: Texts,
  entries: CalendarEntry[],
  town: { slug: string; name: string },
  language: Language,
): string {
  const events = entries.map((entry) => eventOf(texts, entry, town.slug, language));
  const calName = `${SAY.name[language]} – ${town.name}`;
  if (events.length === 0) return emptyCalendar(calName);
  const { error, value } = createEvents(events, { productId: '-//Perron//Deadlines//FR', method: 'PUBLISH', calName });
  if (error || value === null) throw error ?? new Error('The calendar is empty.');
  return value;
}

function eventOf(texts: Texts, entry: CalendarEntry, slug: string, language: Language): EventAttributes {
  const { applicationId, reference, address, clock, safe, legal, standingStill, article, sequence, cancelled } = entry;
  const label = texts.clock(clock, language);
  const lines = [
    ...(standingStill ? [SAY.suspended[language]] : []),
    `${SAY.legal[language]} ${dateInWords(legal, language, true)} (${citationIn(article, language)}).`,
    ...(safe === legal ? [] : [`${SAY.safe[language]} ${dateInWords(safe, language, true)}.`]),
  ];
  return {
    uid: `${clock}.${applicationId}@${slug}.perron`,
    sequence,
    status: cancelled ? 'CANCELLED' : standingStill ? 'TENTATIVE' : 'CONFIRMED',
    title: `${reference} – ${label}`,
    description: lines.join('\n'),
    ...(address !== null && { location: address }),
    start: dayOf(safe),
    end: dayOf(addDays(safe, 1)),
    transp: 'TRANSPARENT',
    classification: 'CONFIDENTIAL',
  };
}

function dayOf(date: string): [number, number, number] {
  const [year, month, day] = date.split('-').map(Number);
  return [year!, month!, day!];
}

/** The library makes no calendar without events; an officer without files has one all the same. */
function emptyCalendar(name: string): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'CALSCALE:GREGORIAN', 'PRODID:-//Perron//Deadlines//FR', 'METHOD:PUBLISH'];
  return [...lines, `X-WR-CALNAME:${name.replaceAll(/[\\;,]/g, '\\$&')}`, 'END:VCALENDAR', ''].join('\r\n');
}
