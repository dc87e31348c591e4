import { leavesOf, type Situation, type TakenEvent } from './explore.js';
import type { CounterExample } from './proof.js';

/** The events that led to the situation, in order: no shorter row of acts and waits leads there. */
export function historyOf(situation: Situation): TakenEvent[] {
  const parts: TakenEvent[][] = [];
  for (let at: Situation | undefined = situation; at; at = at.from) parts.push(at.events);
  return parts.toReversed().flat();
}

/** The situation as a counter-example; `then` comes after its history. */
export function counterExample(subject: string, at: Situation, then: TakenEvent[] = []): CounterExample {
  return {
    subject,
    states: leavesOf(at.position),
    history: [...historyOf(at), ...then],
    on: then.at(-1)?.on ?? at.today,
  };
}
