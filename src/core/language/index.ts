export * from './language.js';
export * from './saying.js';
export * from './told-error.js';
