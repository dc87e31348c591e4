import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { told, type Words } from '../../core/language/index.js';
import { answerProblem } from './answer-problem.js';
import { SAY } from './problem-sayings.js';
import { invalidAt, Problem } from './problem.js';

/** NUL, and half of a surrogate pair: PostgreSQL's text knows neither, so what is kept would not be what was sealed. */
const ILLEGIBLE = /[\0\p{Surrogate}]/u;

/** Refuses an address that holds a NUL, or that is no UTF-8 once decoded, before anybody looks up what it names. */
export function refuseIllegibleAddress(request: Request, response: Response, next: NextFunction): void {
  const fault = faultOf(request.originalUrl);
  if (fault === undefined) return next();
  answerProblem(new Problem(400, 'bad-request', fault), request, response);
}

function faultOf(address: string): Words | undefined {
  if (address.includes('%00')) return SAY.nulInAddress;
  try {
    decodeURIComponent(address);
    return undefined;
  } catch {
    return SAY.addressNotUtf8;
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
  const detail = pointer === '' ? SAY.illegible : told(SAY.illegibleField, { field: pointer.slice(1) });
  throw invalidAt(pointer, 'illegible', detail);
}
