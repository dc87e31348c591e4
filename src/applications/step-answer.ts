import type { RecordedApplication, TakenStep } from './record-steps.js';

/** What the taker of a step is told, now and whenever the same key comes again. */
export interface StepAnswer {
  id: string;
  version: number;
  /** Journal entries written: expiries that the house took first, then the step. */
  recorded: { sequence: number; event: string; on: string; effectiveOn: string }[];
  effects: string[];
  articles: { article: string; confidence: string }[];
  milestones: string[];
  deadlines: { clock: string; safe: string; legal: string; suspended: boolean }[];
}

export function stepAnswer(after: RecordedApplication, before: number, steps: TakenStep[]): StepAnswer {
  const last = steps.at(-1)!;
  const recorded = steps.map(({ event, effectiveOn }, index) => ({
    sequence: before + index + 1,
    event: event.type,
    on: event.on,
    effectiveOn,
  }));
  const deadlines = Object.entries(after.snapshot.clocks).map(([clock, { safe, legal, suspended }]) => ({
    clock,
    safe,
    legal,
    suspended: suspended !== undefined,
  }));
  return {
    id: after.id,
    version: after.version,
    recorded,
    effects: last.effects,
    articles: last.articles,
    milestones: after.columns.milestones,
    deadlines,
  };
}
