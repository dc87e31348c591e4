export * from './calendar.js';
export * from './civil-date.js';
export * from './publicity-period.js';
export * from './time-limit.js';
