/** What the service answers about publicity; the shapes of `src/inquiries/`. */

export interface Inquiry {
  id: string;
  kind: 'inquiry' | 'notice';
  state: 'announced' | 'open' | 'ended' | 'closed' | 'replaced';
  from: string;
  until: string;
  published: boolean;
  /** Identifiers of the documents that the public is shown. */
  documents: string[];
  comments: { total: number; inTime: number };
  links: { notice: string; neighbourLetters: string; closingReport: string };
}

/** A date that the announcement would give, and why it is that one. */
export interface PlannedDate {
  name: string;
  date: string;
  because: string[];
  article: string;
}

export interface Plan {
  kind: 'inquiry' | 'notice';
  dates: PlannedDate[];
}

export type Channel = 'post' | 'counter' | 'email';

export interface Comment {
  number: number;
  channel: Channel | 'web';
  receivedOn: string;
  timing: 'early' | 'in-time' | 'late';
  author: { name: string | null; address: string | null; email: string | null };
  language: string;
  text: string;
  withdrawn: { on: string } | null;
}
