import { wordsOfRoom } from '../words/room';
import type { FindingWords } from './words/fr';

/** The words of what the map makes follow; the routes of the counter and of a file load them. */
export const findingWords = wordsOfRoom<FindingWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useFindingWords = findingWords.use;
