export { askThread } from './ask-thread.js';
export { StandingThread } from './standing-thread.js';
export { ThreadExhausted, type Allowance } from './thread-exhausted.js';
