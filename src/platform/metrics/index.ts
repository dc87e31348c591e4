export { countAnswers } from './count-answers.js';
export { Meters, type StepKind, type ToldOfStep } from './meters.js';
