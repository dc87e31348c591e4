export { proofAsScenarios } from './proof-as-scenarios.js';
export { claimInWords, claimsInWords, proofInWords, type ToldClaim } from './proof-in-words.js';
