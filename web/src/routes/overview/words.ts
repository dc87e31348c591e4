import { wordsOfRoom } from '../../words/room';
import type { OverviewWords } from './words/fr';

export type { OverviewWords };

export const overviewWords = wordsOfRoom<OverviewWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useOverviewWords = overviewWords.use;
