export * from './language.js';
export * from './saying.js';
