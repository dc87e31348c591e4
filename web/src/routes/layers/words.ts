import { wordsOfRoom } from '../../words/room';
import type { LayerWords } from './words/fr';

export type { LayerWords };

export const layerWords = wordsOfRoom<LayerWords>({
  fr: async () => (await import('./words/fr')).fr,
  de: async () => (await import('./words/de')).de,
  nl: async () => (await import('./words/nl')).nl,
  en: async () => (await import('./words/en')).en,
});

export const useLayerWords = layerWords.use;
