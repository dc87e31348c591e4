import {
  milestones,
  positionOf,
  type Milestone,
  type Procedure,
  type RunningClock,
  type Snapshot,
} from '../core/procedure/index.js';

/** What the worklist shows of a file without opening it. */
export interface WorklistColumns {
  milestones: Milestone[];
  nextClock: string | null;
  nextSafe: string | null;
  nextLegal: string | null;
  closed: boolean;
}

/** After these nothing more is accepted (FORMAT.md § 4); nor once the chart has come to its end. */
const CLOSING: readonly Milestone[] = ['inadmissible', 'withdrawn', 'renounced', 'lapsed', 'cured', 'settled'];

export function worklistColumns(procedure: Procedure, snapshot: Snapshot): WorklistColumns {
  const now = milestones(procedure, snapshot);
  const next = nextClock(snapshot);
  return {
    milestones: now,
    nextClock: next?.[0] ?? null,
    nextSafe: next?.[1].safe ?? null,
    nextLegal: next?.[1].legal ?? null,
    closed: positionOf(procedure, snapshot).chart.status === 'done' || now.some((milestone) => CLOSING.includes(milestone)),
  };
}

/** The running clock that somebody must answer first: limits that only bound an act come after clocks that expire. */
function nextClock({ clocks }: Snapshot): [string, RunningClock] | undefined {
  const rank = ({ expiry, legal }: RunningClock) => (expiry === 'shown' ? `1${legal}` : `0${legal}`);
  return Object.entries(clocks)
    .filter(([, clock]) => !clock.suspended)
    .sort(([, a], [, b]) => rank(a).localeCompare(rank(b)))[0];
}
