import { LANGUAGES, type Language } from './formats';

const KEY = 'perron:language';

/** The language chosen on this device, else the person's own, else the browser's, else French. */
export function preferredLanguage(locale: string | null | undefined): Language {
  const wanted = [localStorage.getItem(KEY), locale, ...navigator.languages].map((code) => code?.slice(0, 2).toLowerCase());
  return wanted.map((code) => LANGUAGES.find((language) => language === code)).find((language) => language !== undefined) ?? 'fr';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
