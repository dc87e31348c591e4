import { wordsOfRoom } from '../../words/room';
import type { SettingsWords } from './words/fr';

export type { SettingsWords };

export const settingsWords = wordsOfRoom<SettingsWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useSettingsWords = settingsWords.use;
