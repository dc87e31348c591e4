import type { FieldView } from '../api/answers';
import type { Words } from '../words';
import { parseDay } from './day';

export interface PhaseValue {
  name: string;
  startsOn: string;
}

/** What was typed, field by field, as it was typed. */
export type Typed = Record<string, string | boolean | string[] | PhaseValue[] | undefined>;

/** The payload that was meant. Blank fields are left out: absence means the default of the vocabulary. */
export function payloadOf(fields: FieldView[], typed: Typed, today: string): Record<string, unknown> {
  const payload: Record<string, unknown> = {};
  for (const { name, kind } of fields) {
    const value = typed[name];
    if (value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)) continue;
    if (kind === 'date') payload[name] = parseDay(value as string, today);
    else if (kind === 'integer') payload[name] = Number(value);
    else if (kind === 'phases')
      payload[name] = (value as PhaseValue[]).map((phase) => ({
        name: phase.name.trim(),
        startsOn: parseDay(phase.startsOn, today),
      }));
    else payload[name] = value;
  }
  return payload;
}

/** What is wrong with what was typed, by field, before anything is sent. */
export function faultsOf(fields: FieldView[], typed: Typed, today: string, example: string, w: Words): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { name, kind, required, minimum, maximum } of fields) {
    const value = typed[name];
    const blank = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (blank) {
      if (required) faults[name] = kind === 'choice' ? w.form.chooseOne : w.form.required;
      continue;
    }
    if (kind === 'date' && parseDay(value as string, today) === undefined) faults[name] = w.form.badDay(example);
    if (kind === 'integer') {
      const number = /^\d+$/.test((value as string).trim()) ? Number(value) : Number.NaN;
      if (Number.isNaN(number)) faults[name] = w.form.badNumber;
      else if (number < (minimum ?? 0) || number > (maximum ?? Infinity)) faults[name] = w.form.range(minimum ?? 0, maximum ?? 0);
    }
    if (kind === 'phases' && (value as PhaseValue[]).some((phase) => !phase.name.trim() || !parseDay(phase.startsOn, today)))
      faults[name] = w.form.phasesBad;
  }
  return faults;
}
