import { latest } from '../calendar/index.js';
import type { Clocks, Movement } from './clocks.js';
import { holds } from './condition.js';
import type { Addend, RunningClock } from './snapshot.js';
import type { ClockDeclaration } from './workflow-file.js';

/** Begins a clock's second count when the act happens that may bring its end forward. */
export function bringForward(clocks: Clocks, path: string, key: string, declaration: ClockDeclaration, movement: Movement): void {
  const { broughtForward: rule } = declaration;
  const { event, isTrue } = movement;
  const clock = clocks[key];
  if (!rule || rule.on !== event.type || !holds(rule.when, isTrue) || clock?.state !== path) return;
  const { limit, article, confidence } = rule;
  clocks[key] = {
    ...clock,
    broughtForward: {
      start: { kind: 'event', of: event.type, safe: event.on, legal: event.on },
      addends: [{ name: 'base', legal: limit, article, confidence }],
    },
  };
}

/** The second count stood still as well, from its own first day at the earliest. */
export function forwardAfterStop(
  { broughtForward, suspended }: RunningClock,
  withStop: (addends: Addend[], since: string) => Addend[],
): Pick<RunningClock, 'broughtForward'> {
  if (!broughtForward) return {};
  const { start, addends } = broughtForward;
  return { broughtForward: { start, addends: withStop(addends, latest(suspended!.since, start.legal)) } };
}
