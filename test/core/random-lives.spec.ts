import fc from 'fast-check';
import { addDays } from '../../src/core/calendar/index.js';
import { canonicalJson } from '../../src/core/canonical/index.js';
import {
  advance,
  elapse,
  explain,
  outlook,
  type Payload,
  type Procedure,
  type ProcedureEvent,
  type Snapshot,
} from '../../src/core/procedure/index.js';
import { library } from './procedures.js';

/** What a procedure must be told when its file is opened. */
const OPENING: Record<string, (start: string) => Payload> = {
  'division-notice': (start) => ({ deedOn: addDays(start, 31) }),
};

/** Lets time pass, then takes one of the steps that the outlook offers; every step taken is kept. */
function live(
  procedure: Procedure,
  start: string,
  choices: { days: number; pick: number }[],
): { events: ProcedureEvent[]; file: Snapshot } {
  const first: ProcedureEvent = { type: procedure.openingEvent, on: start, payload: OPENING[procedure.id]?.(start) ?? {} };
  const opened = advance(procedure, undefined, first);
  if (opened.kind === 'impediment') throw new Error('a deposit was impeded');
  const events = [first];
  let file = opened.snapshot;
  let day = start;
  for (const { days, pick } of choices) {
    day = addDays(day, days);
    for (const { event, taken } of elapse(procedure, file, day)) {
      events.push(event);
      file = taken.snapshot;
    }
    const { possible } = outlook(procedure, file, day);
    if (possible.length === 0) break;
    const { event, example } = possible[pick % possible.length]!;
    const step: ProcedureEvent = { type: event, on: day, payload: example };
    const answer = advance(procedure, file, step);
    // What the outlook offers the engine takes: an offer that is not kept is a lie to an officer.
    if (answer.kind === 'impediment') throw new Error(`${event} was offered on ${day} and then impeded`);
    events.push(step);
    file = answer.snapshot;
  }
  return { events, file };
}

const lives = fc.array(fc.record({ days: fc.integer({ min: 0, max: 60 }), pick: fc.nat(40) }), { minLength: 1, maxLength: 25 });

/** Within the days that each edition governs: so that lives meet the suspension of 2020, or the repeal of their law. */
const STARTS: Record<string, string> = { 'codt-2017': '2019-11-04', 'pic-2015': '2024-06-03' };
const editions = library.list().map((edition) => ({
  name: `${edition.id} under ${edition.law}`,
  procedure: edition,
  start: STARTS[edition.law] ?? '2025-01-06',
}));

describe.each(editions)('random lives of $name', ({ procedure, start }) => {
  it('folding the events gives the same file, also after a round trip through JSON at every step', () => {
    fc.assert(
      fc.property(lives, (choices) => {
        const { events, file } = live(procedure, start, choices);
        let folded: Snapshot | undefined;
        for (const event of events) {
          const answer = advance(
            procedure,
            folded && (JSON.parse(JSON.stringify(folded)) as Snapshot),
            JSON.parse(JSON.stringify(event)) as ProcedureEvent,
          );
          if (answer.kind === 'impediment') throw new Error(`${event.type} does not replay`);
          folded = answer.snapshot;
        }
        expect(canonicalJson(folded)).toBe(canonicalJson(file));
      }),
      { numRuns: 12 },
    );
  });

  it('every running date is explained by addends that cite an article, and the explanation ends on that date', () => {
    fc.assert(
      fc.property(lives, (choices) => {
        const { file } = live(procedure, start, choices);
        for (const [name, clock] of Object.entries(file.clocks)) {
          const told = explain(procedure, file, name)!;
          expect([told.safe, told.legal]).toEqual([clock.safe, clock.legal]);
          expect(told.article.length).toBeGreaterThan(3);
          if (told.start.kind !== 'agreed') expect(told.addends.length).toBeGreaterThan(0);
          if (told.counted && told.counted.legal !== told.legal) expect(told.carriedOver.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 8 },
    );
  });
});
