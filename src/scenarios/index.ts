export { BadScenario, readScenarios } from './read-scenarios.js';
export { replayScenario } from './replay-scenario.js';
