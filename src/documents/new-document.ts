import type { RecognisedContent } from '../platform/contents/index.js';

/** A document that is brought to a file, its content recognised. */
export interface NewDocument {
  content: RecognisedContent;
  /** A word of the vocabulary. */
  kind: string;
  title: string;
  fileName: string;
  /** Who brought it, where it is not the office itself. */
  broughtBy: string | null;
  broughtOn: string;
  /** The version that it takes the place of. */
  replaces?: string;
}
