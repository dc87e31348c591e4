import type { StateConfig, StateMeta, TransitionConfig, WorkflowFile } from '../workflow-file.js';

/** A state by itself: what lies in it is told under its own path. */
export interface FlatState {
  label: string;
  own: Pick<StateMeta, 'label' | 'milestones' | 'authority' | 'outcome' | 'suspends'> &
    Pick<StateConfig, 'type' | 'tags' | 'initial'>;
  clocks: NonNullable<StateMeta['clocks']>;
  /** Branches by event, their targets as paths. */
  steps: Record<string, TransitionConfig[]>;
}

/** Every state by its path, the whole procedure under the empty one. */
export function flatten(file: WorkflowFile): Map<string, FlatState> {
  const ids = new Map<string, string>();
  const name = (state: StateConfig, path: string) => {
    if (path !== '' && state.id !== undefined) ids.set(state.id, path);
    for (const [key, child] of Object.entries(state.states ?? {})) name(child, join(path, key));
  };
  name(file, '');
  const states = new Map<string, FlatState>();
  const visit = (state: StateConfig, path: string, parent: string) => {
    const { label, milestones, authority, outcome, suspends, clocks = {} } = state.meta ?? {};
    const resolve = (target: string) => (target.startsWith('#') ? (ids.get(target.slice(1)) ?? target) : join(parent, target));
    const steps = Object.entries(state.on ?? {}).map(([event, config]): [string, TransitionConfig[]] => [
      event,
      [config].flat().map((step) => ({
        ...step,
        ...(step.target !== undefined && { target: [step.target].flat().map(resolve) }),
      })),
    ]);
    states.set(path, {
      label: label ?? (path === '' ? file.title : path),
      own: {
        ...(label !== undefined && { label }),
        ...(state.type !== undefined && { type: state.type }),
        ...(state.tags !== undefined && { tags: state.tags }),
        ...(path !== '' && state.initial !== undefined && { initial: state.initial }),
        ...(milestones !== undefined && { milestones }),
        ...(authority !== undefined && { authority }),
        ...(outcome !== undefined && { outcome }),
        ...(suspends !== undefined && { suspends }),
      },
      clocks,
      steps: Object.fromEntries(steps),
    });
    for (const [key, child] of Object.entries(state.states ?? {})) visit(child, join(path, key), path);
  };
  visit(file, '', '');
  return states;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
