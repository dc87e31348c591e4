import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../../platform/http/index.js';

const READS = 'GET, HEAD, OPTIONS';

/**
 * The map is only read, and also by tools that run in a browser under another address: with a key, never with a cookie,
 * which browsers do not send where every origin is let in (Fetch standard, « CORS protocol and credentials »).
 */
export function openToMapTools({ method, headers }: Request, response: Response, next: NextFunction): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'Content-Crs, ETag, Link');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (method === 'GET' || method === 'HEAD') return next();
  response.setHeader('Allow', READS);
  if (method === 'OPTIONS') {
    if (headers['access-control-request-method'] !== undefined) {
      response.setHeader('Access-Control-Allow-Methods', READS);
      response.setHeader('Access-Control-Allow-Headers', 'Authorization, Accept, Accept-Language, If-None-Match');
      response.setHeader('Access-Control-Max-Age', '86400');
    }
    response.status(204).end();
    return;
  }
  const detail = `La carte ne fait que se lire : ${READS} ; ${method} n’y change rien.`;
  const problem = new Problem(405, 'method-not-allowed', 'Méthode non admise', detail);
  response.status(405).type('application/problem+json').send(JSON.stringify(problem.body()));
}
