import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';

describe('the office at a glance', () => {
  let house: TestHouse;
  let town: Town;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town();
    const officer = town.as('officer');
    const open = async (on: string) =>
      (await officer.post('/api/applications', { ...SUBMISSION, on }).expect(201)).body as { id: string };
    const step = (id: string, version: number, event: object) =>
      officer.post(`/api/applications/${id}/events`, event, { 'If-Match': `"${version}"` }).expect(201);
    await open('2025-01-02');
    await open('2024-11-25');
    const asked = await open('2024-12-02');
    await step(asked.id, 1, { type: 'completeness.confirmed', on: '2024-12-09', payload: { opinions: ['fire-zone'] } });
    await step(asked.id, 2, { type: 'opinion.requested', on: '2024-12-10', payload: { from: 'fire-zone' } });
    const decided = await open('2024-10-01');
    await step(decided.id, 1, { type: 'completeness.confirmed', on: '2024-10-08' });
    await step(decided.id, 2, { type: 'decision.granted', on: '2024-10-25' });
    const { body } = await officer.get('/api/colleagues').expect(200);
    const me = body.items.find(({ name }: { name: string }) => name === 'officer').id as string;
    await officer.post(`/api/applications/${asked.id}/assignee`, { to: me }).expect(200);
  });
  afterAll(() => house.close());

  it('counts what is open, decided, waiting, asked and in hand, in the language asked for', async () => {
    const { body } = await town.as('reader').get('/api/overview').set('Accept-Language', 'nl').expect(200);
    expect(body.asOf).toBe('2025-01-06');
    const [permits] = body.ages;
    expect(permits.procedure.name).toBe('urban-permit');
    expect(permits.byAge.reduce((a: number, b: number) => a + b, 0)).toBe(permits.open);
    expect(permits).toMatchObject({ open: 4, byAge: [1, 2, 1, 0, 0] });
    expect(body.decided).toEqual({ months: [{ month: '2024-10', acts: 1, silences: 0 }], acts: 1, silences: 0, share: 1 });
    expect(body.opinions).toEqual([
      { body: { name: 'fire-zone', label: 'hulpverleningszone' }, asked: 1, pending: 1, silent: 0 },
    ]);
    expect(body.hands).toEqual([
      { name: null, open: 3, late: expect.any(Number) },
      { name: 'officer', open: 1, late: 0 },
    ]);
    const waiting = body.waiting.reduce((sum: number, { open }: { open: number }) => sum + open, 0);
    expect(waiting).toBeGreaterThanOrEqual(3);
    for (const { late, open } of body.waiting) expect(late).toBeLessThanOrEqual(open);
    expect(JSON.stringify(body)).not.toContain(SUBMISSION.applicantName);
  });

  it('counts nothing of another administration', async () => {
    const other = await house.town();
    const { body } = await other.as('reader').get('/api/overview').expect(200);
    expect(body).toMatchObject({ ages: [], waiting: [], opinions: [], hands: [], decided: { months: [], share: null } });
  });
});
