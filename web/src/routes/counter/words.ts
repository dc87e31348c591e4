import { wordsOfRoom } from '../../words/room';
import type { CounterWords } from './words/fr';

export type { CounterWords };

export const counterWords = wordsOfRoom<CounterWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useCounterWords = counterWords.use;
