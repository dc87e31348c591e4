import type { Words } from '../core/language/index.js';
import { Problem } from '../platform/http/index.js';
import type { Installation } from '../platform/settings/index.js';
import { SAY } from './problem-sayings.js';

/** What the doors see of a request. */
export interface DoorRequest {
  method: string;
  protocol: string;
  headers: Record<string, string | string[] | undefined>;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/;

/**
 * The address under which people reach the house: the one set, or the request's own when it stays on this machine.
 * Without TLS and beyond loopback there is none, and nobody signs in.
 */
export function addressOf({ publicUrl }: Installation, { protocol, headers }: DoorRequest): string | undefined {
  if (publicUrl !== undefined) return publicUrl;
  const host = String(headers['host'] ?? '');
  return LOOPBACK.test(host) ? `${protocol}://${host}` : undefined;
}

/** `__Host-` binds a cookie to this host and to TLS; over plain loopback browsers refuse that prefix. */
export function cookieName(address: string, what = 'perron'): string {
  return address.startsWith('https:') ? `__Host-${what}` : what;
}

export function cookieOf({ headers }: DoorRequest, name: string): string | undefined {
  for (const pair of String(headers['cookie'] ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return undefined;
}

/** Without a lifetime the browser forgets it when it closes. */
export function setCookie(address: string, name: string, value: string, maxAge?: number): string {
  const secure = address.startsWith('https:') ? '; Secure' : '';
  const life = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  return `${cookieName(address, name)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}${life}`;
}

/**
 * A browser sends its cookie with whatever page asks. What changes something must come from a page of ours: the right
 * origin, and a header that no form of another site can add.
 * @throws Problem 403
 */
export function refuseCrossSite(request: DoorRequest, address: string): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
  refuseForeignOrigin(request, address);
  if (request.headers['x-perron'] !== '1') throw crossSite(SAY.headerMissing);
}

/** The first half, for forms of ours. @throws Problem 403 */
export function refuseForeignOrigin({ headers }: DoorRequest, address: string): void {
  const { origin, 'sec-fetch-site': site } = headers;
  const said = origin !== undefined || site !== undefined;
  const ours = (origin === undefined || origin === address) && (site === undefined || site === 'same-origin');
  if (!said || !ours) throw crossSite(SAY.foreignOrigin);
}

const crossSite = (detail: Words) => new Problem(403, 'cross-site', detail);
