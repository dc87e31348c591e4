import type { ProblemCode } from './problem-catalogue.js';

/** One fault of a request, with a JSON pointer to it (RFC 6901) and what would be right. */
export interface ProblemDetail {
  pointer?: string;
  code: string;
  detail: string;
}

/**
 * An answer in `application/problem+json` (RFC 9457). `type` is a relative URI of the page that tells about the problem;
 * further members carry what a client needs to act on it.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly title: string,
    readonly detail: string,
    readonly members: Record<string, unknown> = {},
  ) {
    super(detail);
  }

  body(): Record<string, unknown> {
    const { status, code, title, detail, members } = this;
    return { type: `/problems#${code}`, title, status, detail, ...members };
  }
}

export const notFound = (detail: string) => new Problem(404, 'not-found', 'Introuvable', detail);

export const forbidden = (detail: string) => new Problem(403, 'forbidden', 'Non autorisé', detail);

export const unprocessable = (detail: string, errors: ProblemDetail[] = []) =>
  new Problem(422, 'invalid', 'Demande non valable', detail, errors.length > 0 ? { errors } : {});
