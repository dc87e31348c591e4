import { wordsOfRoom } from '../../words/room';
import type { FileWords } from './words/fr';

export type { FileWords };

export const fileWords = wordsOfRoom<FileWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useFileWords = fileWords.use;
