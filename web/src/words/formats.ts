export const LANGUAGES = ['fr', 'de', 'nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const LOCALES: Record<Language, string> = { fr: 'fr-BE', de: 'de-BE', nl: 'nl-BE', en: 'en-GB' };

/** « mardi 1er décembre 2026 » for a civil date, which has no zone. */
export function day(date: string, language: Language): string {
  const words = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full', timeZone: 'UTC' }).format(midnight(date));
  return language === 'fr' ? words.replace(/(^|\s)1(?=\s)/, '$11er') : words;
}

/** « 01/12/2026 », as people type it. */
export function shortDay(date: string, language: Language): string {
  const format = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], format).format(midnight(date));
}

/** An instant in Belgium, to the minute. */
export function moment(instant: string, language: Language): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], format).format(new Date(instant));
}

export function number(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits }).format(value);
}

export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share);
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
