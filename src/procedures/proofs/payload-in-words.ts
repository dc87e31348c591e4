import type { Language } from '../../core/language/index.js';
import type { Payload } from '../../core/procedure/index.js';
import { dateInWords } from '../dates.js';
import type { Texts } from '../texts.js';

/** The payload of an event as a short list; words that the house has are said, others stay as the file writes them. */
export function payloadInWords(texts: Texts, payload: Payload, language: Language): string {
  return Object.entries(payload)
    .map(([field, value]) => `${field} : ${valueInWords(texts, field, value, language)}`)
    .join(', ');
}

function valueInWords(texts: Texts, field: string, value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((item) => valueInWords(texts, 'from', item, language)).join(', ');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateInWords(text, language);
  if (field === 'by' || field === 'to') return texts.word('parties', text, language);
  if (field === 'from') return texts.word('bodies', text, language);
  return text;
}
