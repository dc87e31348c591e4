import { told, type Place, type Words } from '../../core/language/index.js';

/** What cannot be read of a file, in words that stand in what is said of the whole. As an error, it speaks French. */
export class Unreadable extends Error {
  readonly words: Words;

  constructor(sentence: Words, places: Readonly<Record<string, Place>> = {}) {
    const words = told(sentence, places);
    super(words.fr);
    this.words = words;
  }
}
