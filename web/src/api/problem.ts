import { unbroken } from './unbroken';

/** One fault of a request, with a JSON pointer to it (RFC 6901). */
export interface FaultDetail {
  pointer?: string;
  code: string;
  detail: string;
}

interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  errors?: FaultDetail[];
  reasons?: { detail?: string }[];
}

/** An answer in problem+json (RFC 9457), or a service that did not answer at all (status 0). */
export class ProblemError extends Error {
  readonly title: string;
  readonly detail: string;
  readonly errors: FaultDetail[];
  /** Why an act is impossible, one sentence each. */
  readonly reasons: string[];

  constructor(
    readonly status: number,
    body: ProblemBody = {},
  ) {
    super(body.detail ?? body.title ?? String(status));
    this.title = body.title ?? '';
    this.detail = unbroken(body.detail ?? '');
    this.errors = (body.errors ?? []).map((error) => ({ ...error, detail: unbroken(error.detail) }));
    this.reasons = (body.reasons ?? []).flatMap(({ detail }) => (detail === undefined ? [] : [unbroken(detail)]));
  }
}

export function isProblem(error: unknown, status?: number): error is ProblemError {
  return error instanceof ProblemError && (status === undefined || error.status === status);
}
