export * from './journal-entry.js';
export * from './verify-chain.js';
