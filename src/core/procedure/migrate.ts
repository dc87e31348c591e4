import { told, type Words } from '../language/index.js';
import { redate, type Clocks } from './clocks.js';
import { describe, innermost, positionOf } from './position.js';
import type { Procedure } from './procedure.js';
import type { ChartValue, Snapshot } from './snapshot.js';
import { SAY } from './migration-sayings.js';

/** Why a file cannot go over to another edition: the place in the old edition, and what is missing in the new one. */
export interface MigrationFault {
  place: string;
  detail: Words;
}

/**
 * The file under another edition of its own procedure and law. Each active state keeps its path or takes the one that
 * `states` gives it; nothing is guessed. Running clocks keep their start and length.
 * @param states paths of states of the old edition, with their paths in the new one
 */
export function migrate(
  from: Procedure,
  to: Procedure,
  snapshot: Snapshot,
  states: Record<string, string> = {},
): { snapshot: Snapshot } | { faults: MigrationFault[] } {
  if (from.id !== to.id || from.law !== to.law) {
    const detail = told(SAY.otherLaw, { from: from.id, fromLaw: from.law, to: to.id, toLaw: to.law });
    return { faults: [{ place: '', detail }] };
  }
  const leaves = innermost(positionOf(from, snapshot)).map(({ path }) => path);
  const moved = leaves.map((leaf) => ({ leaf, path: newPath(leaf, states) }));
  const faults = [
    ...moved
      .filter(({ path }) => !to.states.has(path))
      .map(({ leaf, path }) => ({
        place: leaf,
        detail: told(SAY.stateGone, { path }),
      })),
    ...Object.entries(snapshot.clocks)
      .filter(([, { state, declaration }]) => !to.states.get(newPath(state, states))?.meta.clocks?.[declaration])
      .map(([name, { state }]) => ({
        place: state,
        detail: told(SAY.clockGone, { name, path: newPath(state, states) }),
      })),
  ];
  if (faults.length > 0) return { faults };

  const chart = to.machine.resolveState({ value: valueOf(moved.map(({ path }) => path)) as never, context: {} });
  const position = describe(to, chart, snapshot.memory);
  const unnamed = innermost(position).filter(({ path }) => !moved.some((state) => state.path === path));
  if (unnamed.length > 0) {
    return {
      faults: unnamed.map(({ path }) => ({
        place: path,
        detail: told(SAY.stateNew, { path }),
      })),
    };
  }
  const clocks: Clocks = Object.fromEntries(
    Object.entries(snapshot.clocks).map(([name, clock]) => [name, { ...clock, state: newPath(clock.state, states) }]),
  );
  return {
    snapshot: { ...snapshot, chart: chart.value as ChartValue, clocks: redate(to.calendar, clocks, position.active) },
  };
}

/** A state goes where it is told, or where the nearest state around it is told. */
function newPath(path: string, states: Record<string, string>): string {
  const around = Object.keys(states)
    .filter((known) => path === known || path.startsWith(`${known}.`))
    .sort((a, b) => b.length - a.length)[0];
  return around === undefined ? path : `${states[around]}${path.slice(around.length)}`;
}

/** The value of a chart that stands in these innermost states. */
function valueOf(leaves: string[]): ChartValue {
  const tree: Record<string, unknown> = {};
  for (const leaf of leaves) {
    let at = tree;
    for (const step of leaf.split('.')) at = (at[step] ??= {}) as Record<string, unknown>;
  }
  const simplify = (node: Record<string, unknown>): ChartValue => {
    const entries = Object.entries(node) as [string, Record<string, unknown>][];
    const [only] = entries;
    if (entries.length === 1 && Object.keys(only![1]).length === 0) return only![0];
    return Object.fromEntries(
      entries.map(([name, child]) => [name, Object.keys(child).length === 0 ? {} : simplify(child)]),
    ) as ChartValue;
  };
  return simplify(tree);
}
