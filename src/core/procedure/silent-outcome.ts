import { addDays } from '../calendar/index.js';
import { advance } from './advance.js';
import { splitClock } from './memory.js';
import { milestones } from './position.js';
import type { Procedure } from './procedure.js';
import type { Snapshot } from './snapshot.js';
import { expiryOf } from './vocabulary/events.js';
import { OUTCOMES, type Outcome } from './vocabulary/outcomes.js';

/**
 * What follows when everybody stays silent until a running clock ends. The engine is asked, not a table: its expiry is
 * taken in memory, and the milestones that it brings tell the outcome.
 */
export function silentOutcome(procedure: Procedure, snapshot: Snapshot, clock: string): Outcome {
  const { expiry, legal } = snapshot.clocks[clock]!;
  if (expiry === 'shown') return limitPassed(clock);
  const dayAfter = addDays(legal, 1);
  const on = dayAfter > snapshot.on ? dayAfter : snapshot.on;
  const taken = advance(procedure, snapshot, { type: expiryOf(clock), on, payload: {} });
  if (taken.kind === 'impediment') return 'moves-on';
  const [family, body] = splitClock(clock);
  const opinion = (taken.snapshot.memory.opinions as Record<string, { status: string }>)[body ?? ''];
  if (family === 'opinion' && opinion?.status === 'deemed-favourable') return 'opinion-deemed-favourable';
  const before = new Set<string>(milestones(procedure, snapshot));
  const brought = new Set<string>(milestones(procedure, taken.snapshot).filter((name) => !before.has(name)));
  const told = (Object.keys(OUTCOMES) as Outcome[]).find((name) => brought.has(name));
  return told ?? (family === 'appeal' ? 'appeal-closed' : 'moves-on');
}

/** A day that only bounds an act has no expiry: the right to act is gone, or the document stays due. */
function limitPassed(clock: string): Outcome {
  if (clock === 'issuance') return 'still-due';
  const [family] = splitClock(clock);
  return family === 'appeal' || clock === 'annulment' ? 'appeal-closed' : 'too-late';
}
