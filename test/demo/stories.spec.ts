import { addDays } from '../../src/core/calendar/index.js';
import { advance, elapse, type ProcedureEvent, type Snapshot } from '../../src/core/procedure/index.js';
import { cadastre } from '../../src/demo/cadastre.js';
import { STORIES, type Story } from '../../src/demo/stories.js';
import { dayOf, resolved } from '../../src/demo/take-story.js';
import { areaOf, parseCapakey } from '../../src/core/geometry/index.js';
import { library } from '../core/procedures.js';

/** What the engine did not take of a story told on that day. */
function troubleWith(story: Story, today: string): string | undefined {
  const start = addDays(today, -story.daysAgo);
  const procedure = library.governing(story.procedure ?? 'urban-permit', start)!;
  let file: Snapshot | undefined;
  let day = start;
  for (const act of [{ after: 0, event: procedure.openingEvent, payload: story.submission ?? {} }, ...story.acts]) {
    if (file) day = dayOf(file, day, act);
    if (day > today) return undefined;
    const event: ProcedureEvent = { type: act.event, on: day, payload: resolved(act.payload ?? {}, day) };
    const now: Snapshot | undefined = file && (elapse(procedure, file, day).at(-1)?.taken.snapshot ?? file);
    const answer = advance(procedure, now, event);
    if (answer.kind === 'impediment') return `${story.title}: ${act.event} on ${day}: ${JSON.stringify(answer.reasons)}`;
    file = answer.snapshot;
  }
  return undefined;
}

describe('the demonstration', () => {
  it('tells all its stories on any day of two years', () => {
    const days = Array.from({ length: 104 }, (_, week) => addDays('2026-06-03', week * 7 + (week % 5)));
    expect(
      days.flatMap((today) => STORIES.map((story) => troubleWith(story, today))).filter((trouble) => trouble !== undefined),
    ).toEqual([]);
  }, 120_000);

  it('generates the same town for the same seed, with well-formed capakeys and no doubles', () => {
    const [town, again] = [[...cadastre(2400, 1)], [...cadastre(2400, 1)]];
    expect(again).toEqual(town);
    expect([...cadastre(2400, 2)]).not.toEqual(town);
    expect(new Set(town.map(({ capakey }) => capakey)).size).toBe(town.length);
    expect(
      town.every(({ capakey, ring }) => parseCapakey(capakey) && areaOf({ type: 'Polygon', coordinates: [ring] }) > 100),
    ).toBe(true);
    expect(Math.abs(town.length - 2400)).toBeLessThan(240);
  });
});
