export { refuseForbiddenKeys } from './forbidden-key.js';
export * from './preconditions.js';
export * from './problem.js';
export { PROBLEMS, type ProblemCode } from './problem-catalogue.js';
export * from './problem.filter.js';
export * from './validation.js';
export * from './html.js';
