import type { TransitionConfig } from '../workflow-file.js';
import { same } from './field-changes.js';

type Pair = [before: TransitionConfig | undefined, after: TransitionConfig | undefined];

/**
 * Puts the branches of an event side by side: first those that are the same, then those that lead to the same place or
 * refuse with the same sentence or need the same, then what is left, in order.
 */
export function pairSteps(before: TransitionConfig[], after: TransitionConfig[]): Pair[] {
  const old = new Set(before);
  const partners = new Map<TransitionConfig, TransitionConfig>();
  const likenesses: ((a: TransitionConfig, b: TransitionConfig) => boolean)[] = [
    same,
    (a, b) => a.meta.impediment !== undefined && a.meta.impediment === b.meta.impediment,
    (a, b) => isAct(a) && isAct(b) && same(a.guard, b.guard),
    (a, b) => isAct(a) && isAct(b) && same(a.target, b.target),
    (a, b) => !isAct(a) && !isAct(b) && same(a.guard, b.guard),
  ];
  for (const alike of likenesses) {
    for (const fresh of after) {
      if (partners.has(fresh)) continue;
      const partner = [...old].find((candidate) => alike(candidate, fresh));
      if (!partner) continue;
      partners.set(fresh, partner);
      old.delete(partner);
    }
  }
  return [...after.map((fresh): Pair => [partners.get(fresh), fresh]), ...[...old].map((gone): Pair => [gone, undefined])];
}

function isAct({ meta }: TransitionConfig): boolean {
  return meta.impediment === undefined;
}
