import type { Request, Response } from 'express';
import { languageOfReader } from './language-of-reader.js';
import type { Problem } from './problem.js';
import { prefersPage, problemPage } from './problem-page.js';

/** Answers in `application/problem+json`, in the language of whoever asks. */
export function answerProblem(problem: Problem, request: Request, response: Response): void {
  const language = problem.spokenIn(languageOfReader(request));
  response.vary('Accept-Language').setHeader('Content-Language', language);
  answer(response, problem, 'application/problem+json', JSON.stringify(problem.body(language)));
}

/** The same, or a page for a browser that opens an address or sends a form. */
export function answerProblemOrPage(problem: Problem, request: Request, response: Response): void {
  response.vary('Accept');
  if (!prefersPage(request)) return answerProblem(problem, request, response);
  const language = languageOfReader(request);
  response.vary('Accept-Language').setHeader('Content-Language', language);
  answer(response, problem, 'text/html', problemPage(problem, request.originalUrl, language));
}

/** Ended and not sent: what is sent gets an ETag, which of a stale version would be taken for the one to act on. */
function answer(response: Response, { status }: Problem, type: string, text: string): void {
  response.status(status).setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(text);
}
