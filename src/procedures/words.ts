import type { Reason } from '../core/procedure/index.js';

export type Language = 'fr' | 'de' | 'nl' | 'en';
export function reasonInWords(reason: Reason, _language: Language): string {
  return JSON.stringify(reason);
}
