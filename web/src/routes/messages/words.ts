import { wordsOfRoom } from '../../words/room';
import type { MessageWords } from './words/fr';

export type { MessageWords };

export const messageWords = wordsOfRoom<MessageWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useMessageWords = messageWords.use;
