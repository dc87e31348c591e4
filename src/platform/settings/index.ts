export * from './settings.js';
export * from './installation.js';
