import { openTestHouse, SUBMISSION, type Client, type TestHouse } from '../support/house.js';

interface Dated {
  name: string;
  safe: string;
  legal: string;
  because: string[];
  derivation: { addends: { name: string; legal: string; article: string }[] };
}

describe('what if', () => {
  let house: TestHouse;
  let officer: Client;
  let self: string;
  beforeAll(async () => {
    house = await openTestHouse('2025-03-03');
    officer = (await house.town()).as('officer');
    self = (await officer.post('/api/applications', SUBMISSION).expect(201)).headers['location'] as string;
  });
  afterAll(() => house.close());

  const ask = (events: object[], until?: string) => officer.post(`${self}/simulations`, { events, ...(until && { until }) });
  const confirmed = { type: 'completeness.confirmed', on: '2025-03-24', payload: { publicity: 'inquiry' } };
  const scheduled = { type: 'publicity.scheduled', on: '2025-03-26', payload: { kind: 'inquiry', opensOn: '2025-04-07' } };

  it('tells the dates and steps that would follow, with their reasons, and writes nothing', async () => {
    const answer = await ask([confirmed, scheduled]).expect(200);
    expect(answer.body.steps).toMatchObject([{ taken: true }, { taken: true }]);
    const decision = (answer.body.file.deadlines as Dated[]).find(({ name }) => name === 'decision')!;
    expect(decision).toMatchObject({ safe: '2025-06-06', legal: '2025-06-10' });
    expect(decision.derivation.addends).toMatchObject([
      { name: 'base', legal: 'P75D', article: 'CoDT D.IV.46' },
      { name: 'publicity', legal: 'P1D' },
    ]);
    const file = await officer.get(self).expect(200);
    expect(file.body.version).toBe(1);
    expect((file.body.milestones as { name: string }[]).map(({ name }) => name)).toEqual(['submitted']);
  });

  it('says why a hypothetical step would be impeded, and goes on with the file as it stands', async () => {
    const early = { type: 'publicity.closed', on: '2025-04-21' };
    const answer = await ask([confirmed, scheduled, early, { ...early, on: '2025-04-22' }]).expect(200);
    expect(answer.body.steps.map(({ taken }: { taken: boolean }) => taken)).toEqual([true, true, false, true]);
    expect(answer.body.steps[2].reasons[0]).toContain('La publicité court encore');
  });

  it('lets time pass: what silence would do', async () => {
    const silent = [
      { ...confirmed, payload: {} },
      { type: 'opinion.requested', on: '2025-03-25', payload: { from: 'fire-zone' } },
    ];
    const answer = await ask(silent, '2025-06-01').expect(200);
    expect(answer.body.after).toEqual([{ event: 'clock.opinion.fire-zone.expired', on: '2025-05-10' }]);
    const possible = (answer.body.outlook.possible as { name: string }[]).map(({ name }) => name);
    expect(possible).toContain('clock.decision.expired');
  });

  it.each([
    ['an event that does not exist', [{ type: 'completeness.confirmd', on: '2025-03-24' }], undefined, 'completeness.confirmed'],
    [
      'a day before the last act',
      [{ type: 'completeness.confirmed', on: '2025-03-02' }],
      undefined,
      'Le dernier acte du dossier',
    ],
    ['days that go back', [{ ...confirmed }, { ...scheduled, on: '2025-03-01' }], undefined, 'Le dernier acte du dossier'],
    ['an end before the last event', [confirmed], '2025-03-10', 'n’est pas un jour au plus tôt'],
    ['an event without a day', [{ type: 'completeness.confirmed' }], undefined, 'AAAA-MM-JJ'],
  ])('%s is refused in a sentence', async (_what, events, until, sentence) => {
    const answer = await ask(events, until).expect(422);
    expect(answer.body.detail).toContain(sentence);
  });

  it('the derivation of every running date stands by itself too', async () => {
    const answer = await officer.get(`${self}/deadlines`).expect(200);
    expect(answer.body.items).toMatchObject([
      { name: 'completeness', legal: '2025-04-02', derivation: { article: 'CoDT D.IV.33' } },
    ]);
  });
});
