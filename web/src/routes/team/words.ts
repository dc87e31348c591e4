import { wordsOfRoom } from '../../words/room';
import type { TeamWords } from './words/fr';

export type { TeamWords };

export const teamWords = wordsOfRoom<TeamWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useTeamWords = teamWords.use;
