import type { NextFunction, Request, Response } from 'express';
import { told } from '../../core/language/index.js';
import { answerProblem, Problem } from '../../platform/http/index.js';
import { SAY } from './problem-sayings.js';

const READS = 'GET, HEAD, OPTIONS';

/**
 * The map is only read, and also by tools that run in a browser under another address: with a key, never with a cookie,
 * which browsers do not send where every origin is let in (Fetch standard, « CORS protocol and credentials »).
 */
export function openToMapTools(request: Request, response: Response, next: NextFunction): void {
  const { method, headers } = request;
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
  const detail = told(SAY.onlyRead, { reads: READS, method });
  answerProblem(new Problem(405, 'method-not-allowed', detail), request, response);
}
