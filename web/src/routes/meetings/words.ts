import { wordsOfRoom } from '../../words/room';
import type { MeetingWords } from './words/fr';

export type { MeetingWords };

export const meetingWords = wordsOfRoom<MeetingWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useMeetingWords = meetingWords.use;
