import type { Language } from '../core/language/index.js';
import { eventDefinition, FIELDS, type FieldName, type FieldType, type Payload } from '../core/procedure/index.js';
import { dateInWords, type Texts } from '../procedures/index.js';
import type { Named } from './named.js';

/** A field of an event as a form shows it. */
export interface FieldView extends Named {
  kind: FieldType['kind'];
  required: boolean;
  /** Of a choice. */
  values?: Named[];
  /** Of an integer. */
  minimum?: number;
  maximum?: number;
}

/** The form of an event, made from what its payload may carry. */
export function fieldsOf(texts: Texts, event: string, language: Language): FieldView[] {
  const { fields = [], required = [], meant } = eventDefinition(event) ?? {};
  return fields.map((name) => {
    const type: FieldType = FIELDS[name];
    return {
      name,
      label: texts.word('fields', name, language),
      kind: type.kind,
      required: required.includes(name),
      ...('values' in type && {
        values: (meant?.[name] ?? type.values).map((value) => ({
          name: value,
          label: valueInWords(texts, name, value, language),
        })),
      }),
      ...(type.kind === 'integer' && { minimum: type.minimum, maximum: type.maximum }),
    };
  });
}

/** What an event told, field by field, in words. */
export function payloadInWords(texts: Texts, payload: Payload | undefined, language: Language): (Named & { told: string })[] {
  return Object.entries(payload ?? {}).map(([name, value]) => ({
    name,
    label: texts.word('fields', name, language),
    told: told(texts, name as FieldName, value, language),
  }));
}

const YES_NO: Record<Language, [yes: string, no: string]> = {
  fr: ['oui', 'non'],
  de: ['ja', 'nein'],
  nl: ['ja', 'nee'],
  en: ['yes', 'no'],
};

function told(texts: Texts, field: FieldName, value: unknown, language: Language): string {
  if (Array.isArray(value)) {
    return value
      .map((one: unknown) => (typeof one === 'string' ? valueInWords(texts, field, one, language) : phaseInWords(one, language)))
      .join(', ');
  }
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  if (typeof value !== 'string') return String(value);
  return (FIELDS[field] as FieldType | undefined)?.kind === 'date'
    ? dateInWords(value, language, true)
    : valueInWords(texts, field, value, language);
}

function phaseInWords(phase: unknown, language: Language): string {
  const { name, startsOn } = phase as { name: string; startsOn: string };
  return `${name} (${dateInWords(startsOn, language)})`;
}

function valueInWords(texts: Texts, field: string, value: string, language: Language): string {
  return (
    texts.find('values', `${field}.${value}`, language) ??
    (field === 'verdict' ? texts.find('opinions', value, language) : undefined) ??
    texts.find('bodies', value, language) ??
    texts.find('parties', value, language) ??
    value
  );
}
