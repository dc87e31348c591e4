import type { ClockDeclaration, TransitionConfig, WorkflowFile } from '../workflow-file.js';
import { fieldChanges, type FieldChange } from './field-changes.js';
import { pairSteps } from './pair-steps.js';
import { flatten, type FlatState } from './flatten.js';

export type ChangeKind = 'added' | 'removed' | 'changed';

export interface ClockDiff {
  clock: string;
  change: ChangeKind;
  before?: ClockDeclaration;
  after?: ClockDeclaration;
  fields: FieldChange[];
}

/** One branch of an event: what it needs, where it leads, what it does, what it rests on. */
export interface StepDiff {
  event: string;
  change: ChangeKind;
  before?: TransitionConfig;
  after?: TransitionConfig;
  fields: FieldChange[];
}

export interface StateDiff {
  /** Path in the file; empty for what holds of the whole procedure. */
  path: string;
  label: string;
  change: ChangeKind;
  /** Label, milestones, authority, outcome, kind, standstills. */
  fields: FieldChange[];
  clocks: ClockDiff[];
  steps: StepDiff[];
}

export interface EditionDiff {
  before: { procedure: string; law: string };
  after: { procedure: string; law: string };
  /** Title, days in force and other keys of the file itself. */
  fields: FieldChange[];
  states: StateDiff[];
}

/** What changes from one edition of a procedure to another; states are the same when their paths are. */
export function diffEditions(before: WorkflowFile, after: WorkflowFile): EditionDiff {
  const old = flatten(before);
  const fresh = flatten(after);
  const states: StateDiff[] = [];
  for (const [path, state] of fresh) {
    const known = old.get(path);
    const diff = diffStates(path, known, state);
    if (!known || diff.fields.length + diff.clocks.length + diff.steps.length > 0) states.push(diff);
  }
  for (const [path, state] of old) if (!fresh.has(path)) states.push(diffStates(path, state, undefined));
  const head = ({ id, law, inForce, title, abbreviation, initial }: WorkflowFile) => ({
    id,
    law,
    inForce,
    title,
    abbreviation,
    initial,
  });
  return {
    before: { procedure: before.id, law: before.law },
    after: { procedure: after.id, law: after.law },
    fields: fieldChanges(head(before), head(after)),
    states,
  };
}

function diffStates(path: string, before: FlatState | undefined, after: FlatState | undefined): StateDiff {
  return {
    path,
    label: (after ?? before)!.label,
    change: before ? (after ? 'changed' : 'removed') : 'added',
    fields: before && after ? fieldChanges(before.own, after.own) : [],
    clocks: diffClocks(before?.clocks ?? {}, after?.clocks ?? {}),
    steps: diffSteps(before?.steps ?? {}, after?.steps ?? {}),
  };
}

function diffClocks(before: FlatState['clocks'], after: FlatState['clocks']): ClockDiff[] {
  return namesOf(before, after).flatMap((clock): ClockDiff[] => {
    const [old, fresh] = [before[clock], after[clock]];
    if (!old) return [{ clock, change: 'added', after: fresh!, fields: [] }];
    if (!fresh) return [{ clock, change: 'removed', before: old, fields: [] }];
    const fields = fieldChanges(old, fresh);
    return fields.length > 0 ? [{ clock, change: 'changed', before: old, after: fresh, fields }] : [];
  });
}

function diffSteps(before: FlatState['steps'], after: FlatState['steps']): StepDiff[] {
  return namesOf(before, after).flatMap((event) =>
    pairSteps(before[event] ?? [], after[event] ?? []).flatMap(([old, fresh]): StepDiff[] => {
      if (!old) return [{ event, change: 'added', after: fresh!, fields: [] }];
      if (!fresh) return [{ event, change: 'removed', before: old, fields: [] }];
      const fields = fieldChanges(old, fresh);
      return fields.length > 0 ? [{ event, change: 'changed', before: old, after: fresh, fields }] : [];
    }),
  );
}

function namesOf(before: object, after: object): string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])];
}
