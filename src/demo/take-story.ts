import { addDays, daysBetween } from '../core/calendar/index.js';
import type { Payload, Snapshot } from '../core/procedure/index.js';
import type {
  AdvanceApplication,
  ReadApplications,
  StepAnswer,
  Submission,
  SubmissionAnswer,
  SubmitApplication,
} from '../applications/index.js';
import type { Actor } from '../journal/index.js';
import { Problem } from '../platform/http/index.js';
import type { Act, Story } from './stories.js';

export interface Desk {
  submit: SubmitApplication;
  advance: AdvanceApplication;
  read: ReadApplications;
  administrationId: number;
  today: string;
  actor: Actor;
}

export interface ToldStory {
  answer: SubmissionAnswer;
  /** Why the story ended before its last act, when the engine did not take one: the calendar of that year forbids it. */
  stopped?: string;
}

/** Tells a story to the engine, act by act, as far as today allows. */
export async function takeStory(
  desk: Desk,
  story: Story,
  submission: Omit<Submission, 'procedure' | 'on' | 'payload' | 'title'>,
): Promise<ToldStory> {
  const start = addDays(desk.today, -story.daysAgo);
  const answer = await desk.submit.submit(
    desk.administrationId,
    {
      ...submission,
      procedure: story.procedure ?? 'urban-permit',
      title: story.title,
      on: start,
      payload: resolved(story.submission ?? {}, start),
    },
    desk.actor,
  );
  let [day, version] = [start, answer.version];
  for (const act of story.acts) {
    const { snapshot } = (await desk.read.open(desk.administrationId, answer.id)).application;
    const next = dayOf(snapshot, day, act);
    if (next > desk.today) break;
    try {
      const event = { type: act.event, on: next, payload: resolved(act.payload ?? {}, next) };
      const taken: StepAnswer = await desk.advance.take(desk.administrationId, answer.id, {
        event,
        expectedVersion: version,
        actor: desk.actor,
      });
      [day, version] = [next, taken.version];
    } catch (error) {
      if (error instanceof Problem)
        return { answer, stopped: `${story.title}: ${act.event} on ${next}: ${JSON.stringify(error.members)}` };
      throw error;
    }
  }
  return { answer };
}

/** The day of an act; one that takes note of silence waits until its clock has run out. */
export function dayOf(snapshot: Snapshot, before: string, { after, event }: Act): string {
  if (after === 'closing') return snapshot.memory.publicity!.until;
  const day = addDays(before, after);
  const clock = /^clock\.(.+)\.expired$/.exec(event)?.[1];
  const legal = clock === undefined ? undefined : snapshot.clocks[clock]?.legal;
  return legal !== undefined && daysBetween(day, legal) >= 0 ? addDays(legal, 1) : day;
}

/** Days written « +7 » count from the act. */
export function resolved(payload: Payload, day: string): Payload {
  const entries = Object.entries(payload).map(([key, value]) => [
    key,
    typeof value === 'string' && /^\+\d+$/.test(value) ? addDays(day, Number(value)) : value,
  ]);
  return Object.fromEntries(entries) as Payload;
}
