import { nearest } from '../nearest.js';
import { answers } from '../chart.js';
import { expiryOf } from '../vocabulary/events.js';
import type { StateConfig, WorkflowFile } from '../workflow-file.js';
import type { Finding, Path } from './fault.js';
import { statesOf, transitionsOf } from './walk.js';

/** A chart that does not hold together: initial states and targets that are not there, clocks that nobody answers. */
export function* checkChart(file: WorkflowFile): Generator<Finding> {
  const ids = new Map<string, Path>();
  for (const { path, state } of statesOf(file)) {
    if (path.length === 0 || state.id === undefined) continue;
    if (ids.has(state.id)) yield { path: [...path, 'id'], message: `Deux états portent l’identifiant « ${state.id} ».` };
    ids.set(state.id, path);
  }
  yield* openingFaults(file);
  for (const { path, state } of statesOf(file)) {
    yield* initialFaults(path, state);
    yield* targetFaults(file, path, state, [...ids.keys()]);
    yield* silentClocks(file, path, state);
  }
}

/** A file is opened by the event that its initial state waits for. */
function* openingFaults(file: WorkflowFile): Generator<Finding> {
  const initial = file.states[file.initial ?? ''];
  if (initial === undefined || Object.keys(initial.on ?? {}).length === 1) return;
  const message = 'L’état initial attend un seul événement, celui qui ouvre le dossier.';
  yield { path: ['states', file.initial!], atKey: true, message };
}

function* initialFaults(path: Path, state: StateConfig): Generator<Finding> {
  const children = Object.keys(state.states ?? {});
  const needsInitial = children.length > 0 && state.type !== 'parallel';
  if (needsInitial && state.initial === undefined) yield { path, message: 'L’état a des sous-états : donnez « initial ».' };
  if (state.initial !== undefined && !children.includes(state.initial)) {
    yield missing([...path, 'initial'], state.initial, children);
  }
}

function* targetFaults(file: WorkflowFile, path: Path, state: StateConfig, ids: string[]): Generator<Finding> {
  // A target without « # » is a sibling, as XState reads it; at the top it is a child of the file.
  const around = path.length === 0 ? file : (at(file, path.slice(0, -2)) as StateConfig);
  const siblings = Object.keys(around.states ?? {});
  for (const { path: place, transition } of transitionsOf(path, state)) {
    const targets = transition.target === undefined ? [] : [transition.target].flat();
    for (const [index, target] of targets.entries()) {
      const where = Array.isArray(transition.target) ? [...place, 'target', index] : [...place, 'target'];
      if (target.startsWith('#')) {
        if (!ids.includes(target.slice(1)))
          yield missing(
            where,
            target,
            ids.map((id) => `#${id}`),
          );
      } else if (!siblings.includes(target)) {
        yield missing(where, target, [...siblings, ...ids.map((id) => `#${id}`)]);
      }
    }
  }
}

/** Silence always has an answer: an expiring clock is answered in its state, around it or inside it. */
function* silentClocks(file: WorkflowFile, path: Path, state: StateConfig): Generator<Finding> {
  for (const [name, clock] of Object.entries(state.meta?.clocks ?? {})) {
    if (clock.expiry === 'shown') continue;
    const instance = clock.each === undefined ? expiryOf(name) : expiryOf(`${name}.x`);
    const descriptors = [...statesOf(file)]
      .filter(({ path: other }) => startsWith(other, path) || startsWith(path, other))
      .flatMap(({ state: near }) => Object.keys(near.on ?? {}));
    if (!descriptors.some((descriptor) => answers(descriptor, instance))) {
      yield {
        path: [...path, 'meta', 'clocks', name],
        atKey: true,
        message: `Le silence resterait sans réponse : rien ne répond à « ${expiryOf(name)} » là où ce délai court.`,
      };
    }
  }
}

function missing(path: Path, name: string, known: string[]): Finding {
  const suggestion = nearest(name, known);
  const hint = suggestion === undefined ? ` États connus ici : ${known.join(', ')}.` : ` Vouliez-vous dire « ${suggestion} » ?`;
  return { path, message: `Il n’y a pas d’état « ${name} ».${hint}`, ...(suggestion !== undefined && { suggestion }) };
}

function at(file: WorkflowFile, path: Path): unknown {
  return path.reduce((node: unknown, step) => (node as Record<string | number, unknown>)[step], file);
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}
