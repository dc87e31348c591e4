import type { NextFunction, Request, Response } from 'express';
import type { Meters } from './meters.js';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Counts every answer under the pattern of its address, `/api/applications/:id`, and never under the address itself. */
export function countAnswers(meters: Meters) {
  return (request: Request, response: Response, next: NextFunction): void => {
    response.once('finish', () => {
      const { path } = (request.route ?? {}) as { path?: unknown };
      const method = METHODS.includes(request.method) ? request.method : 'other';
      meters.answered(method, typeof path === 'string' ? path : 'none', response.statusCode);
    });
    next();
  };
}
