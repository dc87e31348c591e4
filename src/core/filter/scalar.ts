import { addDays, isCivilDate } from '../calendar/index.js';
import { SAY } from './filter-sayings.js';
import { FilterRefused, type PropertyType, type Scalar } from './filter.js';
import { EXPECTED } from './reading-sayings.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * A moment as the text under which moments are compared: universal time without its Z, the fraction without final zeros,
 * so that the order of the texts is the order of the moments (a leap second comes after its minute). Undefined when the text is no RFC 3339 moment.
 */
export function instantOf(text: string): string | undefined {
  const match = INSTANT.exec(text.toUpperCase());
  if (!match || !isCivilDate(match[1]!)) return undefined;
  const [, day, hour, minute, second, fraction = '', zone = 'Z'] = match as unknown as string[];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const digits = fraction.replace(/0+$/, '');
  const shifted = zone === 'Z' ? `${day}T${hour}:${minute}:${second}` : inUniversalTime(text, zone);
  return shifted === undefined ? undefined : `${shifted}${digits === '' ? '' : `.${digits}`}`;
}

function inUniversalTime(text: string, zone: string): string | undefined {
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  if (hours > 14 || minutes > 59) return undefined;
  const shift = (zone.startsWith('-') ? 1 : -1) * (hours * 60 + minutes);
  const ofDay = Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) + shift;
  const [moved, within] = [Math.floor(ofDay / 1440), ((ofDay % 1440) + 1440) % 1440];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${addDays(text.slice(0, 10), moved)}T${two(Math.floor(within / 60))}:${two(within % 60)}:${text.slice(17, 19)}`;
}

/**
 * A value as the type of a property compares it. Text stands for dates and moments too, and, with `loose`, for everything:
 * query parameters are text.
 * @throws FilterRefused when the value cannot be of that type
 */
export function castScalar(value: unknown, type: PropertyType, property: string, loose = false): Scalar {
  const given = loose && typeof value === 'string' ? fromText(value, type) : value;
  const cast = typed(given, type);
  if (cast === undefined) {
    const said = typeof value === 'object' ? JSON.stringify(value) : String(value);
    throw new FilterRefused(SAY.notOfType, { property, expected: EXPECTED[type], said: said.slice(0, 80) });
  }
  return cast;
}

function typed(value: unknown, type: PropertyType): Scalar | undefined {
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : undefined;
    case 'number':
    case 'integer':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'date': {
      const text = temporal(value, 'date');
      return text !== undefined && isCivilDate(text) ? text : undefined;
    }
    case 'date-time': {
      const text = temporal(value, 'timestamp');
      return text === undefined ? undefined : instantOf(text);
    }
  }
}

/** `{ "date": "2025-01-31" }`, or the text alone. */
function temporal(value: unknown, kind: 'date' | 'timestamp'): string | undefined {
  const text = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[kind] : value;
  return typeof text === 'string' ? text : undefined;
}

function fromText(text: string, type: PropertyType): unknown {
  if (type === 'number' || type === 'integer') return numberOf(text);
  // GDAL writes booleans as its own 0 and 1.
  if (type === 'boolean') return ['true', '1'].includes(text) ? true : ['false', '0'].includes(text) ? false : undefined;
  return text;
}

/** A decimal number as people write one; undefined for anything else that JavaScript would take (« 0x10 », nothing). */
export function numberOf(text: string): number | undefined {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : undefined;
}
