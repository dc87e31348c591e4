import { use } from 'react';
import { useSpeech, type Language } from '.';

/**
 * The words of one room come with the room, in the language of the page. Give the loaders of its four catalogues, of which
 * French is the type; the hook that comes back waits for the catalogue as a lazy page waits for its module.
 */
export function wordsOfRoom<Words>(loaders: Record<Language, () => Promise<Words>>): () => Words {
  const asked = new Map<Language, Promise<Words>>();
  return function useRoomWords() {
    const { language } = useSpeech();
    if (!asked.has(language)) asked.set(language, loaders[language]());
    return use(asked.get(language)!);
  };
}
