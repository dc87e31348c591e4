import { factsOf } from '../condition.js';
import type { Position } from '../position.js';
import type { Procedure } from '../procedure.js';
import type { Condition, StateConfig, Stopper } from '../workflow-file.js';

/** Which facts the rules of a procedure can still ask about, from each position of its chart. */
export interface LiveFacts {
  /** The facts that some rule names in the active states or in any state that can follow them. */
  at(position: Position): ReadonlySet<string>;
  /** Every fact that the procedure names. */
  all: ReadonlySet<string>;
}

interface Place {
  path: string;
  state: StateConfig;
  /** Facts named by the state itself. */
  facts: string[];
  /** Paths of the states to which its transitions lead. */
  targets: string[];
}

/** Reads the whole file once: what each state names, and where it leads. */
export function liveFacts(procedure: Procedure): LiveFacts {
  const places = placesOf(procedure.file);
  const ofState = new Map<string, Set<string>>();
  const memo = new Map<string, ReadonlySet<string>>();
  const all = new Set([...places.values()].flatMap(({ facts }) => facts));
  const after = (path: string): Set<string> => {
    const known = ofState.get(path);
    if (known) return known;
    const facts = new Set<string>();
    for (const reached of closure(places, path)) for (const fact of places.get(reached)!.facts) facts.add(fact);
    ofState.set(path, facts);
    return facts;
  };
  return {
    all,
    at({ active }) {
      const key = active.map(({ path }) => path).join(' ');
      let facts = memo.get(key);
      if (!facts) {
        facts = new Set(active.flatMap(({ path }) => [...after(path)]));
        memo.set(key, facts);
      }
      return facts;
    },
  };
}

/** Every condition that a state states: in its steps, its milestones and its clocks. */
function conditionsOf(state: StateConfig): Condition[] {
  const steps = Object.values(state.on ?? {})
    .flat()
    .map(({ guard }) => guard?.params);
  const clocks = Object.values(state.meta?.clocks ?? {}).flatMap(({ when, limit, stoppedBy }) => [
    when,
    ...(Array.isArray(limit) ? limit.map((row) => row.when) : []),
    ...(stoppedBy ?? []).map((stopper: Stopper) => (typeof stopper === 'string' ? undefined : stopper.when)),
  ]);
  return [...steps, ...Object.values(state.meta?.milestones ?? {}), ...clocks].filter((condition) => condition !== undefined);
}

/** Every state of the file by its path, the root excepted, with what it names and where it leads. */
function placesOf(file: StateConfig): Map<string, Place> {
  const places = new Map<string, Place>();
  const ids = new Map<string, string>();
  const visit = (state: StateConfig, path: string) => {
    if (path !== '' && state.id !== undefined) ids.set(state.id, path);
    places.set(path, { path, state, facts: conditionsOf(state).flatMap(factsOf), targets: [] });
    for (const [name, child] of Object.entries(state.states ?? {})) visit(child, join(path, name));
  };
  visit(file, '');
  for (const place of places.values()) {
    const parent = parentOf(place.path);
    for (const { target } of Object.values(place.state.on ?? {}).flat()) {
      for (const name of target === undefined ? [] : [target].flat()) {
        const aimed = name.startsWith('#') ? ids.get(name.slice(1)) : join(parent, name);
        if (aimed !== undefined && places.has(aimed)) place.targets.push(aimed);
      }
    }
  }
  return places;
}

/** The states that can be active after this one: itself, what lies in and around it, and all that its steps lead to. */
function closure(places: Map<string, Place>, start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let path; (path = waiting.pop()) !== undefined;) {
    if (reached.has(path)) continue;
    reached.add(path);
    const { state, targets } = places.get(path)!;
    // The root is always active: what lies in it comes by its steps only.
    const inside = path === '' ? [] : Object.keys(state.states ?? {}).map((name) => join(path!, name));
    // A target entered brings its regions with it; a state around is active with what it holds.
    waiting.push(...targets, ...targets.flatMap(around), ...inside);
  }
  return reached;
}

/** The states that hold this one, the root excepted: its steps are every state's. */
function around(path: string): string[] {
  const parents: string[] = [];
  for (let parent = parentOf(path); parent !== ''; parent = parentOf(parent)) parents.push(parent);
  return parents;
}

function parentOf(path: string): string {
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
