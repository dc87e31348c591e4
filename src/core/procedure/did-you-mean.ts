import { told, type Words } from '../language/index.js';
import { SAY } from './event-sayings.js';
import { nearest } from './nearest.js';

const NOTHING: Words = { fr: '', de: '', nl: '', en: '' };

/** « Vouliez-vous dire … ? », when a word comes close; it follows a sentence. */
export function didYouMean(word: unknown, candidates: readonly string[]): Words {
  const close = typeof word === 'string' ? nearest(word, candidates) : undefined;
  return close === undefined ? NOTHING : told(SAY.didYouMean, { close });
}
