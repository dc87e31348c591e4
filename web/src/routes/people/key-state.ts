import type { Key } from './answers';

export function inUse({ revokedAt, expiresAt }: Key): boolean {
  return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > Date.now());
}

/** The last moment of a civil day, such that Belgium reads it as that day in winter and in summer. */
export function endOf(day: string): string {
  return `${day}T21:59:59Z`;
}

/** The civil day of an instant in Belgium. */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(new Date(instant));
}
