import { told, type Language } from '../core/language/index.js';
import { isCounted } from '../core/calendar/index.js';
import { MalformedEvent, simulate, type Payload, type ProcedureEvent } from '../core/procedure/index.js';
import { invalidAt } from '../platform/http/index.js';
import { reasonInWords, type Texts } from '../procedures/index.js';
import { malformed } from './application-problems.js';
import { stepsViewOf, viewOf, type ApplicationView, type Named, type StepsView } from './application-view.js';
import type { OpenedApplication } from './read-applications.service.js';
import { SAY } from './problem-sayings.js';

/** A question « what if »: events that have not happened, and the day to which time then passes. */
export interface Hypothesis {
  events: { type: string; on: string; payload?: object }[];
  until?: string;
}

/** What would follow; nothing of it is written. */
export interface SimulationView {
  steps: (Named & { on: string; taken: boolean; reasons: string[]; before: { event: string; on: string }[] })[];
  after: { event: string; on: string }[];
  file: ApplicationView;
  outlook: StepsView;
}

/**
 * The file as it would stand, with the dates and steps that would follow. What the map and the linked files say is
 * taken as it is now.
 * @throws Problem 422 when an event is not in the vocabulary, or a day goes back in time
 */
export function simulationView(
  texts: Texts,
  opened: OpenedApplication,
  { events, until }: Hypothesis,
  language: Language,
): SimulationView {
  const { application, edition, facts } = opened;
  const asked = events.map(({ type, on, payload }): ProcedureEvent => ({
    type,
    on,
    payload: (payload ?? {}) as Payload,
    facts,
  }));
  const last = asked.at(-1)?.on ?? application.snapshot.on;
  const day = until ?? last;
  if (!isCounted(day) || day < last) {
    throw invalidAt('/until', 'bad-date', told(SAY.tooEarlyUntil, { day, last }));
  }
  const { steps, after, snapshot } = run();
  return {
    steps: steps.map(({ event, before, impediment }) => ({
      name: event.type,
      label: texts.event(event.type, language),
      on: event.on,
      taken: impediment === undefined,
      reasons: (impediment?.reasons ?? []).map((reason) => reasonInWords(texts, reason, language)),
      before: before.map(dated),
    })),
    after: after.map(dated),
    file: viewOf(texts, edition, snapshot, day, language),
    outlook: stepsViewOf(texts, edition, snapshot, facts, day, language),
  };

  function run() {
    try {
      return simulate(edition, application.snapshot, asked, day);
    } catch (error) {
      throw error instanceof MalformedEvent ? malformed(error) : error;
    }
  }
}

function dated({ type, on }: ProcedureEvent): { event: string; on: string } {
  return { event: type, on };
}
