import { addDays, type CivilDate } from '../../calendar/index.js';
import { elapse, nextAutomaticExpiry } from '../elapse.js';
import { blank, positionOf, type Position } from '../position.js';
import type { Procedure } from '../procedure.js';
import type { ProcedureEvent, Snapshot } from '../snapshot.js';
import { expiryOf } from '../vocabulary/events.js';
import { Combinations } from './combinations.js';
import { featuresOf } from './features.js';
import { liveFacts } from './live-facts.js';
import { nextDay } from './next-day.js';
import { payloadsToTry } from './payloads.js';
import { stepsAt } from './steps-at.js';

/** A file as it can stand on a day, and how it came there in the fewest acts and waits. */
export interface Situation {
  index: number;
  snapshot: Snapshot;
  today: CivilDate;
  position: Position;
  /** An admissibility has been said, or come by silence. */
  admitted: boolean;
  from?: Situation;
  /** What happened since `from`: one event, or the automatic expiries met while waiting. */
  events: TakenEvent[];
  /** Where one act or one wait leads; filled when the situation is looked into. */
  ways: Way[];
}

export interface TakenEvent extends ProcedureEvent {
  /** Taken by the house while waiting. */
  automatic?: true;
}

/** One act or one wait, and the situation it leads to, or one that no rule can tell from it. */
export interface Way {
  /** Absent for a wait. */
  event?: string;
  /** The event with its payload. */
  taken?: ProcedureEvent;
  to: Situation;
}

/** An expiry that comes and that the chart does not answer, or an error of the engine met on the way. */
export interface Unanswered {
  at: Situation;
  clock?: string;
  on: CivilDate;
  message: string;
}

export interface Exploration {
  situations: Situation[];
  /** Paths of the states that were active in some situation. */
  visited: Map<string, Situation>;
  unanswered: Unanswered[];
  /** Acts and waits taken. */
  taken: number;
  /** Every situation that the abstraction tells apart was looked into. */
  exhaustive: boolean;
  /** The walk stopped at its cap: nothing is proved. */
  capped: boolean;
}

export interface Bounds {
  /** Situations looked into one by one; beyond, only those that show a new combination. */
  exact: number;
  /** The walk gives up beyond. */
  cap: number;
}

export const BOUNDS: Bounds = { exact: 100, cap: 6000 };

/** Events by which a request becomes admissible, said or by silence (CoDT D.IV.33; decree of 11 March 1999, art. 14). */
const ADMISSIBILITY = [
  'completeness.confirmed',
  expiryOf('completeness'),
  expiryOf('inadmissibility'),
  expiryOf('tacit-admissibility'),
];

/** Walks through all that can happen to a file, breadth first, by the engine itself. */
export function explore(procedure: Procedure, bounds: Bounds = BOUNDS): Exploration {
  const start = procedure.inForce.from;
  const live = liveFacts(procedure);
  const payloads = payloadsToTry(procedure);
  const seen = new Combinations<Situation>(bounds.exact);
  const result: Exploration = {
    situations: [],
    visited: new Map(),
    unanswered: [],
    taken: 0,
    exhaustive: true,
    capped: false,
  };

  const meet = (snapshot: Snapshot, today: CivilDate, from: Situation | undefined, events: TakenEvent[]): Situation => {
    const position = positionOf(procedure, snapshot);
    const admitted = (from?.admitted ?? false) || events.some(({ type }) => ADMISSIBILITY.includes(type));
    const features = featuresOf(snapshot, today, live.at(position));
    if (admitted) features.push('admitted');
    const met: Situation = {
      index: result.situations.length,
      snapshot,
      today,
      position,
      admitted,
      ...(from && { from }),
      events,
      ways: [],
    };
    const known = seen.meet(topOf(snapshot.chart), leavesOf(position), features, met);
    if (known) return known;
    result.situations.push(met);
    for (const { path } of position.active) if (!result.visited.has(path)) result.visited.set(path, met);
    return met;
  };

  meet(blank(procedure, start), start, undefined, []);
  for (let index = 0; index < result.situations.length; index++) {
    if (index >= bounds.cap) {
      result.capped = true;
      break;
    }
    const here = result.situations[index]!;
    for (const { event, taken } of stepsAt(procedure, here, payloads, result.unanswered)) {
      result.taken += 1;
      here.ways.push({ event: event.type, taken: event, to: meet(taken.snapshot, here.today, here, [event]) });
    }
    wait(here);
  }
  result.exhaustive = seen.exhaustive && !result.capped;
  return result;

  function wait(here: Situation): void {
    const day = nextDay(here.snapshot, here.today, live.at(here.position));
    if (day === undefined) return;
    try {
      const expiries = elapse(procedure, here.snapshot, day);
      result.taken += 1;
      const events = expiries.map(({ event }): TakenEvent => ({ ...event, automatic: true }));
      here.ways.push({ to: meet(expiries.at(-1)?.taken.snapshot ?? here.snapshot, day, here, events) });
      for (const { taken } of expiries) {
        for (const { path } of positionOf(procedure, taken.snapshot).active) {
          if (!result.visited.has(path)) result.visited.set(path, here.ways.at(-1)!.to);
        }
      }
    } catch (error) {
      const clock = nextAutomaticExpiry(here.snapshot, day);
      const on = clock === undefined ? day : addDays(here.snapshot.clocks[clock]!.legal, 1);
      result.unanswered.push({ at: here, ...(clock !== undefined && { clock }), on, message: (error as Error).message });
    }
  }
}

function topOf(chart: Snapshot['chart']): string {
  return typeof chart === 'string' ? chart : Object.keys(chart)[0]!;
}

/** The innermost active states, one per region. */
export function leavesOf({ active }: Position): string[] {
  const paths = active.map(({ path }) => path);
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)) && path !== '');
}
