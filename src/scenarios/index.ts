export { BadScenario, readScenarios, whole } from './read-scenarios.js';
export { replayScenario } from './replay-scenario.js';
