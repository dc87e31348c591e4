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
  if (expiryAhead(snapshot)) return false;
  const now = milestonesAt(procedure, position, snapshot);
  return now.some((name) => ENDS.includes(name)) || isUsableAsItStands(procedure, now);
}

/**
 * Where the law knows no execution (a municipal road, a permit of the retail decree), a grant is an end once nobody is
 * asked about it any more: no Government, no Council of State.
 */
function isUsableAsItStands(procedure: Procedure, now: Milestone[]): boolean {
  return now.includes('granted') && !now.some((name) => UNSETTLED.includes(name)) && !knowsExecution(procedure);
}

const UNSETTLED: Milestone[] = ['before-government', 'annulment-pending'];

function knowsExecution({ states }: Procedure): boolean {
  return [...states.values()].some(
    ({ tags, meta }) => tags.includes('executable') || meta.milestones?.['executable'] !== undefined,
  );
}

export function milestonesAt(procedure: Procedure, position: Position, snapshot: Snapshot): Milestone[] {
  return milestonesNow(position.active, contextOf(procedure, position, snapshot, { type: '', on: snapshot.on }));
}
