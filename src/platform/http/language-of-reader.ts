import type { Request } from 'express';
import { languageOf, type Language } from '../../core/language/index.js';

/** What tells the language of whoever asks: `lang` of the address, where a page or the map takes it, else what they accept. */
export type Asking = Pick<Request, 'headers' | 'query'>;

export function languageOfReader({ headers, query }: Asking): Language {
  const { lang } = query;
  return languageOf(typeof lang === 'string' ? lang : headers['accept-language']);
}
