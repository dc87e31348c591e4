import type { StateConfig, TransitionConfig, WorkflowFile } from '../workflow-file.js';
import type { Path } from './fault.js';

/** Every state of the file with its place in it, the whole file first. */
export function* statesOf(file: WorkflowFile): Generator<{ path: Path; state: StateConfig }> {
  yield* walk([], file);
}

function* walk(path: Path, state: StateConfig): Generator<{ path: Path; state: StateConfig }> {
  yield { path, state };
  for (const [name, child] of Object.entries(state.states ?? {})) yield* walk([...path, 'states', name], child);
}

/** Every transition of one state with its place. */
export function* transitionsOf(
  path: Path,
  state: StateConfig,
): Generator<{ path: Path; event: string; transition: TransitionConfig }> {
  for (const [event, config] of Object.entries(state.on ?? {})) {
    if (Array.isArray(config)) {
      for (const [index, transition] of config.entries()) yield { path: [...path, 'on', event, index], event, transition };
    } else {
      yield { path: [...path, 'on', event], event, transition: config };
    }
  }
}
