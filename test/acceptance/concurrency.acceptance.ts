import { AdvanceApplication } from '../../src/applications/index.js';
import { Ticker } from '../../src/deadlines/index.js';
import { openTestHouse, SUBMISSION, type TestHouse } from '../support/house.js';

describe('many hands at once', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
  });
  afterAll(() => house.close());

  it('of sixteen officers on the same version one wins, and the others are told', async () => {
    const officer = (await house.town()).as('officer');
    const deposit = await officer.post('/api/applications', SUBMISSION).expect(201);
    const href = `${deposit.headers['location'] as string}/events`;
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => officer.post(href, { type: 'completeness.confirmed' }, { 'If-Match': '"1"' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(15).fill(412)]);
  });

  it('the same key sent ten times at once is one step, and ten equal answers', async () => {
    const officer = (await house.town()).as('officer');
    const deposits = await Promise.all(
      Array.from({ length: 10 }, () => officer.post('/api/applications', SUBMISSION, { 'Idempotency-Key': 'once' }).expect(201)),
    );
    expect(new Set(deposits.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const href = `/api/applications/${deposits[0]!.body.id as string}/events`;
    const steps = await Promise.all(
      Array.from({ length: 10 }, () =>
        officer.post(href, { type: 'completeness.confirmed' }, { 'If-Match': '"1"', 'Idempotency-Key': 'one-step' }).expect(201),
      ),
    );
    expect(new Set(steps.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(steps[0]!.body.version).toBe(2);
  });

  it('references have no gap and no double', async () => {
    const officer = (await house.town()).as('officer');
    const deposits = await Promise.all(
      Array.from({ length: 25 }, () => officer.post('/api/applications', SUBMISSION).expect(201)),
    );
    const references = deposits.map(({ body }) => body.reference as string).sort();
    expect(references).toEqual(Array.from({ length: 25 }, (_, i) => `PU/2025/${String(i + 1).padStart(4, '0')}`));
  });

  it('the ticker catches up in the order of the days, takes each expiry once, and leaves what waits for a hand', async () => {
    house.clock.day = '2025-01-06';
    const officer = (await house.town()).as('officer');
    const deposit = await officer.post('/api/applications', SUBMISSION).expect(201);
    const self = deposit.headers['location'] as string;
    await officer
      .post(
        `${self}/events`,
        { type: 'completeness.confirmed', payload: { opinions: ['fire-zone', 'dnf'] } },
        { 'If-Match': '"1"' },
      )
      .expect(201);
    await officer
      .post(`${self}/events`, { type: 'opinion.requested', payload: { from: 'fire-zone' } }, { 'If-Match': '"2"' })
      .expect(201);
    await officer
      .post(`${self}/events`, { type: 'opinion.requested', payload: { from: 'dnf' } }, { 'If-Match': '"3"' })
      .expect(201);
    // Nothing ran for a year.
    house.clock.day = '2026-01-06';
    const ticker = house.app.get(Ticker);
    await Promise.all([ticker.tick(), ticker.tick(), ticker.tick(), ticker.tick()]);
    const journal = await officer.get(`${self}/journal`).expect(200);
    const acts = (journal.body.items as { event: { type: string; on: string }; actor: { kind: string } }[]).slice(4);
    expect(acts.map(({ event, actor }) => `${event.on} ${event.type} ${actor.kind}`)).toEqual([
      '2025-02-06 clock.opinion.dnf.expired house',
      '2025-02-21 clock.opinion.fire-zone.expired house',
    ]);
    const file = await officer.get(self).expect(200);
    const decision = (file.body.deadlines as { name: string; overdue: boolean }[]).find(({ name }) => name === 'decision');
    expect(decision).toMatchObject({ overdue: true });
    expect((file.body.nextSteps as { name: string }[]).map(({ name }) => name)).toContain('clock.decision.expired');
    expect(await ticker.tick()).toBe(0);
  });

  it('a step that fails in the middle leaves nothing', async () => {
    house.clock.day = '2025-01-06';
    const town = await house.town();
    const deposit = await town.as('officer').post('/api/applications', SUBMISSION).expect(201);
    const id = deposit.body.id as string;
    await house.owner.query(`ALTER TABLE outbox ADD CONSTRAINT broken CHECK (effect <> 'sendMissingDocumentsList') NOT VALID`);
    try {
      await expect(
        house.app.get(AdvanceApplication).take(town.id, id, {
          event: { type: 'completeness.denied', on: '2025-01-06' },
          expectedVersion: 1,
          actor: { kind: 'account', id: 'x', name: 'x' },
        }),
      ).rejects.toThrow('broken');
    } finally {
      await house.owner.query('ALTER TABLE outbox DROP CONSTRAINT broken');
    }
    const file = await town.as('officer').get(`/api/applications/${id}`).expect(200);
    expect(file.body).toMatchObject({ version: 1, milestones: [{ name: 'submitted' }] });
    const journal = await town.as('officer').get(`/api/applications/${id}/journal`).expect(200);
    expect(journal.body.items).toHaveLength(1);
  });
});
