import type { Request } from 'express';

/** Scheme, host and port under which the caller reached the service: map clients want whole addresses. */
export function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}
