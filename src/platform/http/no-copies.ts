import type { NextFunction, Request, Response } from 'express';

/**
 * What the API tells depends on the day, on who reads and in which language: no copy of it may be kept. An ETag there is the
 * version on which one acts, so that it never says that a copy is still right. Tiles never change, and say so themselves.
 */
export function keepNoCopies({ path, headers }: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  if (!path.startsWith('/tiles/')) delete headers['if-none-match'];
  next();
}
