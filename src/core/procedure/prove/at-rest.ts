import { contextOf, type Position } from '../position.js';
import { milestonesNow } from '../milestones.js';
import type { Procedure } from '../procedure.js';
import type { Snapshot } from '../snapshot.js';
import type { Milestone } from '../vocabulary/milestones.js';
import { expiryAhead } from './next-day.js';

/** Milestones after which the law expects nothing more of anybody. */
const ENDS: Milestone[] = [
  'inadmissible',
  'withdrawn',
  'renounced',
  'lapsed',
  'final',
  'completed',
  'executable',
  'issued',
  'expired',
  'answered',
  'cured',
  'reported',
  'settled',
];

/** Whether the file may stay where it is for ever: in a final state, or at an end of the law with no expiry ahead. */
export function isAtRest(procedure: Procedure, position: Position, snapshot: Snapshot): boolean {
  const root = procedure.machine.root;
  if (position.chart._nodes.some((node) => node.type === 'final' && node.parent === root)) return true;
  return !expiryAhead(snapshot) && milestonesAt(procedure, position, snapshot).some((name) => ENDS.includes(name));
}

export function milestonesAt(procedure: Procedure, position: Position, snapshot: Snapshot): Milestone[] {
  return milestonesNow(position.active, contextOf(procedure, position, snapshot, { type: '', on: snapshot.on }));
}
