import type { Words } from '../../core/language/index.js';

/** A file that is not kept; the words say why, and what would be. */
export class ContentRefused extends Error {
  constructor(readonly words: Words) {
    super(words.fr);
  }
}
