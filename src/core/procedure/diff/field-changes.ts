import { canonicalJson } from '../../canonical/index.js';

/** One key that differs: `meta.article`, `limit`, `guard.params`. */
export interface FieldChange {
  field: string;
  before?: unknown;
  after?: unknown;
}

/** Objects whose keys are told apart; everything else is compared whole. */
const OPENED = new Set(['meta', 'inForce', 'addends', 'milestones']);

/** The keys of two objects that differ, in the order of the keys of the second. */
export function fieldChanges(before: object, after: object, around = ''): FieldChange[] {
  const [old, fresh] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const keys = new Set([...Object.keys(fresh), ...Object.keys(old)]);
  return [...keys].flatMap((key): FieldChange[] => {
    const [a, b] = [old[key], fresh[key]];
    if (same(a, b)) return [];
    const field = around === '' ? key : `${around}.${key}`;
    if (OPENED.has(key) && isObject(a) && isObject(b)) return fieldChanges(a, b, field);
    return [{ field, ...(a !== undefined && { before: a }), ...(b !== undefined && { after: b }) }];
  });
}

/** Whether two values mean the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
