/**
 * A key of a JSON body that could reach the prototype of an object (CWE-1321), or that keeps its value from being written as
 * a text; no request of ours has one.
 * The message is the key: the body parser takes everything else off what it passes on.
 */
export class ForbiddenKey extends Error {}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf']);

/** Reviver of `JSON.parse`: refuses such a key where it stands, instead of dropping it without a word. @throws ForbiddenKey */
export function refuseForbiddenKeys(key: string, value: unknown): unknown {
  if (FORBIDDEN.has(key)) throw new ForbiddenKey(key);
  return value;
}
