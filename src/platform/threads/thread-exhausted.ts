/** What a thread may take for an answer. */
export interface Allowance {
  milliseconds: number;
  /** Of objects; what WebAssembly holds is not counted. */
  megabytes: number;
}

/** The thread took too long or too much, or went without a word: there is no answer. */
export class ThreadExhausted extends Error {
  constructor(readonly of: 'time' | 'memory' | 'ended') {
    super(of === 'ended' ? 'The thread ended without an answer.' : `The thread was stopped: no ${of} was left.`);
  }
}
