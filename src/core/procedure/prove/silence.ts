import { elapse } from '../elapse.js';
import { positionOf } from '../position.js';
import type { Procedure } from '../procedure.js';
import { expiredClock, expiryOf } from '../vocabulary/events.js';
import { isAtRest } from './at-rest.js';
import { leavesOf, type Exploration, type Situation, type TakenEvent } from './explore.js';
import { counterExample } from './history.js';
import { expiryAhead, nextDay } from './next-day.js';
import { payloadsToTry } from './payloads.js';
import type { CounterExample } from './proof.js';
import { attempt, stepsAt } from './steps-at.js';

/** Who may take a step, in words such as « municipality/planning-officer »; nobody when empty. */
export type HoldersOf = (event: string) => readonly string[];

type Standing = Pick<Situation, 'snapshot' | 'today' | 'position'>;

/** Only what expires counts when nobody acts. */
const NO_FACTS: ReadonlySet<string> = new Set();

/**
 * Lets everyone be silent from every situation: only the expiries are taken, the offered ones as soon as they can be.
 * Silence must come to rest, or to a situation where no clock runs and in which somebody may take a step; it may
 * neither be stuck nor go round.
 */
export function silenceWithoutAnswer(procedure: Procedure, { situations }: Exploration, holders: HoldersOf): CounterExample[] {
  const payloads = payloadsToTry(procedure);
  const answered = new Set<string>();
  const examples = new Map<string, CounterExample>();
  for (const here of situations) {
    const path: string[] = [];
    const since: TakenEvent[] = [];
    let at: Standing | undefined = here;
    let last: Standing = here;
    let fault = false;
    while (at) {
      const key = keyOf(at);
      if (answered.has(key)) break;
      if (path.includes(key)) fault = true;
      if (fault || isAtRest(procedure, at.position, at.snapshot)) break;
      path.push(key);
      last = at;
      const next = inSilence(at);
      if (next === undefined) fault = !canBeHelped(at, here);
      if (next !== undefined) since.push(...next.events);
      at = next;
    }
    if (!fault) for (const key of path) answered.add(key);
    else {
      // Where silence ends, or where it comes round to: by the shortest history of all that lead there.
      const place = leavesOf((at ?? last).position).join(', ');
      const example = counterExample(place, here, since);
      const known = examples.get(place);
      if (!known || example.history.length < known.history.length) examples.set(place, example);
    }
  }
  return [...examples.values()].slice(0, 3);

  /** The situation that silence brings next; undefined when no expiry is ahead or none is answered. */
  function inSilence({ snapshot, today, position }: Standing): (Standing & { events: TakenEvent[] }) | undefined {
    const due = Object.entries(snapshot.clocks)
      .filter(([, clock]) => clock.expiry === 'offered' && !clock.suspended && clock.legal < today)
      .sort(([, a], [, b]) => (a.legal < b.legal ? -1 : 1));
    for (const [clock] of due) {
      for (const payload of payloads(expiryOf(clock), snapshot, today)) {
        const event = { type: expiryOf(clock), on: today, payload };
        const taken = attempt(procedure, { snapshot }, event);
        if (!taken) continue;
        return { snapshot: taken.snapshot, today, position: positionOf(procedure, taken.snapshot), events: [event] };
      }
    }
    const day = nextDay(snapshot, today, NO_FACTS);
    if (day === undefined) return undefined;
    try {
      const expiries = elapse(procedure, snapshot, day);
      const after = expiries.at(-1)?.taken.snapshot ?? snapshot;
      const events = expiries.map(({ event }): TakenEvent => ({ ...event, automatic: true }));
      return { snapshot: after, today: day, position: expiries.length > 0 ? positionOf(procedure, after) : position, events };
    } catch {
      return undefined;
    }
  }

  /** No expiry will come: then somebody must be able to act. An expiry that nobody answers is another proof's matter. */
  function canBeHelped(at: Standing, start: Situation): boolean {
    if (expiryAhead(at.snapshot)) return true;
    if (at === start) return start.ways.some(({ event }) => event !== undefined && mayBeTaken(event));
    for (const { event } of stepsAt(procedure, { ...start, ...at, ways: [] }, payloads, []))
      if (mayBeTaken(event.type)) return true;
    return false;
  }

  function mayBeTaken(event: string): boolean {
    return expiredClock(event) === undefined && holders(event).length > 0;
  }
}

/** Two files that rules cannot tell apart, with their clocks in the same order, meet the same silence. */
function keyOf({ snapshot, today, position }: Standing): string {
  const clocks = Object.entries(snapshot.clocks)
    .filter(([, { expiry }]) => expiry !== 'shown')
    .sort(([a, x], [b, y]) => (x.legal === y.legal ? (a < b ? -1 : 1) : x.legal < y.legal ? -1 : 1))
    .map(([name, { suspended, legal }]) => `${name}${suspended ? ' still' : legal < today ? ' due' : ''}`);
  const opinion = snapshot.memory.opinions['delegated-official']?.status ?? '';
  return [leavesOf(position).join(' '), ...clocks, opinion].join('|');
}
