import type { NextFunction, Request, Response } from 'express';
import { told } from '../../core/language/index.js';
import { answerProblem } from './answer-problem.js';
import { SAY } from './problem-sayings.js';
import { Problem } from './problem.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * Answers a method that an address of the API does not know, with those that it does (RFC 9110, 15.5.6), where otherwise
 * nothing would be found there.
 * @param paths those of the OpenAPI document
 */
export function tellMethods(paths: Record<string, object>) {
  const known = Object.entries(paths).map(([path, operations]) => ({
    address: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`),
    methods: METHODS.filter((method) => method in operations),
  }));
  return (request: Request, response: Response, next: NextFunction): void => {
    const here = known.filter(({ address }) => address.test(request.path)).flatMap(({ methods }) => methods);
    const asked = request.method.toLowerCase();
    if (here.length === 0 || here.includes(asked === 'head' ? 'get' : asked)) return next();
    const all = [...here.map((method) => method.toUpperCase()), ...(here.includes('get') ? ['HEAD'] : []), 'OPTIONS'];
    const allow = [...new Set(all)].join(', ');
    response.setHeader('Allow', allow);
    if (asked === 'options') {
      response.status(204).end();
      return;
    }
    const detail = told(SAY.unknownMethod, { method: request.method, allow });
    answerProblem(new Problem(405, 'method-not-allowed', detail), request, response);
  };
}
