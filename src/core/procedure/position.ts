import type { AnyMachineSnapshot } from 'xstate';
import { chartAt } from './chart.js';
import { isTrueNow, milestonesNow } from './milestones.js';
import { NOTHING_HAPPENED } from './memory.js';
import { findFact, type FactContext } from './facts/index.js';
import type { Procedure } from './procedure.js';
import type { ChartValue, ProcedureEvent, Snapshot } from './snapshot.js';
import type { Milestone } from './vocabulary/milestones.js';
import { PARTIES, type Party } from './vocabulary/fields.js';

/** Where a file stands: the active states of its chart, with the questions one may ask of them. */
export interface Position {
  chart: AnyMachineSnapshot;
  active: {
    path: string;
    tags: string[];
    meta: Procedure['states'] extends Map<string, infer S> ? (S extends { meta: infer M } ? M : never) : never;
  }[];
  competent: Party | undefined;
}

/**
 * Restores the position of a snapshot.
 * @throws when the snapshot names a state that the edition does not have.
 */
export function positionOf(procedure: Procedure, snapshot: Pick<Snapshot, 'chart' | 'memory'>): Position {
  return describe(procedure, chartAt(procedure.machine, snapshot.chart), snapshot.memory);
}

export function describe(procedure: Procedure, chart: AnyMachineSnapshot, memory: Snapshot['memory']): Position {
  const { active, authority } = placeOf(procedure, chart);
  const competent = authority === 'author-of-the-decision' ? (memory.decision?.by ?? 'college') : authority;
  return { chart, active, competent: PARTIES.find((party) => party === competent) };
}

/** The active states that hold no other: they tell where the file is. */
export function innermost({ active }: Position): Position['active'] {
  const holds = (outer: string, inner: string) => (outer === '' ? inner !== '' : inner.startsWith(`${outer}.`));
  return active.filter(({ path }) => !active.some((other) => holds(path, other.path)));
}

/** What the chart alone says, worked out once for each of its positions. */
const places = new WeakMap<AnyMachineSnapshot, { active: Position['active']; authority: string | undefined }>();

function placeOf(procedure: Procedure, chart: AnyMachineSnapshot) {
  let place = places.get(chart);
  if (!place) {
    const active = chart._nodes.map((node) => procedure.states.get(node.path.join('.'))!);
    const authority = active
      .toSorted((a, b) => b.path.length - a.path.length)
      .map(({ meta }) => meta.authority)
      .find((name) => name !== undefined);
    places.set(chart, (place = { active, authority }));
  }
  return place;
}

/** What the facts see of a file at this position when an event is offered. */
export function contextOf(
  procedure: Procedure,
  position: Position,
  file: Pick<Snapshot, 'memory' | 'clocks'>,
  event: ProcedureEvent,
): FactContext {
  const context: FactContext = {
    memory: file.memory,
    clocks: file.clocks,
    event,
    calendar: procedure.calendar,
    competent: position.competent,
    is: (milestone) => isTrueNow(milestone, position.active, context),
  };
  return context;
}

export function factReader(context: FactContext): (name: string) => boolean {
  return (name) => findFact(name)?.(context) ?? false;
}

/** The milestones that are true of the file on its last day. */
export function milestones(procedure: Procedure, snapshot: Snapshot): Milestone[] {
  const position = positionOf(procedure, snapshot);
  const context = contextOf(procedure, position, snapshot, { type: '', on: snapshot.on });
  return milestonesNow(position.active, context);
}

/** The file before its first event. */
export function blank(procedure: Procedure, on: string): Snapshot {
  const initial = procedure.machine.getInitialSnapshot({} as never, undefined as never);
  return {
    procedure: procedure.id,
    law: procedure.law,
    chart: initial.value as ChartValue,
    on,
    clocks: {},
    memory: NOTHING_HAPPENED,
  };
}
