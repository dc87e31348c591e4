import { createMachine, type AnyStateMachine } from 'xstate';
import type { Calendar } from '../calendar/index.js';
import { holds } from './condition.js';
import type { PlacedState } from './clocks.js';
import type { Condition, StateConfig, WorkflowFile } from './workflow-file.js';

/** A workflow file made ready: the chart that XState runs, and what the house reads beside it. */
export interface Procedure {
  id: string;
  law: string;
  title: string;
  inForce: WorkflowFile['inForce'];
  file: WorkflowFile;
  /** The event that opens a file, the one that its initial state waits for. */
  openingEvent: string;
  calendar: Calendar;
  machine: AnyStateMachine;
  /** Every event that some state answers to. XState's own list leaves out those that neither lead nor do anything. */
  events: readonly string[];
  /** Every state by its path; the root is the empty path. */
  states: Map<string, PlacedState & { tags: string[] }>;
}

/** Marks that the chart returns when states are left and entered, in the order in which it happened. */
export const ENTERED = '@entered';
export const LEFT = '@left';

/**
 * Builds the procedure of a workflow file that was proofread. The same file always gives the same procedure, so build it
 * once per edition: building costs ten times a transition.
 */
export function compile(file: WorkflowFile, calendar: Calendar): Procedure {
  const states: Procedure['states'] = new Map();
  const root = instrument(file, '', states);
  const machine = createMachine(
    { ...root, id: file.id } as Parameters<typeof createMachine>[0],
    {
      guards: {
        facts: ({ event }: { event: { facts?: Record<string, boolean> } }, params: Condition) =>
          holds(params, (fact) => event.facts?.[fact] ?? false),
      },
    } as never,
  );
  const { id, law, title, inForce } = file;
  return {
    id,
    law,
    title,
    inForce,
    file,
    openingEvent: openingEventOf(file),
    calendar,
    machine,
    events: [...eventsOf(file)],
    states,
  };
}

/** The first event of a procedure: `application.submitted`, or `infringement.found`. */
function openingEventOf({ initial, states }: WorkflowFile): string {
  return Object.keys(states[initial ?? '']?.on ?? {})[0] ?? '';
}

function instrument(state: StateConfig, path: string, states: Procedure['states']): object {
  const { id, type, initial, tags, meta, on } = state;
  states.set(path, { path, meta: meta ?? {}, tags: tags ?? [] });
  const children = Object.entries(state.states ?? {}).map(([name, child]) => [
    name,
    instrument(child, path === '' ? name : `${path}.${name}`, states),
  ]);
  return {
    ...(id !== undefined && { id }),
    ...(type !== undefined && { type }),
    ...(initial !== undefined && { initial }),
    ...(tags !== undefined && { tags }),
    ...(on !== undefined && { on }),
    ...(children.length > 0 && { states: Object.fromEntries(children) }),
    ...(type !== 'history' && {
      entry: { type: ENTERED, params: { path } },
      exit: { type: LEFT, params: { path } },
    }),
  };
}

function eventsOf(state: StateConfig, found = new Set<string>()): Set<string> {
  for (const event of Object.keys(state.on ?? {})) found.add(event);
  for (const child of Object.values(state.states ?? {})) eventsOf(child, found);
  return found;
}
