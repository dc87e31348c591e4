import { told, type Place, type Words } from './saying.js';

/** What went wrong, in every language. As an error, it speaks French. */
export class ToldError extends Error {
  readonly words: Words;

  constructor(sentence: Words, places: Readonly<Record<string, Place>> = {}) {
    const words = told(sentence, places);
    super(words.fr);
    this.words = words;
  }
}
