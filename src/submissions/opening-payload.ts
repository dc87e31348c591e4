import { MalformedEvent, validateEvent, type Payload } from '../core/procedure/index.js';
import type { FieldView } from '../applications/index.js';
import type { Fault, Faults } from './said.js';

/** What was typed of the fields of the opening event, as the event carries it; what was left open stays out of it. */
export function payloadOf(fields: readonly FieldView[], typed: Readonly<Record<string, string>>): Payload {
  const payload: Record<string, unknown> = {};
  for (const { name, kind } of fields) {
    const value = typed[name] ?? '';
    if (value === '') continue;
    if (kind === 'boolean') payload[name] = value === 'yes';
    else if (kind === 'integer') payload[name] = Number(value);
    else payload[name] = kind === 'choices' ? value.split(',') : value;
  }
  return payload as Payload;
}

/** What the opening event would refuse, beside its field. */
export function fieldFaults(
  fields: readonly FieldView[],
  event: string,
  on: string,
  typed: Readonly<Record<string, string>>,
): Faults {
  try {
    validateEvent({ type: event, on, payload: payloadOf(fields, typed), facts: {} });
    return {};
  } catch (error) {
    if (!(error instanceof MalformedEvent)) throw error;
    const faults: Faults = {};
    for (const { pointer, code } of error.faults) {
      const field = fields.find(({ name }) => pointer === `/payload/${name}`);
      if (field) faults[`field.${field.name}`] = code === 'missing-field' ? { name: 'missing' } : faultOf(field);
    }
    return faults;
  }
}

function faultOf({ kind, minimum, maximum }: FieldView): Fault {
  if (kind === 'date') return { name: 'dateWrong' };
  return kind === 'integer' ? { name: 'numberWrong', about: `(${minimum}–${maximum})` } : { name: 'choiceWrong' };
}
