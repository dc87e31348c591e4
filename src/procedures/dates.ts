import { daysBetween, parseTimeLimit } from '../core/calendar/index.js';
import type { Language } from './texts.js';

const LOCALES: Record<Language, string> = { fr: 'fr-BE', de: 'de-BE', nl: 'nl-BE', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** A civil date as people write it: « mardi 1 décembre 2026 », or without the day of the week. */
export function dateInWords(date: string, language: Language, withWeekday = false): string {
  const key = `${language}${withWeekday}`;
  let format = formats.get(key);
  if (!format) {
    // A civil date has no zone; it is formatted as midnight UTC in UTC.
    format = new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      ...(withWeekday && { weekday: 'long' }),
    });
    formats.set(key, format);
  }
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** How far a date is from today: « dans 3 jours », « hier ». */
export function farInWords(date: string, today: string, language: Language): string {
  return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(daysBetween(today, date), 'day');
}

const UNITS: Record<Language, Record<'years' | 'months' | 'days', [one: string, many: string]>> = {
  fr: { years: ['an', 'ans'], months: ['mois', 'mois'], days: ['jour', 'jours'] },
  de: { years: ['Jahr', 'Jahre'], months: ['Monat', 'Monate'], days: ['Tag', 'Tage'] },
  nl: { years: ['jaar', 'jaar'], months: ['maand', 'maanden'], days: ['dag', 'dagen'] },
  en: { years: ['year', 'years'], months: ['month', 'months'], days: ['day', 'days'] },
};

/** A length of time: « 30 jours », « 5 ans ». */
export function lengthInWords(text: string, language: Language): string {
  const limit = parseTimeLimit(text);
  const parts = (['years', 'months', 'days'] as const)
    .filter((unit) => limit[unit] > 0)
    .map((unit) => `${limit[unit]} ${UNITS[language][unit][limit[unit] === 1 ? 0 : 1]}`);
  return parts.length > 0 ? parts.join(' ') : `0 ${UNITS[language].days[1]}`;
}
