export { proofAsScenarios } from './proof-as-scenarios.js';
export { claimInWords, proofInWords } from './proof-in-words.js';
