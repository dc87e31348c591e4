import { CorrectCalendars, VerifyAudit } from '../../src/applications/index.js';
import { Calendar, type CalendarData } from '../../src/core/calendar/index.js';
import { ProcedureLibrary } from '../../src/procedures/index.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';

const NAMES = { fr: 'journée de deuil', de: 'Trauertag', nl: 'dag van rouw', en: 'day of mourning' };

/** The shelf with another calendar, as a service that starts on a corrected file reads it. */
function libraryWith(correct: (data: CalendarData) => void): ProcedureLibrary {
  const shelf = ProcedureLibrary.load('workflows/wallonia');
  const data = structuredClone(shelf.calendar.data);
  correct(data);
  return ProcedureLibrary.of(
    new Calendar(data),
    shelf.list().map(({ file }) => file),
    shelf.proofread,
  );
}

describe('a calendar that is corrected after dates were computed', () => {
  let before: TestHouse;
  let after: TestHouse;
  let town: Town;
  let id: string;
  let untouched: string;
  beforeAll(async () => {
    before = await openTestHouse('2025-03-03');
    town = await before.town();
    const officer = town.as('officer');
    const open = async () => (await officer.post('/api/applications', SUBMISSION).expect(201)).body.id as string;
    const take = (file: string, version: number, body: object) =>
      officer.post(`/api/applications/${file}/events`, body, { 'If-Match': `"${version}"` }).expect(201);
    id = await open();
    untouched = await open();
    before.clock.day = '2025-03-24';
    await take(id, 1, { type: 'completeness.confirmed', payload: { publicity: 'inquiry' } });
    await take(id, 2, { type: 'publicity.scheduled', payload: { kind: 'inquiry', opensOn: '2025-04-07' } });
    await take(untouched, 1, { type: 'completeness.denied' });
    // A holiday on the day on which the inquiry ended and the decision was due.
    const library = libraryWith(({ holidays }) => {
      holidays.push({ on: '04-22', since: '2025-01-01', until: '2025-12-31', name: NAMES });
      holidays.push({ on: '06-10', since: '2025-01-01', until: '2025-12-31', name: NAMES });
    });
    after = await openTestHouse('2025-03-25', { procedures: library });
  });
  afterAll(async () => {
    await after.close();
    await before.close();
  });

  const officer = () => after.as(town, 'officer');
  const decision = async () => {
    const file = await officer().get(`/api/applications/${id}`).expect(200);
    return (file.body.deadlines as { name: string; safe: string; legal: string }[]).find(({ name }) => name === 'decision')!;
  };

  it('says beforehand what would move, and moves nothing', async () => {
    const told = await after.app.get(CorrectCalendars).correct(town.id, { dryRun: true });
    expect(told.read).toBe(2);
    expect(told.files.map((file) => file.id)).toEqual([id]);
    // The inquiry ends a day later, the decision gains that day, and the day it then falls on is a holiday too.
    expect(told.files[0]!.moved).toContainEqual({
      clock: 'decision',
      safe: { from: '2025-06-06', to: '2025-06-06' },
      legal: { from: '2025-06-10', to: '2025-06-11' },
    });
    expect((await officer().get(`/api/applications/${id}/journal`)).body.items).toHaveLength(3);
  });

  it('shows no date that no longer holds, even before the file was reached', async () => {
    expect((await decision()).legal).toBe('2025-06-11');
  });

  it('writes what moved, and why, into the journal of each file it touches', async () => {
    expect((await after.app.get(CorrectCalendars).correct(town.id)).files).toHaveLength(1);
    const journal = await officer().get(`/api/applications/${id}/journal`).expect(200);
    const last = journal.body.items.at(-1);
    expect(last).toMatchObject({
      event: { type: 'calendar.corrected' },
      label: 'calendrier corrigé',
      actor: { kind: 'house' },
      correction: { kind: 'calendar' },
    });
    expect(last.correction.moved).toContainEqual(expect.objectContaining({ clock: 'decision' }));
    expect((await officer().get(`/api/applications/${untouched}/journal`)).body.items).toHaveLength(2);
    expect((await after.app.get(CorrectCalendars).correct(town.id)).read).toBe(0);
  });

  it('lets files go on, and their journals still give the stored file', async () => {
    await officer()
      .post(
        `/api/applications/${id}/events`,
        { type: 'opinion.requested', payload: { from: 'fire-zone' } },
        { 'If-Match': '"4"' },
      )
      .expect(201);
    expect((await decision()).legal).toBe('2025-06-11');
    expect(await after.app.get(VerifyAudit).verify(town.id)).toMatchObject({ files: 2, faults: [] });
  });

  it('corrects a file before a step when the step comes first', async () => {
    const third = await openTestHouse('2025-03-26', {
      procedures: libraryWith(({ suspensions }) =>
        suspensions.push({ from: '2025-04-01', until: '2025-04-10', article: 'arrêté', name: NAMES }),
      ),
    });
    try {
      const answer = await third
        .as(town, 'officer')
        .post(`/api/applications/${id}/events`, { type: 'opinion.requested', payload: { from: 'dnf' } }, { 'If-Match': '"5"' })
        .expect(201);
      expect(answer.body.recorded.map(({ event }: { event: string }) => event)).toEqual([
        'calendar.corrected',
        'opinion.requested',
      ]);
      expect(await third.app.get(VerifyAudit).verify(town.id)).toMatchObject({ faults: [] });
    } finally {
      await third.close();
    }
  });
});
