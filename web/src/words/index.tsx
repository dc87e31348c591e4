import { createContext, use, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { day, moment, number, percent, shortDay, type Language } from './formats';
import type { Words } from './fr';

export { LANGUAGES, type Language } from './formats';
export type { Words } from './fr';

const LOADERS: Record<Language, () => Promise<Words>> = {
  fr: async () => (await import('./fr')).fr,
  de: async () => (await import('./de')).de,
  nl: async () => (await import('./nl')).nl,
  en: async () => (await import('./en')).en,
};

export function loadWords(language: Language): Promise<Words> {
  return LOADERS[language]();
}

interface Speech {
  w: Words;
  language: Language;
  /** Another language; what was typed stays. */
  change: (language: Language) => void;
  day: (date: string) => string;
  shortDay: (date: string) => string;
  moment: (instant: string) => string;
  number: (value: number, digits?: number) => string;
  percent: (share: number) => string;
}

const SpeechContext = createContext<Speech | null>(null);

export function SpeechProvider({
  w,
  language,
  change,
  children,
}: {
  w: Words;
  language: Language;
  change: (language: Language) => void;
  children: ReactNode;
}) {
  const speech = useMemo<Speech>(
    () => ({
      w,
      language,
      change,
      day: (date) => day(date, language),
      shortDay: (date) => shortDay(date, language),
      moment: (instant) => moment(instant, language),
      number: (value, digits) => number(value, language, digits),
      percent: (share) => percent(share, language),
    }),
    [w, language, change],
  );
  return (
    <SpeechContext value={speech}>
      <I18nProvider locale={LOCALE_OF[language]}>{children}</I18nProvider>
    </SpeechContext>
  );
}

const LOCALE_OF: Record<Language, string> = { fr: 'fr-BE', de: 'de-BE', nl: 'nl-BE', en: 'en-GB' };

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('useSpeech stands outside SpeechProvider.');
  return speech;
}
