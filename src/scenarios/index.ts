export { BadScenario, readScenarios, readable } from './read-scenarios.js';
export { replayScenario } from './replay-scenario.js';
