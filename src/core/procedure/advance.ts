import type { AnyTransitionDefinition } from 'xstate';
import { addDays, type CivilDate } from '../calendar/index.js';
import { answersAt, conditionOf, reactionAt, type Reaction } from './chart.js';
import { moveClocks } from './clocks.js';
import { withDeclared } from './declared.js';
import { unmet } from './condition.js';
import { impediment, type Impediment, type Reason } from './impediment.js';
import { remember, type Memory, type Occurrence } from './memory.js';
import { isTrueNow } from './milestones.js';
import { blank, contextOf, describe, factReader, positionOf, type Position } from './position.js';
import { ENTERED, LEFT, type Procedure } from './procedure.js';
import { validateEvent } from './validate-event.js';
import { expiredClock } from './vocabulary/events.js';
import type { Body } from './vocabulary/fields.js';
import type { ChartValue, ProcedureEvent, Snapshot } from './snapshot.js';
import type { Confidence, TransitionMeta } from './workflow-file.js';

/** An event taken: the file after it, what the house must do, and why it was allowed. */
export interface Advance {
  kind: 'advance';
  snapshot: Snapshot;
  effects: string[];
  /** The facts that the event's guards name, as they were. */
  facts: Record<string, boolean>;
  /** The day from which the event has effect: its own, or the day after the term for an expiry. */
  effectiveOn: CivilDate;
  /** Articles of the transitions taken. */
  articles: { article: string; confidence: Confidence }[];
}

/**
 * Offers an event to a file. Pure: the same file and event always give the same answer, and nothing else changes.
 * Time has to be brought up to the event's day first (`elapse`).
 * @param snapshot the file as it stands, or undefined before its first event
 * @throws MalformedEvent when the event is not in the vocabulary or its day lies before the last one
 */
export function advance(procedure: Procedure, snapshot: Snapshot | undefined, event: ProcedureEvent): Advance | Impediment {
  validateEvent(event, snapshot?.on);
  const file = snapshot ?? blank(procedure, event.on);
  const position = positionOf(procedure, file);
  const offered = offer(procedure, position, file, event);
  if (offered.kind === 'impediment') return offered;

  const [chart, actions] = offered.reaction.move();
  const occurrence = occurrenceOf(file, position, event);
  const memory = remember(file.memory, occurrence, procedure.calendar);
  return settle(procedure, file, describe(procedure, chart, memory), memory, occurrence, offered, actions);
}

interface Offer {
  kind: 'offer';
  facts: Record<string, boolean>;
  reaction: Reaction;
}

/** What the chart would answer to the event, without moving. */
export function offer(procedure: Procedure, position: Position, file: Snapshot, event: ProcedureEvent): Offer | Impediment {
  const untimely = expiryImpediment(file, event);
  if (untimely) return impediment(event.type, untimely);

  const { candidates, named } = answersAt(position.chart, event.type);
  if (candidates.length === 0) return impediment(event.type, { kind: 'not-here' });
  const isTrue = factReader(contextOf(procedure, position, file, event));
  const facts = Object.fromEntries(named.map((name) => [name, isTrue(name)]));
  const reaction = reactionAt(procedure.machine, position.chart, event.type, facts);
  const { taken } = reaction;
  if (taken.length === 0) {
    const reasons = candidates.map((candidate): Reason => {
      const { article, confidence } = metaOf(candidate);
      return { kind: 'facts', unmet: unmet(conditionOf(candidate), isTrue), article, confidence };
    });
    return impediment(event.type, ...reasons);
  }
  const forbidding = taken.map(metaOf).filter((meta) => meta.impediment !== undefined);
  if (forbidding.length > 0) {
    const reasons = forbidding.map(({ impediment: sentence, article, confidence }): Reason => ({
      kind: 'rule',
      sentence: sentence!,
      article,
      confidence,
    }));
    return impediment(event.type, ...reasons);
  }
  return { kind: 'offer', facts, reaction };
}

/** An expiry may be taken only of a clock that runs and whose legal day has passed (FORMAT.md § 1). */
function expiryImpediment(file: Snapshot, event: ProcedureEvent): Reason | undefined {
  const name = expiredClock(event.type);
  if (name === undefined) return undefined;
  const clock = file.clocks[name];
  if (!clock || clock.expiry === 'shown') return { kind: 'not-running', clock: name };
  if (clock.suspended) {
    return {
      kind: 'standing-still',
      clock: name,
      since: clock.suspended.since,
      article: clock.suspended.article,
    };
  }
  if (event.on <= clock.legal) return { kind: 'not-expired', clock: name, legal: clock.legal, article: clock.article };
  return undefined;
}

function occurrenceOf(file: Snapshot, { competent }: Position, event: ProcedureEvent): Occurrence {
  const clock = expiredClock(event.type);
  const term = clock === undefined ? undefined : file.clocks[clock]?.legal;
  // However late a hand takes it, silence has its effect on the day after the term.
  const effectiveOn = term === undefined ? event.on : addDays(term, 1);
  const { decision } = file.clocks;
  const payload = event.payload ?? {};
  const afterDecisionTerm = decision !== undefined && !decision.suspended && (payload.sentOn ?? event.on) > decision.legal;
  return { type: event.type, on: event.on, payload, effectiveOn, competent, term, afterDecisionTerm };
}

function settle(
  procedure: Procedure,
  before: Snapshot,
  position: Position,
  remembered: Memory,
  event: Occurrence,
  { facts, reaction }: Offer,
  actions: { type: string; params?: unknown }[],
): Advance {
  const visited = (mark: string) =>
    new Set(actions.filter(({ type }) => type === mark).map(({ params }) => (params as { path: string }).path));
  const entered = visited(ENTERED);
  let memory = withOutcome(procedure, remembered, entered, event);
  const seen = contextOf(procedure, position, { memory, clocks: before.clocks }, event);
  const movement = {
    left: visited(LEFT),
    entered,
    active: position.active,
    event,
    memory,
    isTrue: factReader(seen),
  };
  memory = withDeclared(movement);
  const clocks = moveClocks(procedure.calendar, before.clocks, { ...movement, memory });
  memory = withClockResults(memory, before, clocks, event);

  const after = contextOf(procedure, position, { memory, clocks }, event);
  if (!memory.executableFrom && isTrueNow('executable', position.active, after)) {
    memory = { ...memory, executableFrom: event.effectiveOn };
  }
  const snapshot: Snapshot = {
    procedure: before.procedure,
    law: before.law,
    chart: position.chart.value as ChartValue,
    on: event.on,
    clocks,
    memory,
  };
  const effects = actions.map(({ type }) => type).filter((type) => type !== ENTERED && type !== LEFT);
  const articles = reaction.taken.map(metaOf).map(({ article, confidence }) => ({ article, confidence }));
  return {
    kind: 'advance',
    snapshot,
    effects,
    facts,
    effectiveOn: event.effectiveOn,
    articles,
  };
}

/** An outcome replaces the one before it, and with it the deliveries and appeals that concerned it. */
function withOutcome(procedure: Procedure, memory: Memory, entered: Set<string>, event: Occurrence): Memory {
  const kind = [...entered].map((path) => procedure.states.get(path)?.meta.outcome).find((name) => name !== undefined);
  if (kind === undefined) return memory;
  const {
    appealReceivedOn: _received,
    appealHeardOn: _heard,
    suspensionGround: _ground,
    executableFrom: _from,
    display: _display,
    ...kept
  } = memory;
  return { ...kept, outcome: { kind, effectiveOn: event.effectiveOn }, delivered: {}, appeals: [] };
}

/** What the clocks tell the memory: the base of the decision, and the days by which stops lengthened the permit's life. */
function withClockResults(memory: Memory, before: Snapshot, clocks: Snapshot['clocks'], event: Occurrence): Memory {
  const { decision } = clocks;
  const base =
    decision && decision !== before.clocks['decision'] ? decision.addends.find(({ name }) => name === 'base') : undefined;
  const stops = Object.entries(clocks)
    .filter(([name]) => name === 'lapse' || name.startsWith('lapse.'))
    .map(([, clock]) => Number(clock.addends.find(({ name }) => name === 'standstill')?.legal.slice(1, -1) ?? 0));
  return {
    ...memory,
    opinions: askedByLaw(memory.opinions, before, clocks, event),
    ...(base && { baseDays: Number(base.legal.slice(1, -1)) }),
    ...(stops.length > 0 && { suspendedDays: Math.max(...stops) }),
  };
}

/** An opinion whose clock the law starts by itself, the college's at the close of the inquiry for one, is asked by that. */
function askedByLaw(opinions: Memory['opinions'], before: Snapshot, clocks: Snapshot['clocks'], { on }: Occurrence) {
  const started = Object.keys(clocks)
    .filter((name) => name.startsWith('opinion.') && !before.clocks[name])
    .map((name) => name.slice('opinion.'.length) as Body)
    .filter((body) => opinions[body]?.requestedOn === undefined);
  const asked = started.map((body) => [body, { status: 'pending' as const, requestedOn: on }] as const);
  return { ...opinions, ...Object.fromEntries(asked) };
}

function metaOf(candidate: AnyTransitionDefinition): TransitionMeta {
  return candidate.meta as TransitionMeta;
}
