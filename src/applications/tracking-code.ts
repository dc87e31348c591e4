import { createHmac, timingSafeEqual } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so that a code read on paper is not mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The secret code with which an applicant follows a file: fifty bits derived from the installation's secret, so that it is
 * stored nowhere and a new generation makes the former one void. Written in two groups: `7K2QF-9XWBM`.
 */
export function trackingCode(secret: string, administrationId: number, applicationId: string, generation: number): string {
  const bytes = createHmac('sha256', secret).update(`tracking-code:${administrationId}:${applicationId}:${generation}`).digest();
  const letters = Array.from({ length: 10 }, (_, i) => ALPHABET[bytes[i]! & 31]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** Whether what a person typed is that code; spaces, case and look-alike letters do not matter. */
export function matchesCode(typed: string, code: string): boolean {
  const [a, b] = [normal(typed), normal(code)].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return timingSafeEqual(a!, b!);
}

function normal(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
