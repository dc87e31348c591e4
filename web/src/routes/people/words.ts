import { wordsOfRoom } from '../../words/room';
import type { PeopleWords } from './words/fr';

export type { PeopleWords };

export const peopleWords = wordsOfRoom<PeopleWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const usePeopleWords = peopleWords.use;
