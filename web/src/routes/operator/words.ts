import { wordsOfRoom } from '../../words/room';
import type { OperatorWords } from './words/fr';

export type { OperatorWords };

export const operatorWords = wordsOfRoom<OperatorWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useOperatorWords = operatorWords.use;
