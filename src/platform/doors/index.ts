export * from './doors.js';
