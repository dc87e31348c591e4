import { createHash, randomBytes } from 'node:crypto';

/**
 * An access token is `<administration>.<secret>`: the number opens the right house, the 256-bit secret the right account
 * in it, so that no table of tokens is ever read across administrations. Only its hash is kept.
 */
export interface AccessToken {
  administrationId: number;
  hash: Buffer;
}

const PATTERN = /^([1-9]\d{0,8})\.([A-Za-z0-9_-]{43})$/;

export function parseAccessToken(text: string): AccessToken | undefined {
  const match = PATTERN.exec(text);
  return match ? { administrationId: Number(match[1]), hash: hashOf(text) } : undefined;
}

export function newAccessToken(administrationId: number): { token: string; hash: Buffer } {
  const token = `${administrationId}.${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOf(token) };
}

/** What is kept of a secret that people or programmes show: a token, a session's cookie, an attempt to sign in. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
