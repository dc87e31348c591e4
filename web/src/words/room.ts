import { use } from 'react';
import { useSpeech, type Language } from '.';

export interface RoomWords<Words> {
  /** Asked by the route before its page is shown, so that the page stands whole when the focus comes to it. */
  load: (language: Language) => Promise<Words>;
  /** The words in the language of the page; waits only where somebody has just changed it. */
  use: () => Words;
}

/** The words of one room come with the room. Give the loaders of its four catalogues, of which French is the type. */
export function wordsOfRoom<Words>(loaders: Record<Language, () => Promise<Words>>): RoomWords<Words> {
  const asked = new Map<Language, Promise<Words>>();
  const here = new Map<Language, Words>();
  const load = (language: Language) => {
    const words = asked.get(language) ?? loaders[language]();
    asked.set(language, words);
    words.then(
      (loaded) => here.set(language, loaded),
      // A network that failed may be back.
      () => asked.delete(language),
    );
    return words;
  };
  return {
    load,
    use: function useRoomWords() {
      const { language } = useSpeech();
      return here.get(language) ?? use(load(language));
    },
  };
}
