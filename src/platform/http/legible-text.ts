import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Problem, unprocessable } from './problem.js';

/** NUL, and half of a surrogate pair: PostgreSQL's text knows neither, so what is kept would not be what was sealed. */
const ILLEGIBLE = /[\0\p{Surrogate}]/u;

/** Refuses an address that holds a NUL, or that is no UTF-8 once decoded, before anybody looks up what it names. */
export function refuseIllegibleAddress({ originalUrl }: Request, response: Response, next: NextFunction): void {
  const fault = faultOf(originalUrl);
  if (fault === undefined) return next();
  const problem = new Problem(400, 'bad-request', 'Demande non valable', fault);
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem.body()));
}

function faultOf(address: string): string | undefined {
  if (address.includes('%00')) return 'L’adresse contient un caractère nul (%00).';
  try {
    decodeURIComponent(address);
    return undefined;
  } catch {
    return 'L’adresse contient un « % » ou des octets qui ne sont pas de l’UTF-8 codé en pour-cent (%C3%A9 pour « é »).';
  }
}

/** Refuses what no text can keep, wherever it stands in the body of a request. */
@Injectable()
export class LegibleText implements PipeTransform {
  transform(value: unknown, { type, data }: ArgumentMetadata): unknown {
    if (type === 'body') refuseIllegible(value, data === undefined ? '' : `/${data}`);
    return value;
  }
}

/** @param pointer where the value stands (RFC 6901) @throws Problem 422 */
export function refuseIllegible(value: unknown, pointer = ''): void {
  if (typeof value === 'string' && ILLEGIBLE.test(value)) refuse(pointer);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (ILLEGIBLE.test(key)) refuse(pointer);
    refuseIllegible(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

function refuse(pointer: string): never {
  const where = pointer === '' ? 'La demande contient' : `« ${pointer.slice(1)} » contient`;
  const detail = `${where} un caractère nul (U+0000) ou une moitié de caractère (U+D800 à U+DFFF) ; retirez-le.`;
  throw unprocessable(detail, [{ pointer, code: 'illegible', detail }]);
}
