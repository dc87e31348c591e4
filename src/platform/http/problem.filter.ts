import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { isDatabaseAway } from '../database/index.js';
import { databaseAway, RETRY_AFTER } from './database-away.js';
import { ForbiddenKey } from './forbidden-key.js';
import type { ProblemCode } from './problem-catalogue.js';
import { Problem, unprocessable } from './problem.js';
import { prefersPage, problemPage, type PageRequest } from './problem-page.js';

/**
 * Turns everything thrown into problem+json, or into a page for a browser that opens an address or sends a form; what we did not
 * foresee says nothing of the inside of the house.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(private readonly host: HttpAdapterHost) {}

  catch(thrown: unknown, context: ArgumentsHost): void {
    const problem = this.problemOf(thrown);
    const request = context.switchToHttp().getRequest<PageRequest>();
    const response = context.switchToHttp().getResponse<unknown>();
    const { httpAdapter } = this.host;
    if (httpAdapter.isHeadersSent(response)) return;
    if (problem.status === 503) httpAdapter.setHeader(response, 'Retry-After', String(RETRY_AFTER));
    // A door that takes more than a bearer's token has said so already.
    if (problem.status === 401 && !httpAdapter.getHeader(response, 'WWW-Authenticate'))
      httpAdapter.setHeader(response, 'WWW-Authenticate', 'Bearer');
    const asPage = prefersPage(request);
    httpAdapter.setHeader(
      response,
      'Content-Type',
      asPage ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8',
    );
    httpAdapter.reply(response, asPage ? problemPage(problem, request) : JSON.stringify(problem.body()), problem.status);
  }

  private problemOf(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown;
    if (thrown instanceof HttpException) return fromHttpException(thrown);
    if (isDatabaseAway(thrown)) {
      this.log.warn(`The database is away: ${(thrown as Error).message}`);
      return databaseAway();
    }
    this.log.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    return new Problem(
      500,
      'unforeseen',
      'Erreur imprévue',
      'Rien n’a été enregistré. L’incident est noté ; réessayez plus tard.',
    );
  }
}

function fromHttpException(exception: HttpException): Problem {
  const status = exception.getStatus();
  // Nest wraps what the body parser threw.
  const { cause } = exception;
  if (cause instanceof ForbiddenKey) return unprocessable(cause.message);
  if (cause instanceof SyntaxError || (cause as { type?: string } | undefined)?.type === 'entity.parse.failed') {
    return new Problem(400, 'not-json', 'Corps illisible', 'Le corps de la requête n’est pas du JSON bien formé.');
  }
  if (status === 413) {
    return new Problem(413, 'too-large', 'Corps trop grand', 'Le corps de la requête dépasse la taille admise.');
  }
  if (status === 404) return new Problem(404, 'not-found', 'Introuvable', 'Il n’y a rien à cette adresse.');
  const [code, title, detail] = KINDS[status] ?? KINDS[400]!;
  return new Problem(status, code, title, detail);
}

/** What the libraries refuse before any handler of ours; they say why in English. */
const KINDS: Record<number, [ProblemCode, string, string]> = {
  400: [
    'bad-request',
    'Demande non valable',
    'La demande ne se lit pas : son formulaire, sa longueur ou sa compression (Content-Encoding) n’est pas ce que ses en-têtes annoncent.',
  ],
  415: [
    'unsupported-media-type',
    'Forme du corps non admise',
    'Le corps se lit en JSON codé en UTF-8 (Content-Type: application/json), tel quel ou comprimé par gzip, deflate ou br.',
  ],
  429: ['too-many-requests', 'Trop de demandes', 'Trop de demandes ; attendez un moment.'],
};
