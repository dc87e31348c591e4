import type { Calendar } from '../../calendar/index.js';
import type { Memory } from '../memory.js';
import type { ProcedureEvent, RunningClock } from '../snapshot.js';
import type { Party, Payload } from '../vocabulary/fields.js';

/** What a fact may look at: the file as it stood, and the event that is offered to it. */
export interface FactContext {
  memory: Memory;
  clocks: Record<string, RunningClock>;
  event: ProcedureEvent;
  calendar: Calendar;
  competent: Party | undefined;
  /** Whether a milestone is true now. */
  is(milestone: string): boolean;
}

/** One thing that a rule may ask of a file and of the event offered to it. */
export type Fact = (context: FactContext) => boolean;

/** Facts that are one sentence each, by their names. */
export type Facts = Record<string, Fact>;

/** Facts that differ by one word: a prefix, the words that may follow it, and the fact for one word. */
export interface Family {
  prefix: string;
  words: readonly string[] | RegExp;
  fact(word: string): Fact;
}

export const payloadOf = ({ event }: FactContext): Payload => event.payload ?? {};
