import {
  getNextTransitions,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyTransitionDefinition,
} from 'xstate';
import { factsOf } from './condition.js';
import type { ChartValue } from './snapshot.js';
import type { Condition } from './workflow-file.js';

/**
 * What the chart of a procedure answers. It carries no context and its guards read only the facts on the event, so that
 * each answer is worked out once: a procedure has a few hundred positions, and a file asks the same ones over and over.
 */
interface Charts {
  byText: Map<string, AnyMachineSnapshot>;
  /** Values of snapshots, which nobody changes: writing them out is most of the work. */
  byValue: WeakMap<object, AnyMachineSnapshot>;
}

/** What a position has for one type of event. */
export interface Answers {
  /** The transitions of the active states that answer to it, whatever their guards. */
  candidates: AnyTransitionDefinition[];
  /** The facts that their guards name. */
  named: string[];
  reactions: Map<string, Reaction>;
}

/** What it does under certain facts. */
export interface Reaction {
  taken: AnyTransitionDefinition[];
  /** The chart after it, and the actions met on the way. */
  move(): Moved;
}

type Moved = readonly [chart: AnyMachineSnapshot, actions: { type: string; params?: unknown }[]];

const charts = new WeakMap<AnyStateMachine, Charts>();
const candidates = new WeakMap<AnyMachineSnapshot, AnyTransitionDefinition[]>();
const answering = new WeakMap<AnyMachineSnapshot, Map<string, Answers>>();

/** The chart at a position. @throws when the value names a state that the chart does not have */
export function chartAt(machine: AnyStateMachine, value: ChartValue): AnyMachineSnapshot {
  const { byText, byValue } = entry(charts, machine, (): Charts => ({ byText: new Map(), byValue: new WeakMap() }));
  const met = typeof value === 'object' ? byValue.get(value) : undefined;
  if (met) return met;
  const chart = entry(byText, JSON.stringify(value), () => machine.resolveState({ value: value as never, context: {} }));
  if (typeof value === 'object') byValue.set(value, chart);
  return chart;
}

/** The transitions of the active states, whatever their guards. */
export function candidatesAt(chart: AnyMachineSnapshot): AnyTransitionDefinition[] {
  return entry(candidates, chart, () => getNextTransitions(chart));
}

export function answersAt(chart: AnyMachineSnapshot, type: string): Answers {
  const known = entry(answering, chart, () => new Map<string, Answers>());
  return entry(known, type, () => {
    const those = candidatesAt(chart).filter(({ eventType }) => answers(eventType, type));
    const named = new Set(those.flatMap((candidate) => factsOf(conditionOf(candidate))));
    return { candidates: those, named: [...named], reactions: new Map() };
  });
}

/** @param facts what each of the named facts is, in their order */
export function reactionAt(
  machine: AnyStateMachine,
  chart: AnyMachineSnapshot,
  type: string,
  facts: Record<string, boolean>,
): Reaction {
  const { named, reactions } = answersAt(chart, type);
  const key = named.map((fact) => (facts[fact] ? '1' : '0')).join('');
  return entry(reactions, key, () => {
    const event = { type, facts } as never;
    let moved: Moved | undefined;
    return {
      taken: machine.getTransitionData(chart, event) as AnyTransitionDefinition[],
      move: () => (moved ??= transition(machine, chart, event)),
    };
  });
}

/** Whether a descriptor of the chart, which may end in `.*`, answers to the event. */
export function answers(descriptor: string, event: string): boolean {
  return descriptor === event || (descriptor.endsWith('.*') && event.startsWith(descriptor.slice(0, -1)));
}

export function conditionOf(candidate: AnyTransitionDefinition): Condition | undefined {
  return (candidate.guard as { params?: Condition } | undefined)?.params;
}

interface Shelf<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function entry<K, V>(shelf: Shelf<K, V>, key: K, make: () => V): V {
  let value = shelf.get(key);
  if (value === undefined) shelf.set(key, (value = make()));
  return value;
}
