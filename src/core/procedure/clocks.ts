import { daysBetween, type Calendar, type DatePair } from '../calendar/index.js';
import { bringForward, forwardAfterStop } from './bring-forward.js';
import { datesOf } from './clock-dates.js';
import { holds } from './condition.js';
import { splitClock, type Memory, type Occurrence } from './memory.js';
import { expiredClock } from './vocabulary/events.js';
import type { Addend, ClockStart, RunningClock } from './snapshot.js';
import type { ClockDeclaration, Limit, StateMeta, Stopper } from './workflow-file.js';

export type Clocks = Record<string, RunningClock>;

/** A state of the chart with its path: `examination.course.college`. */
export interface PlacedState {
  path: string;
  meta: StateMeta;
}

/** What the transition did, and the file after it. */
export interface Movement {
  left: Set<string>;
  entered: Set<string>;
  active: PlacedState[];
  event: Occurrence;
  memory: Memory;
  isTrue(fact: string): boolean;
}

/** The clocks after a transition: some end, some grow, some start, some stand still or run again. */
export function moveClocks(calendar: Calendar, clocks: Clocks, movement: Movement): Clocks {
  const { event, left } = movement;
  const expired = expiredClock(event.type);
  const term = expired === undefined ? undefined : clocks[expired];
  const next: Clocks = {};
  for (const [name, clock] of Object.entries(clocks)) {
    if (name !== expired && !left.has(clock.state)) next[name] = clock;
  }
  for (const { path, meta } of movement.active) {
    for (const [key, declaration] of Object.entries(meta.clocks ?? {})) {
      stop(next, key, declaration, movement);
      if (startsNow(declaration, path, movement)) start(next, path, key, declaration, movement, term);
      lengthen(next, path, key, declaration, movement);
      bringForward(next, path, key, declaration, movement);
    }
  }
  standStill(next, movement);
  derive(next, movement.active);
  return redate(calendar, next, movement.active);
}

/** The same clocks with the dates that the calendar gives them. */
export function redate(calendar: Calendar, clocks: Clocks, active: PlacedState[]): Clocks {
  const next: Clocks = {};
  for (const [name, clock] of Object.entries(clocks)) {
    const { safe, legal } = isFollower(clock, active) ? clock : datesOf(calendar, clock);
    next[name] = { ...clock, safe, legal };
  }
  // A limit counted back from a clock needs that clock's dates, which are known only now.
  return countBack(calendar, next, active);
}

function startsNow(declaration: ClockDeclaration, path: string, { entered, event, isTrue }: Movement): boolean {
  const occasion = declaration.on === undefined ? entered.has(path) : declaration.on === event.type;
  return occasion && holds(declaration.when, isTrue);
}

function stop(clocks: Clocks, key: string, { stoppedBy, each }: ClockDeclaration, { event, isTrue }: Movement): void {
  const stops = (stopper: Stopper) =>
    typeof stopper === 'string' ? stopper === event.type : stopper.event === event.type && holds(stopper.when, isTrue);
  if (!stoppedBy?.some(stops)) return;
  for (const name of Object.keys(clocks)) {
    const mine = each === 'from' ? name === `${key}.${event.payload.from}` : belongsTo(name, key);
    if (mine) delete clocks[name];
  }
}

function lengthen(clocks: Clocks, path: string, key: string, declaration: ClockDeclaration, movement: Movement): void {
  const { event, memory } = movement;
  for (const [name, { on, limit, safe, gain, article, confidence }] of Object.entries(declaration.addends ?? {})) {
    if (on !== event.type) continue;
    const addend = gain === 'publicity' ? publicityGain(memory) : { legal: limit!, ...(safe && { safe }) };
    if (!addend) continue;
    for (const [running, clock] of Object.entries(clocks)) {
      if (clock.state !== path || !belongsTo(running, key)) continue;
      const others = clock.addends.filter((known) => known.name !== name);
      clocks[running] = { ...clock, addends: [...others, { name, ...addend, article, confidence }] };
    }
  }
}

/** The decision gains the suspended days surely, the carried ones arguably (P5); a voluntary publicity gives nothing. */
export function publicityGain({ publicity }: Memory): Pick<Addend, 'legal' | 'safe'> | undefined {
  if (!publicity || publicity.voluntary) return undefined;
  const { suspended, carried } = publicity;
  return { legal: `P${suspended + carried}D`, ...(carried > 0 && { safe: `P${suspended}D` }) };
}

function start(
  clocks: Clocks,
  path: string,
  key: string,
  declaration: ClockDeclaration,
  movement: Movement,
  term: RunningClock | undefined,
): void {
  const { event, memory } = movement;
  const { article, confidence, expiry } = declaration;
  const limit = declaration.limit && resolveLimit(declaration.limit, movement);
  const addends: Addend[] = limit ? [{ name: 'base', legal: limit, article, confidence }] : [];
  const place = (name: string, from: ClockStart) => {
    clocks[name] = {
      state: path,
      declaration: key,
      start: from,
      addends,
      expiry,
      article,
      confidence,
      ...(declaration.substantive && { substantive: true as const }),
      ...(declaration.workingDays && { workingDays: true as const }),
      safe: from.safe,
      legal: from.legal,
    };
  };
  const agreed = declaration.agreed && (event.payload as Record<string, string | undefined>)[declaration.agreed];
  if (agreed) return place(key, { kind: 'agreed', of: event.type, safe: agreed, legal: agreed });
  if (declaration.each === 'phases' && memory.permit?.phases.length) {
    for (const phase of memory.permit.phases) {
      place(`${key}.${phase.name}`, { kind: 'event', of: event.type, ...same(phase.startsOn) });
    }
    return;
  }
  const day = backFrom(declaration, movement);
  if (day !== undefined) return place(key, { kind: 'back', of: event.type, ...same(day) });
  const name = declaration.each === 'from' ? `${key}.${event.payload.from}` : key;
  if (term) {
    // The day after the term is the first day (T6); the new clock inherits both dates of the old one.
    return place(name, { kind: 'term', of: expiredClock(event.type)!, safe: term.safe, legal: term.legal });
  }
  place(name, { kind: 'event', of: event.type, ...same(event.on) });
}

function backFrom({ before }: ClockDeclaration, { event, memory }: Movement): string | undefined {
  if (before?.field) return (event.payload as Record<string, string | undefined>)[before.field];
  if (before?.period) return memory.publicity?.from;
  return undefined;
}

export function resolveLimit(limit: Limit, movement: Pick<Movement, 'event' | 'memory' | 'isTrue'>): string {
  if (typeof limit === 'string') return limit;
  if (Array.isArray(limit)) {
    const row = limit.find(({ when }) => holds(when, movement.isTrue));
    if (!row) throw new RangeError('No row of the table of time limits applies; end it with one without « when ».');
    return resolveLimit(row.limit, movement);
  }
  if ('base' in limit) return `P${movement.memory.baseDays ?? 0}D`;
  const said = movement.event.payload as Record<string, number | undefined>;
  if ('months' in limit) return `P${said[limit.months] ?? 0}M`;
  return `P${said[limit.years] ?? limit.default}Y`;
}

/**
 * Stops clocks in states that suspend them, and gives back the days stood still when they run again (D4, X4). A clock that
 * ends with another or is counted back from it moves with that one alone: the same days are not given to it as well.
 */
function standStill(clocks: Clocks, { active, event }: Movement): void {
  const suspensions = active.flatMap(({ meta }) => meta.suspends ?? []);
  for (const [name, clock] of Object.entries(clocks)) {
    if (leaderOf(clock, active) !== undefined) continue;
    const cause = suspensions.find((suspension) => belongsTo(name, suspension.clock));
    if (cause && !clock.suspended) {
      const { as, article, confidence } = cause;
      clocks[name] = { ...clock, suspended: { since: event.on, as, article, confidence } };
    } else if (!cause && clock.suspended) {
      const { suspended, ...running } = clock;
      const lengthened = (addends: Addend[], since: string) => withStop(addends, suspended, daysBetween(since, event.on));
      const addends = lengthened(clock.addends, suspended.since);
      clocks[name] = { ...running, addends, ...forwardAfterStop(clock, lengthened) };
    }
  }
}

function withStop(addends: Addend[], suspended: NonNullable<RunningClock['suspended']>, days: number): Addend[] {
  const { as, article, confidence } = suspended;
  const before = addends.find(({ name }) => name === as);
  const stood = Number(before?.legal.slice(1, -1) ?? 0) + days;
  return [...addends.filter((addend) => addend !== before), { name: as, legal: `P${stood}D`, article, confidence }];
}

/** Clocks that end with another clock end on its days, stand still with it and vanish with it. */
function derive(clocks: Clocks, active: PlacedState[]): void {
  for (const [name, clock] of Object.entries(clocks)) {
    const leader = leaderOf(clock, active);
    if (leader === undefined) continue;
    const first = Object.keys(clocks).find((other) => other !== name && belongsTo(other, leader));
    if (first === undefined) delete clocks[name];
    else clocks[name] = withSuspension(clock, clocks[first]!.suspended);
  }
}

function countBack(calendar: Calendar, clocks: Clocks, active: PlacedState[]): Clocks {
  for (const [name, clock] of Object.entries(clocks)) {
    const leader = leaderOf(clock, active);
    if (leader === undefined) continue;
    const members = Object.entries(clocks).filter(([other]) => other !== name && belongsTo(other, leader));
    const { safe, legal } = members.map(([, member]) => member).reduce((a, b) => (a.legal <= b.legal ? a : b));
    if (isFollower(clock, active)) {
      clocks[name] = { ...clock, safe, legal };
    } else {
      const counted = { ...clock, start: { kind: 'back' as const, of: leader, safe, legal } };
      const dates = datesOf(calendar, counted);
      clocks[name] = { ...counted, safe: dates.safe, legal: dates.legal };
    }
  }
  return clocks;
}

function leaderOf(clock: RunningClock, active: PlacedState[]): string | undefined {
  const declaration = declarationOf(clock, active);
  return declaration?.follows ?? declaration?.before?.clock;
}

function isFollower(clock: RunningClock, active: PlacedState[]): boolean {
  return declarationOf(clock, active)?.follows !== undefined;
}

function declarationOf(clock: RunningClock, active: PlacedState[]): ClockDeclaration | undefined {
  return active.find(({ path }) => path === clock.state)?.meta.clocks?.[clock.declaration];
}

function withSuspension(clock: RunningClock, suspended: RunningClock['suspended']): RunningClock {
  const { suspended: _before, ...running } = clock;
  return suspended ? { ...running, suspended } : running;
}

/** Whether a clock is the declared one or a member of its family. */
export function belongsTo(name: string, declared: string): boolean {
  return name === declared || splitClock(name)[0] === declared;
}

function same(day: string): DatePair {
  return { safe: day, legal: day };
}
