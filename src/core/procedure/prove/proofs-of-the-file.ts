import { answers } from '../chart.js';
import { factsOf } from '../condition.js';
import { factNames, findFact } from '../facts/index.js';
import type { Procedure } from '../procedure.js';
import { statesOf, transitionsOf } from '../proofread/walk.js';
import { EFFECTS } from '../vocabulary/effects.js';
import { EVENTS, expiryOf } from '../vocabulary/events.js';
import type { Exploration, Situation } from './explore.js';
import { counterExample } from './history.js';
import { liveFacts } from './live-facts.js';
import type { CounterExample } from './proof.js';
import type { HoldersOf } from './silence.js';

/** Steps that no role of any type of administration may take; automatic expiries are the house's own. */
export function stepsWithoutRole(procedure: Procedure, walk: Exploration, holders: HoldersOf): CounterExample[] {
  const descriptors = [...new Set<string>(procedure.events)];
  const offered = [...procedure.states.values()].flatMap(({ meta }) =>
    Object.entries(meta.clocks ?? {})
      .filter(([, { expiry }]) => expiry === 'offered')
      .map(([name]) => expiryOf(name)),
  );
  const events = [...Object.keys(EVENTS), ...new Set(offered)];
  return events
    .filter((event) => descriptors.some((descriptor) => answers(descriptor, event)))
    .filter((event) => holders(event).length === 0)
    .map((event) => shownAt(walk, event, event));
}

/** Effects that have no handler, or more than one: the vocabulary names each handler once. */
export function effectsWithoutHandler(procedure: Procedure, walk: Exploration): CounterExample[] {
  const named = transitions(procedure).flatMap(({ event, transition, state }) =>
    (transition.actions ?? []).map(({ type }) => ({ type, event, state })),
  );
  return named
    .filter(({ type }) => (EFFECTS as readonly string[]).filter((effect) => effect === type).length !== 1)
    .filter(({ type }, index, all) => all.findIndex((other) => other.type === type) === index)
    .map(({ type, event, state }) => shownAt(walk, type, event, state));
}

/** Facts that nothing observes, or that two sources would. */
export function factsWithoutSource(procedure: Procedure, walk: Exploration): CounterExample[] {
  const names = factNames();
  return [...liveFacts(procedure).all]
    .filter((fact) => !findFact(fact) || names.filter((name) => name === fact).length > 1)
    .map((fact) => {
      const asking = transitions(procedure).find(({ transition }) => factsOf(transition.guard?.params).includes(fact));
      return shownAt(walk, fact, asking?.event, asking?.state);
    });
}

/** Steps, clocks, additions and standstills that cite no article. */
export function uncited(procedure: Procedure, walk: Exploration): CounterExample[] {
  const blank = (article: string | undefined) => (article ?? '').trim() === '';
  const examples = transitions(procedure)
    .filter(({ transition }) => blank(transition.meta?.article))
    .map(({ event, state }) => shownAt(walk, `${state === '' ? procedure.id : state}: ${event}`, event, state));
  for (const { path, meta } of procedure.states.values()) {
    for (const [name, { article, addends = {} }] of Object.entries(meta.clocks ?? {})) {
      if (blank(article) || Object.values(addends).some((addend) => blank(addend.article)))
        examples.push(shownAt(walk, `${path}: ${name}`, undefined, path));
    }
    if (meta.suspends?.some(({ article }) => blank(article))) examples.push(shownAt(walk, path, undefined, path));
  }
  return examples;
}

function transitions({ file }: Procedure) {
  return [...statesOf(file)].flatMap(({ path, state }) =>
    [...transitionsOf(path, state)].map(({ event, transition }) => ({
      event,
      transition,
      state: path.filter((_step, index) => index % 2 === 1).join('.'),
    })),
  );
}

/** The shortest history in which the event is taken, in that state if one is given; else the one that enters the state. */
function shownAt({ situations, visited }: Exploration, subject: string, event?: string, state?: string): CounterExample {
  const matching = (at: Situation) => state === undefined || at.position.active.some(({ path }) => path === state);
  if (event !== undefined) {
    for (const here of situations) {
      const way = matching(here) ? here.ways.find((one) => one.event !== undefined && answers(event, one.event)) : undefined;
      if (way) return counterExample(subject, here, way.taken ? [way.taken] : []);
    }
  }
  return counterExample(subject, visited.get(state ?? '') ?? situations[0]!);
}
