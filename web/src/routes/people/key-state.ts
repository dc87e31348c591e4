import type { Key } from './answers';

export function inUse({ revokedAt, expiresAt }: Key): boolean {
  return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > Date.now());
}

/** The last moment of a civil day, such that Belgium reads it as that day in winter and in summer. */
export function endOf(day: string): string {
  return `${day}T21:59:59Z`;
}
