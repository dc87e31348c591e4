import createClient from 'openapi-fetch';
import type { paths } from '#openapi';
import { ProblemError } from './problem';

/** What every call carries; the language follows the switch of the page. */
const saying = { language: 'fr' };
const expiry = new Set<() => void>();

export function speak(language: string): void {
  saying.language = language;
}

/** For a call that does not go through `api`: what the service says is in the language of the page. */
export function spoken(): string {
  return saying.language;
}

/** @param listener told when the service no longer knows who is calling */
export function onSessionExpired(listener: () => void): () => void {
  expiry.add(listener);
  return () => expiry.delete(listener);
}

/** For a call that does not go through `api`: the service answered 401. */
export function sessionExpired(): void {
  for (const listener of expiry) listener();
}

/** Addresses, parameters, bodies and answers are typed by our OpenAPI document. */
export const api = createClient<paths>({ baseUrl: '/', fetch: (request) => fetch(request) });

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', saying.language);
    if (request.method !== 'GET') request.headers.set('X-Perron', '1');
    return request;
  },
});

/** The client tells pairs of numbers as lists of them. */
type Loosely<T> = T extends readonly unknown[]
  ? Loosely<T[number]>[]
  : T extends object
    ? { [name in keyof T]: Loosely<T[name]> }
    : T;

interface Outcome<T> {
  data?: Loosely<T>;
  error?: unknown;
  response: Response;
}

/** The body of a good answer. @throws ProblemError for every other one */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  return (await answerWithResponse<T>(call)).body;
}

export async function answerWithResponse<T>(call: Promise<Outcome<T>>): Promise<{ body: T; response: Response }> {
  let outcome: Outcome<T>;
  try {
    outcome = await call;
  } catch {
    throw new ProblemError(0);
  }
  const { data, error, response } = outcome;
  if (response.ok) return { body: data as T, response };
  if (response.status === 401) sessionExpired();
  throw new ProblemError(response.status, typeof error === 'object' && error !== null ? error : {});
}
