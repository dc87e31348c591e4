import type { Words } from '../../core/language/index.js';

/** Whom a letter may be for: the applicant, the house's own office, the consulted body of the event, an authority. */
export const RECIPIENTS = [
  'applicant',
  'office',
  'body',
  'council',
  'delegated-official',
  'technical-official',
  'government',
  'prosecutor',
] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/**
 * How it leaves. `registered`: an *envoi* that gives certain dates (CoDT D.I.13 and D.I.14), so that paper is printed and a
 * mail is a copy only; `plain`: by mail where there is an address; `internal`: inside the house; `display`: put up.
 */
export type Dispatch = 'plain' | 'registered' | 'internal' | 'display';

/** A paragraph with its named placeholders, left out when that of `when` has no value. */
export interface Paragraph extends Words {
  when?: string;
}

/** A letter as `workflows/messages/*.yaml` writes it. */
export interface LetterTemplate {
  to: Recipient;
  dispatch: Dispatch;
  /** Events after which it is written; after every event that has the effect when absent. */
  on?: string[];
  /** Procedures in which it is written; in all when absent. */
  procedures?: string[];
  subject: Words;
  paragraphs: Paragraph[];
}

export interface MessageFile {
  effects: Record<string, { letters: LetterTemplate[]; because?: string }>;
}
