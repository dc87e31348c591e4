import { wordsOfRoom } from '../../words/room';
import type { DocumentWords } from './words/fr';

export type { DocumentWords };

export const documentWords = wordsOfRoom<DocumentWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useDocumentWords = documentWords.use;
