import { daysBetween, parseTimeLimit } from '../core/calendar/index.js';
import type { Language } from '../core/language/index.js';

const LOCALES: Record<Language, string> = { fr: 'fr-BE', de: 'de-BE', nl: 'nl-BE', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** A civil date as people write it: « mardi 1er décembre 2026 », or without the day of the week. */
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
  const words = format.format(new Date(`${date}T00:00:00Z`));
  // French alone writes the first of a month as an ordinal.
  return language === 'fr' && date.endsWith('-01') ? words.replace(/(^|\s)1(?=\s)/, '$11er') : words;
}

/** A whole number as people write it: « 10 000 ». */
export function numberInWords(number: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(number);
}

/** How far a date is from today: « dans 3 jours », « hier ». */
export function farInWords(date: string, today: string, language: Language): string {
  return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(daysBetween(today, date), 'day');
}

const WORKING_DAYS: Record<Language, [one: string, many: string]> = {
  fr: ['dans 1 jour ouvrable', 'dans {n} jours ouvrables'],
  de: ['in 1 Werktag', 'in {n} Werktagen'],
  nl: ['over 1 werkdag', 'over {n} werkdagen'],
  en: ['in 1 working day', 'in {n} working days'],
};

/** How long somebody has: « dans 3 jours ouvrables » where they were counted, else « demain », « dans 4 mois », « il y a 2 jours ». */
export function dueInWords(date: string, today: string, workingDays: number | undefined, language: Language): string {
  const days = daysBetween(today, date);
  if (workingDays !== undefined && workingDays > 0 && days > 1)
    return WORKING_DAYS[language][workingDays === 1 ? 0 : 1].replace('{n}', String(workingDays));
  const [far, unit] =
    Math.abs(days) < 90
      ? [days, 'day' as const]
      : Math.abs(days) < 730
        ? [Math.trunc(days / 30.44), 'month' as const]
        : [Math.trunc(days / 365.25), 'year' as const];
  return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(far, unit);
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
