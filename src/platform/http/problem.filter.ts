import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { told, type Words } from '../../core/language/index.js';
import { isDatabaseAway } from '../database/index.js';
import { answerProblemOrPage } from './answer-problem.js';
import { databaseAway, RETRY_AFTER } from './database-away.js';
import { ForbiddenKey } from './forbidden-key.js';
import type { ProblemCode } from './problem-catalogue.js';
import { SAY } from './problem-sayings.js';
import { notFound, Problem, unprocessable } from './problem.js';

/**
 * Turns everything thrown into problem+json, or into a page for a browser that opens an address or sends a form; what we did not
 * foresee says nothing of the inside of the house.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(thrown: unknown, context: ArgumentsHost): void {
    const problem = this.problemOf(thrown);
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    if (response.headersSent) return;
    if (problem.status === 503) response.setHeader('Retry-After', String(RETRY_AFTER));
    // A door that takes more than a bearer's token has said so already.
    if (problem.status === 401 && !response.getHeader('WWW-Authenticate')) response.setHeader('WWW-Authenticate', 'Bearer');
    answerProblemOrPage(problem, request, response);
  }

  private problemOf(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown;
    if (thrown instanceof HttpException) return fromHttpException(thrown);
    if (isDatabaseAway(thrown)) {
      this.log.warn(`The database is away: ${(thrown as Error).message}`);
      return databaseAway();
    }
    this.log.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    return new Problem(500, 'unforeseen', SAY.unforeseen);
  }
}

function fromHttpException(exception: HttpException): Problem {
  const status = exception.getStatus();
  // Nest wraps what the body parser threw.
  const { cause } = exception;
  if (cause instanceof ForbiddenKey) return unprocessable(told(SAY.forbiddenKey, { key: cause.message }));
  if (cause instanceof SyntaxError || (cause as { type?: string } | undefined)?.type === 'entity.parse.failed')
    return new Problem(400, 'not-json', SAY.notJson);
  if (status === 413) return new Problem(413, 'too-large', SAY.tooLarge);
  if (status === 404) return notFound(SAY.nothingHere);
  const [code, detail] = KINDS[status] ?? KINDS[400]!;
  return new Problem(status, code, detail);
}

/** What the libraries refuse before any handler of ours; they say why in English. */
const KINDS: Record<number, [ProblemCode, Words]> = {
  400: ['bad-request', SAY.unreadable],
  415: ['unsupported-media-type', SAY.unsupportedBody],
  429: ['too-many-requests', SAY.tooMany],
};
