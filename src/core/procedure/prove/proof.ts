import type { CivilDate } from '../../calendar/index.js';
import type { TakenEvent } from './explore.js';

export const PROOFS = [
  'reachable',
  'no-dead-end',
  'way-out',
  'silence',
  'clocks-answered',
  'admissibility',
  'roles',
  'effects',
  'facts',
  'articles',
] as const;
export type ProofName = (typeof PROOFS)[number];

/** What shows that a proof fails: the thing concerned, and the shortest history that leads there. */
export interface CounterExample {
  /** A state, an event, a clock, an effect or a fact, as the file names it. */
  subject: string;
  /** Where the file stands then: its innermost states. */
  states: string[];
  /** The automatic expiries are the house's own; all others were offered to the engine as they stand. */
  history: TakenEvent[];
  /** The day of which the last event, or the wait after it, speaks. */
  on: CivilDate;
  /** What the engine said, when it stopped. */
  message?: string;
}

export interface ProofResult {
  proof: ProofName;
  /** `open` when the walk stopped at its cap; `not-applicable` when the law knows nothing to prove. */
  verdict: 'proved' | 'disproved' | 'open' | 'not-applicable';
  counterExamples: CounterExample[];
}

/** All that was proved, or not, of one edition of a procedure. */
export interface Proof {
  procedure: string;
  law: string;
  /** The procedure with the same law word for word whose proof this is; absent when it was proved by itself. */
  sameLawAs?: string;
  proved: boolean;
  /** Situations looked into, and acts and waits taken from them. */
  situations: number;
  steps: number;
  /** Every situation that rules can tell apart was looked into; else every combination of two features in each part. */
  exhaustive: boolean;
  results: ProofResult[];
}
