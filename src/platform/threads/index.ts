export { askThread, ThreadExhausted, type Allowance } from './ask-thread.js';
