import type { Words } from '../../core/language/index.js';
import { Problem } from '../../platform/http/index.js';

/** A query that the standards answer with 400, naming the parameter. */
export function badQuery(parameter: string, detail: Words): Problem {
  return new Problem(400, 'bad-request', detail, {
    errors: [{ parameter, code: 'bad-parameter', detail }],
  });
}
