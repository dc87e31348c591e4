import { openTestHouse, SUBMISSION, type Client, type TestHouse } from '../support/house.js';

interface Step {
  name: string;
  request: { method: string; href: string; headers: Record<string, string>; body: { type: string; payload?: object } };
}

describe('a permit from deposit to executable, by following only what the API answers', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
  });
  afterAll(() => house.close());

  /** Takes one of the steps that the file offers, exactly as offered but for the fields given. */
  async function follow(officer: Client, self: string, name: string, payload: object = {}) {
    const file = await officer.get(self).expect(200);
    const step = (file.body.nextSteps as Step[]).find((one) => one.name === name);
    if (!step)
      throw new Error(`${name} is not offered; offered: ${(file.body.nextSteps as Step[]).map((one) => one.name).join(', ')}`);
    const { href, headers, body } = step.request;
    const sent = { ...body, payload: { ...body.payload, ...payload } };
    return officer.post(href, sent, headers).expect(201);
  }

  it('walks the whole life', async () => {
    const town = await house.town();
    const officer = town.as('officer');
    const worklist = await officer.get('/api/applications').expect(200);
    const { method, href } = worklist.body.links.submit as { method: string; href: string };
    expect(method).toBe('POST');
    const deposit = await officer.post(href, SUBMISSION).expect(201);
    expect(deposit.body).toMatchObject({ reference: 'PU/2025/0001', law: 'codt-2024', version: 1, milestones: ['submitted'] });
    expect(deposit.body.deadlines).toEqual([
      { clock: 'completeness', safe: '2025-02-05', legal: '2025-02-05', suspended: false },
    ]);
    const self = deposit.headers['location'] as string;

    house.clock.day = '2025-01-20';
    await follow(officer, self, 'completeness.confirmed', { publicity: 'inquiry', opinions: ['fire-zone'] });
    await follow(officer, self, 'opinion.requested', { from: 'fire-zone' });
    await follow(officer, self, 'publicity.scheduled', { kind: 'inquiry', opensOn: '2025-02-03' });
    const early = await officer.get(`${self}/steps`).expect(200);
    const granting = (early.body.impossible as { name: string; reasons: string[] }[]).find(
      ({ name }) => name === 'decision.granted',
    );
    expect(granting?.reasons).toEqual(['L’enquête publique ou l’annonce de projet n’est pas close. (CoDT D.IV.46 et D.VIII)']);

    house.clock.day = '2025-02-17';
    await follow(officer, self, 'publicity.closed');
    // The fire zone stays silent: 45 days from 20 January end on 6 March, and the house takes note.
    house.clock.day = '2025-03-10';
    const decided = await follow(officer, self, 'decision.granted');
    expect(decided.body.recorded.map(({ event, on }: { event: string; on: string }) => `${on} ${event}`)).toEqual([
      '2025-03-07 clock.opinion.fire-zone.expired',
      '2025-03-10 decision.granted',
    ]);
    await follow(officer, self, 'decision.delivered', { to: 'applicant' });
    await follow(officer, self, 'decision.delivered', { to: 'delegated-official' });

    house.clock.day = '2025-04-15';
    const after = await officer.get(self).expect(200);
    const names = (after.body.milestones as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['granted', 'executable']));
    expect(after.body.executableFrom).toBe('2025-04-10');
    expect(after.body.notYetRecorded.length).toBeGreaterThan(0);
    // An act that moves nothing is offered like any other.
    const offered = (after.body.nextSteps as Step[]).map((step) => step.name);
    expect(offered).toEqual(
      expect.arrayContaining(['works.planned', 'works.announced', 'works.started', 'lapse.extension-requested']),
    );
    const lapse = (after.body.deadlines as { name: string; legal: string; because: string[] }[]).find(
      ({ name }) => name === 'lapse',
    )!;
    expect(lapse.legal).toBe('2030-03-10'); // five years from the sending of the decision, not from its execution
    expect(lapse.because.join('\n')).toContain('+ 5 ans : délai de base (CoDT D.IV.84)');
  });

  it('tells the steps of a day that has passed, for acts that are recorded late', async () => {
    house.clock.day = '2025-06-02';
    const officer = (await house.town()).as('officer');
    const deposit = await officer.post('/api/applications', { ...SUBMISSION, on: '2025-04-01' }).expect(201);
    const self = deposit.headers['location'] as string;
    const names = async (on: string) =>
      ((await officer.get(`${self}/steps?on=${on}`).expect(200)).body.possible as Step[]).map(({ name }) => name);
    expect(await names('2025-06-02')).not.toContain('completeness.confirmed');
    expect(await names('2025-04-10')).toContain('completeness.confirmed');
    await officer.get(`${self}/steps?on=2025-06-03`).expect(422);
    await officer.get(`${self}/steps?on=2025-04-31`).expect(422);
  });
});
