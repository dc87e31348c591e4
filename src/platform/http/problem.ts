import { inLanguage, together, type Language, type Saying } from '../../core/language/index.js';
import type { ProblemCode } from './problem-catalogue.js';
import { PROBLEM_TITLES } from './problem-titles.js';

/** One fault of a request, with a JSON pointer to it (RFC 6901) and what would be right. */
export interface ProblemDetail {
  pointer?: string;
  code: string;
  detail: Saying;
}

type Detailed = { detail: Saying } & Record<string, unknown>;

/** What a client needs to act on a problem; of `errors` and `faults`, the details are put into the reader's language. */
interface Members {
  errors?: readonly Detailed[];
  faults?: readonly Detailed[];
  [name: string]: unknown;
}

/**
 * An answer in `application/problem+json` (RFC 9457). `type` is a relative URI of the page that tells about the problem;
 * further members carry what a client needs to act on it. As an error, it speaks French.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly detail: Saying,
    readonly members: Members = {},
  ) {
    super(inLanguage(detail, 'fr'));
  }

  /** The language that it can answer in: French, if any of it is in French only, so that no answer mixes two. */
  spokenIn(asked: Language): Language {
    const { errors = [], faults = [] } = this.members;
    const said = [this.detail, ...[...errors, ...faults].map(({ detail }) => detail)];
    return said.some((saying) => typeof saying === 'string') ? 'fr' : asked;
  }

  body(asked: Language = 'fr'): Record<string, unknown> {
    const { status, code, detail, members } = this;
    const language = this.spokenIn(asked);
    const inWords = (details?: readonly Detailed[]) =>
      details?.map((one) => ({ ...one, detail: inLanguage(one.detail, language) }));
    const [errors, faults] = [inWords(members.errors), inWords(members.faults)];
    return {
      type: `/problems#${code}`,
      title: PROBLEM_TITLES[code][language],
      status,
      detail: inLanguage(detail, language),
      ...members,
      ...(errors && { errors }),
      ...(faults && { faults }),
    };
  }
}

export const notFound = (detail: Saying) => new Problem(404, 'not-found', detail);

export const forbidden = (detail: Saying) => new Problem(403, 'forbidden', detail);

export const unprocessable = (detail: Saying, errors: readonly ProblemDetail[] = []) =>
  new Problem(422, 'invalid', detail, errors.length > 0 ? { errors: errors.map((error) => ({ ...error })) } : {});

/** Refuses what stands at one place of a request. */
export const invalidAt = (pointer: string, code: string, detail: Saying) => unprocessable(detail, [{ pointer, code, detail }]);

/** Refuses a request for all its faults at once. */
export const invalid = (faults: readonly ProblemDetail[]) => unprocessable(together(faults.map(({ detail }) => detail)), faults);
