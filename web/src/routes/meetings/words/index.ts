import { wordsOfRoom } from '../../../words/room';
import type { MeetingWords } from './fr';

export const useMeetingWords = wordsOfRoom<MeetingWords>({
  fr: async () => (await import('./fr')).fr,
  de: async () => (await import('./de')).de,
  nl: async () => (await import('./nl')).nl,
  en: async () => (await import('./en')).en,
});
