import {
  getNextTransitions,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyTransitionDefinition,
} from 'xstate';
import type { ChartValue } from './snapshot.js';

/**
 * What the chart of a procedure answers. It carries no context and its guards read only the facts on the event, so that
 * each answer is worked out once: a procedure has a few hundred positions, and a file asks the same ones over and over.
 */
export interface ChartEvent {
  type: string;
  facts: Record<string, boolean>;
}

type Moved = readonly [chart: AnyMachineSnapshot, actions: { type: string; params?: unknown }[]];

const charts = new WeakMap<AnyStateMachine, Map<string, AnyMachineSnapshot>>();
const candidates = new WeakMap<AnyMachineSnapshot, AnyTransitionDefinition[]>();
const moves = new WeakMap<AnyMachineSnapshot, Map<string, Moved>>();

/** The chart at a position. @throws when the value names a state that the chart does not have */
export function chartAt(machine: AnyStateMachine, value: ChartValue): AnyMachineSnapshot {
  const known = entry(charts, machine, () => new Map<string, AnyMachineSnapshot>());
  const key = JSON.stringify(value);
  let chart = known.get(key);
  if (!chart) known.set(key, (chart = machine.resolveState({ value: value as never, context: {} })));
  return chart;
}

/** The transitions of the active states, whatever their guards. */
export function candidatesAt(chart: AnyMachineSnapshot): AnyTransitionDefinition[] {
  return entry(candidates, chart, () => getNextTransitions(chart));
}

/** The chart after the event, and the actions met on the way. */
export function move(machine: AnyStateMachine, chart: AnyMachineSnapshot, event: ChartEvent): Moved {
  const known = entry(moves, chart, () => new Map<string, Moved>());
  const key = JSON.stringify(event);
  let moved = known.get(key);
  if (!moved) known.set(key, (moved = transition(machine, chart, event as never)));
  return moved;
}

function entry<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
