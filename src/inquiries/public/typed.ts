import { isEmail } from 'class-validator';
import { LONGEST_COMMENT } from '../inquiries.dto.js';
import { languageAsked } from '../../platform/http/index.js';
import { languageOf, type Language } from '../../core/language/index.js';

/** What somebody typed into the form, kept for every page that answers to it. */
export interface Typed {
  language: Language;
  name: string;
  address: string;
  email: string;
  text: string;
  /** Of the page on which it was typed: the same page sent twice is one comment. */
  nonce: string;
  /** What only a machine fills in. */
  trap: string;
}

export type Fault = 'nameMissing' | 'textMissing' | 'tooLong' | 'emailWrong' | 'trapFilled' | 'tooMany';
/** The field beside which a fault is told; none for the form as a whole. */
export type FieldFaults = Partial<Record<'name' | 'address' | 'email' | 'text' | 'form', Fault>>;

export const LONGEST = { name: 200, address: 500, email: 200, text: LONGEST_COMMENT };

export function readTyped(body: Record<string, unknown> | undefined): Typed {
  const said = (name: string) => (typeof body?.[name] === 'string' ? readable(body[name] as string) : '');
  return {
    language: languageAsked(body) ?? languageOf(said('lang')),
    name: said('name'),
    address: said('address'),
    email: said('email'),
    text: said('text'),
    nonce: /^[0-9a-f-]{36}$/.test(said('nonce')) ? said('nonce') : '',
    trap: said('website'),
  };
}

export function faultsOf({ name, address, email, text, trap }: Typed): FieldFaults {
  const faults: FieldFaults = {};
  if (name === '') faults.name = 'nameMissing';
  if (text === '') faults.text = 'textMissing';
  if (email !== '' && !isEmail(email)) faults.email = 'emailWrong';
  for (const [field, said] of Object.entries({ name, address, email, text }) as [keyof typeof LONGEST, string][])
    if (said.length > LONGEST[field]) faults[field] = 'tooLong';
  if (trap !== '') faults.form = 'trapFilled';
  return faults;
}

/** Browsers send lines with CR LF; control characters are no text, and PostgreSQL refuses one of them. */
function readable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?!\n|\t)\p{Cc}/gu, '')
    .trim();
}
