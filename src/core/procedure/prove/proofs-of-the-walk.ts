import { isAtRest, milestonesAt } from './at-rest.js';
import type { Exploration, Situation } from './explore.js';
import { counterExample } from './history.js';
import type { CounterExample } from './proof.js';
import type { Procedure } from '../procedure.js';
import type { StateConfig } from '../workflow-file.js';

/** States that no history reaches, shown by the history that comes nearest: to what holds them. */
export function unreachableStates(procedure: Procedure, { situations, visited }: Exploration): CounterExample[] {
  return statePaths(procedure.file)
    .filter((path) => !visited.has(path))
    .map((path) => {
      let around = path;
      while (around.includes('.') && !visited.has(around)) around = around.slice(0, around.lastIndexOf('.'));
      return counterExample(path, visited.get(around) ?? situations[0]!);
    });
}

/** Situations in which nothing can happen any more although the law expects something. */
export function deadEnds(procedure: Procedure, { situations }: Exploration): CounterExample[] {
  return firstPerPlace(situations.filter((here) => isDeadEnd(procedure, here)));
}

/** Situations from which steps lead on for ever, and to no end. */
export function endlessLoops(procedure: Procedure, { situations }: Exploration): CounterExample[] {
  const before = new Map<Situation, Situation[]>();
  for (const here of situations) {
    for (const { to } of here.ways) before.set(to, [...(before.get(to) ?? []), here]);
  }
  const ending = new Set<Situation>();
  const waiting = situations.filter((here) => isAtRest(procedure, here.position, here.snapshot) || isDeadEnd(procedure, here));
  for (let here; (here = waiting.pop()) !== undefined;) {
    if (ending.has(here)) continue;
    ending.add(here);
    waiting.push(...(before.get(here) ?? []));
  }
  return firstPerPlace(situations.filter((here) => !ending.has(here)));
}

/** Histories that end in a permit without any admissibility, said or by silence. */
export function grantsWithoutAdmissibility(procedure: Procedure, { situations }: Exploration): CounterExample[] {
  const grants = ['granted', 'deemed-granted', 'executable'];
  const skipping = situations.find(
    ({ admitted, position, snapshot }) =>
      !admitted && milestonesAt(procedure, position, snapshot).some((name) => grants.includes(name)),
  );
  return skipping ? [counterExample(procedure.id, skipping)] : [];
}

/** Expiries that came due and that the chart did not answer. */
export function unansweredExpiries({ unanswered }: Exploration): CounterExample[] {
  const first = new Map<string, CounterExample>();
  for (const { at, clock, on, message } of unanswered) {
    const example = counterExample(clock ?? procedureStopped, at);
    const key = `${clock} ${example.states.join(' ')}`;
    if (!first.has(key)) first.set(key, { ...example, on, ...(message && { message }) });
  }
  return fewest([...first.values()]);
}

const procedureStopped = 'engine';

function isDeadEnd(procedure: Procedure, here: Situation): boolean {
  return here.ways.length === 0 && !isAtRest(procedure, here.position, here.snapshot);
}

/** The first situation for each innermost state: the others say the same in more words. */
function firstPerPlace(situations: Situation[]): CounterExample[] {
  const examples = new Map<string, CounterExample>();
  for (const here of situations) {
    const example = counterExample('', here);
    const subject = example.states.join(', ');
    if (!examples.has(subject)) examples.set(subject, { ...example, subject });
  }
  return fewest([...examples.values()]);
}

/** A fault near the start shows itself all the way on: three places are enough to find it. */
function fewest(examples: CounterExample[]): CounterExample[] {
  return examples.slice(0, 3);
}

function statePaths(state: StateConfig, path = ''): string[] {
  return Object.entries(state.states ?? {})
    .filter(([, child]) => child.type !== 'history')
    .flatMap(([name, child]) => {
      const own = path === '' ? name : `${path}.${name}`;
      return [own, ...statePaths(child, own)];
    });
}
