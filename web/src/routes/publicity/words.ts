import { wordsOfRoom } from '../../words/room';
import type { PublicityWords } from './words/fr';

export type { PublicityWords };

export const publicityWords = wordsOfRoom<PublicityWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const usePublicityWords = publicityWords.use;
