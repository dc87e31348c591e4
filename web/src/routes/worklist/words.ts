import { wordsOfRoom } from '../../words/room';
import type { WorklistWords } from './words/fr';

export type { WorklistWords };

export const worklistWords = wordsOfRoom<WorklistWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useWorklistWords = worklistWords.use;
