import { holds } from './condition.js';
import { findFact, type FactContext } from './facts/index.js';
import type { PlacedState } from './clocks.js';
import type { Milestone } from './vocabulary/milestones.js';

type ActiveState = PlacedState & { tags: string[] };

/** Whether a milestone is true in these states: by a tag, or by a condition that one of them states. */
export function isTrueNow(milestone: string, active: ActiveState[], context: FactContext): boolean {
  return active.some(({ tags, meta }) => {
    if (tags.includes(milestone)) return true;
    const condition = meta.milestones?.[milestone];
    return condition !== undefined && holds(condition, (fact) => findFact(fact)!(context));
  });
}

/** All milestones that are true now, in the order of the chart. */
export function milestonesNow(active: ActiveState[], context: FactContext): Milestone[] {
  const names = new Set(active.flatMap(({ tags, meta }) => [...tags, ...Object.keys(meta.milestones ?? {})]));
  return [...names].filter((name) => isTrueNow(name, active, context)) as Milestone[];
}
