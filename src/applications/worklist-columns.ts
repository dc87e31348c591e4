import {
  clockHolder,
  CONSEQUENCES,
  consequenceOf,
  milestones,
  positionOf,
  silentOutcome,
  type Milestone,
  type Outcome,
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
  /** What silence until that day brings about. */
  nextOutcome: Outcome | null;
  /** Place of its consequence among `CONSEQUENCES`; after them all when no clock runs. */
  nextRank: number;
  /** Who must act before that day. */
  nextHolder: string | null;
  closed: boolean;
}

/** Raised when the rules below change: files whose columns an older rule wrote are read again when the service starts. */
export const WORKLIST_RULES = 1;
export const NO_CLOCK_RANK = CONSEQUENCES.length;

/** After these nothing more is accepted (FORMAT.md § 4); nor once the chart has come to its end. */
const CLOSING: readonly Milestone[] = ['inadmissible', 'withdrawn', 'renounced', 'lapsed', 'cured', 'settled'];

export function worklistColumns(procedure: Procedure, snapshot: Snapshot): WorklistColumns {
  const now = milestones(procedure, snapshot);
  const [name, clock] = nextClock(snapshot) ?? [];
  const outcome = name === undefined ? null : silentOutcome(procedure, snapshot, name);
  return {
    milestones: now,
    nextClock: name ?? null,
    nextSafe: clock?.safe ?? null,
    nextLegal: clock?.legal ?? null,
    nextOutcome: outcome,
    nextRank: outcome === null ? NO_CLOCK_RANK : CONSEQUENCES.indexOf(consequenceOf(outcome)),
    nextHolder: name === undefined ? null : clockHolder(procedure, snapshot, name),
    closed: positionOf(procedure, snapshot).chart.status === 'done' || now.some((milestone) => CLOSING.includes(milestone)),
  };
}

/** The running clock that somebody must answer first: limits that only bound an act come after clocks that expire. */
export function nextClock({ clocks }: Snapshot): [string, RunningClock] | undefined {
  const rank = ({ expiry, legal }: RunningClock) => (expiry === 'shown' ? `1${legal}` : `0${legal}`);
  return Object.entries(clocks)
    .filter(([, clock]) => !clock.suspended)
    .sort(([, a], [, b]) => rank(a).localeCompare(rank(b)))[0];
}
