import { wordsOfRoom } from '../../words/room';
import type { ProcedureWords } from './words/fr';

export type { ProcedureWords };

export const procedureWords = wordsOfRoom<ProcedureWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useProcedureWords = procedureWords.use;
