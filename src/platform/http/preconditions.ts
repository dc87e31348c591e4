import { createHash } from 'node:crypto';
import { told } from '../../core/language/index.js';
import { canonicalJson } from '../../core/canonical/index.js';
import { SAY } from './problem-sayings.js';
import { Problem } from './problem.js';

/**
 * The version that a caller last saw, from `If-Match: "7"`. A step on an unseen version is refused. RFC 9110 (13.1.1) lets a weak
 * tag match nothing; ours number what is stored, not its bytes, and a proxy that compresses the answer weakens them on the way.
 */
export function expectedVersion(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new Problem(428, 'version-required', SAY.versionMissing);
  if (ifMatch.trim() === '*') throw new Problem(428, 'version-required', SAY.anyVersion);
  const match = /^\s*(?:W\/)?"(\d+)"\s*$/.exec(ifMatch);
  if (!match) throw new Problem(400, 'bad-version', told(SAY.badVersion, { said: ifMatch }));
  return Number(match[1]);
}

export function staleVersion(expected: number, actual: number): Problem {
  return new Problem(412, 'stale-version', told(SAY.staleVersion, { expected, actual }), { expected, actual });
}

/** The version of what has no number of its own, such as settings: what it says, hashed. */
export function versionOf(content: unknown): string {
  // As it is told: dates and the like are their JSON.
  const told = JSON.parse(JSON.stringify(content)) as unknown;
  return createHash('sha256').update(canonicalJson(told)).digest('hex').slice(0, 16);
}

/**
 * Refuses to overwrite what somebody else changed since the caller read it. Programmes that write without reading send no
 * `If-Match`, and are taken at their word.
 * @throws Problem 412
 */
export function checkUnchanged(ifMatch: string | undefined, content: unknown): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  const actual = versionOf(content);
  // One tag or a list of them, weakened by a proxy perhaps.
  if (ifMatch.split(',').some((tag) => tag.trim().replace(/^(?:W\/)?"(.*)"$/, '$1') === actual)) return;
  throw new Problem(412, 'stale-version', SAY.changedMeanwhile, { actual });
}

/** The caller's key, or undefined. The same key always gets the same answer. */
export function idempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = header.trim().replace(/^"(.*)"$/, '$1');
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Problem(400, 'bad-idempotency-key', SAY.badKey);
  return key;
}

export function keyReused(key: string): Problem {
  return new Problem(422, 'idempotency-key-reused', told(SAY.keyReused, { key }), { key });
}
