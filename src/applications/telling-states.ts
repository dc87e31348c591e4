import { innermost, positionOf, type Snapshot, type StateConfig } from '../core/procedure/index.js';
import type { Edition } from '../procedures/index.js';

/**
 * Labels of the active states that tell where the file is, from the outside in. Beside its main course a procedure watches several things that
 * may never happen; a side region that still stands where it began says nothing.
 */
export function tellingStates(edition: Edition, snapshot: Snapshot): string[] {
  const position = positionOf(edition, snapshot);
  const outermost = position.active.filter(({ path }) => path !== '' && !path.includes('.'));
  const telling = innermost(position).filter(({ path }) => !isIdleRegion(edition.file, path.split('.')));
  const labels = [...outermost, ...telling].flatMap(({ meta: { label } }) => (label === undefined ? [] : [label]));
  return [...new Set(labels)];
}

function isIdleRegion(state: StateConfig, [name, ...rest]: string[]): boolean {
  const child = name === undefined ? undefined : state.states?.[name];
  if (!child || rest.length === 0) return false;
  const isSide = state.type === 'parallel' && Object.keys(state.states!)[0] !== name;
  if (isSide && rest.length === 1 && child.initial === rest[0]) return true;
  return isIdleRegion(child, rest);
}
