import { wordsOfRoom } from '../../words/room';
import type { OpinionWords } from './words/fr';

export type { OpinionWords };

export const opinionWords = wordsOfRoom<OpinionWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useOpinionWords = opinionWords.use;
