/** A NUL or half of a surrogate pair, as JSON writes them; an even number of backslashes before it is text of its own. */
const UNKNOWN = /((?<!\\)(?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/** JSON that PostgreSQL takes: its text knows neither NUL, which is left out, nor halves of surrogate pairs, which are marked. */
export function jsonForPostgres(value: unknown): string {
  const text = JSON.stringify(value);
  // Few texts have an escape of this kind, and looking for it is cheap.
  if (!text.includes('\\u')) return text;
  return text.replaceAll(UNKNOWN, (escape, before: string) => `${before}${escape.endsWith('0000') ? '' : '\uFFFD'}`);
}
