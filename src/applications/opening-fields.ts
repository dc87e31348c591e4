import type { Language } from '../core/language/index.js';
import type { Procedure } from '../core/procedure/index.js';
import type { Edition, Texts } from '../procedures/index.js';
import { fieldsOf, type FieldView } from './payload-form.js';

/**
 * The form of the event that opens a file of an edition; only a procedure with a clock that counts from the deed asks its day, and
 * cannot do without.
 */
export function openingFields(texts: Texts, { openingEvent, states }: Edition, language: Language): FieldView[] {
  return fieldsOf(texts, openingEvent, language)
    .filter(({ name }) => name !== 'deedOn' || countsFromDeed(states))
    .map((field) => (field.name === 'deedOn' ? { ...field, required: true } : field));
}

function countsFromDeed(states: Procedure['states']): boolean {
  return [...states.values()].some(({ meta }) =>
    Object.values(meta.clocks ?? {}).some(({ before }) => before?.field === 'deedOn'),
  );
}
