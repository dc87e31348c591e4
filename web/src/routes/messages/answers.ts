/** What the service answers of messages; the shape of `src/notifications/messages/message-view.ts`. */

export const STATES = ['waiting', 'failed', 'dead', 'sent'] as const;
export type State = (typeof STATES)[number];

export interface Message {
  id: string;
  file: { id: string; reference: string } | null;
  channel: 'mail' | 'post' | 'webhook';
  recipient: { name: string; label: string; address: string | null };
  subject: string;
  createdAt: string;
  /** The day of the act that owes a registered letter, from which time limits are counted. */
  actOn: string | null;
  state: State;
  /** Why a hand must take it out, while it must. */
  onPaperBecause: 'registered' | 'no-address' | 'no-mail-server' | 'displayed' | null;
  attempts: number;
  nextAttempt: string | null;
  lastFailure: string | null;
  /** When the house sent it, or somebody noted that it was handed over. */
  sentAt: string | null;
  sentOn: string | null;
  handledBy: string | null;
  links: { page?: string; handedOver?: object; replay?: object };
}

/** What became of letters that were noted together. */
export interface HandedOver {
  items: Message[];
  refused: { id: string; code: 'not-waiting' | 'written-later' | 'not-found' }[];
}

export interface MessagesPage {
  asOf: string;
  items: Message[];
  summary: {
    waiting: number;
    failed: number;
    dead: number;
    toPrint: number;
    outbox: { waiting: number; failed: number };
  };
  mailServer: boolean;
  links: { next?: string };
}
