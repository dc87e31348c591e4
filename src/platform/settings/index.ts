export * from './settings.js';
export * from './installation.js';
export { VERSION } from './version.js';
