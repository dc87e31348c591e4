/**
 * The civil date that somebody typed: 2026-12-01, 1/12/2026, 01.12.26 or 1/12 of this year; undefined when it is none.
 * @param today gives the year where none was typed, and the century of two digits
 */
export function parseDay(text: string, today: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const typed = /^(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{4}|\d{2}))?$/.exec(text.trim());
  if (!typed) return undefined;
  const year = typed[3] === undefined ? today.slice(0, 4) : typed[3].length === 2 ? today.slice(0, 2) + typed[3] : typed[3];
  return civil(Number(year), Number(typed[2]), Number(typed[1]));
}

function civil(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
