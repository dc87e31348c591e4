import { isCivilDate } from '../core/calendar/index.js';
import { instantOf, type PropertyType } from '../core/filter/index.js';

/** What a value of a delivery can be compared as; undefined where it says nothing. */
export function typeOf(value: unknown): PropertyType | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'string') return 'string';
  if (isCivilDate(value)) return 'date';
  return MOMENT.test(value) && instantOf(value) !== undefined ? 'date-time' : 'string';
}

/** A moment in universal time, or one that says no zone. */
const MOMENT = /[^+\d]\d{2}:\d{2}:\d{2}(\.\d+)?Z?$/;

/** What all values of an attribute can be compared as. */
export function commonType(types: ReadonlySet<PropertyType>): PropertyType {
  const [first, ...others] = types;
  if (first === undefined) return 'string';
  if (others.length === 0) return first;
  return [...types].every((type) => type === 'number' || type === 'integer') ? 'number' : 'string';
}
