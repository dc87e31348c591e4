export type { Author, Body } from '../core/procedure/index.js';
export type { Translated } from '../core/calendar/index.js';
