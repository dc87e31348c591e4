import type { Answer, TriggerEvidence } from '../site-evidence.js';
import type { TriggerLibrary } from './trigger-library.js';

/**
 * The facts that the answers make: true when one trigger of a fact answers yes, false when all that could be asked answer
 * no; absent when one is uncertain, or none could be asked. What is uncertain is never a fact.
 */
export function factsOf(
  library: TriggerLibrary,
  answers: readonly Pick<TriggerEvidence, 'trigger' | 'answer'>[],
): Record<string, boolean> {
  const told = new Map<string, Answer[]>();
  for (const { trigger, answer } of answers) {
    const fact = library.find(trigger)?.follows.fact;
    if (fact !== undefined) told.set(fact, [...(told.get(fact) ?? []), answer]);
  }
  const facts: Record<string, boolean> = {};
  for (const [fact, all] of told) {
    if (all.includes('yes')) facts[fact] = true;
    else if (!all.includes('uncertain') && all.includes('no')) facts[fact] = false;
  }
  return facts;
}
