import type { Condition } from './workflow-file.js';

/** Whether the condition holds, given what each of its facts is. */
export function holds(condition: Condition | undefined, isTrue: (fact: string) => boolean): boolean {
  if (!condition) return true;
  return (
    (condition.all ?? []).every(isTrue) &&
    (!condition.any?.length || condition.any.some(isTrue)) &&
    !(condition.none ?? []).some(isTrue)
  );
}

/** The facts a condition names. */
export function factsOf(condition: Condition | undefined): string[] {
  return condition ? [...(condition.all ?? []), ...(condition.any ?? []), ...(condition.none ?? [])] : [];
}

/** The facts that keep a condition from holding, with the value each would need. */
export function unmet(condition: Condition | undefined, isTrue: (fact: string) => boolean): UnmetFact[] {
  if (!condition) return [];
  const missing: UnmetFact[] = [];
  for (const fact of condition.all ?? []) if (!isTrue(fact)) missing.push({ fact, needed: true });
  if (condition.any?.length && !condition.any.some(isTrue)) {
    for (const fact of condition.any) missing.push({ fact, needed: true });
  }
  for (const fact of condition.none ?? []) if (isTrue(fact)) missing.push({ fact, needed: false });
  return missing;
}

export interface UnmetFact {
  fact: string;
  needed: boolean;
}
