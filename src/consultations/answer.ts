import { canonicalJson } from '../core/canonical/index.js';
import type { OpinionVerdict } from '../core/procedure/index.js';
import type { ProblemDetail } from '../platform/http/index.js';
import { SAY } from './problem-sayings.js';

export const VERDICTS = ['favourable', 'conditional', 'unfavourable'] as const satisfies OpinionVerdict[];
export const MOST_CONDITIONS = 50;
export const LONGEST_CONDITION = 2000;
export const LONGEST_REASONS = 20_000;

/** What a consulted body answers. */
export interface Answer {
  verdict: OpinionVerdict;
  /** Those under which it is favourable; only a conditional opinion has some. */
  conditions: string[];
  reasons: string;
}

/** An answer that was given, with who gave it and on which day it was sent. */
export interface GivenAnswer extends Answer {
  answeredBy: string;
  answeredOn: string;
  answeredAt: Date;
}

/** What keeps an answer from being one, though each of its fields is right. */
export function faultsOf({ verdict, conditions }: Answer): ProblemDetail[] {
  if (verdict === 'conditional' && conditions.length === 0) {
    const detail = SAY.conditionsMissing;
    return [{ pointer: '/conditions', code: 'conditions-missing', detail }];
  }
  if (verdict !== 'conditional' && conditions.length > 0) {
    const detail = SAY.conditionsMisplaced;
    return [{ pointer: '/conditions', code: 'conditions-misplaced', detail }];
  }
  return [];
}

/** Whether both say the same: an answer sent twice is one answer. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  const said = ({ verdict, conditions, reasons }: Answer) => canonicalJson({ verdict, conditions, reasons });
  return said(one) === said(other);
}
