import { VerifyAudit } from '../../src/applications/index.js';
import { openTestHouse, SUBMISSION, type Client, type TestHouse, type Town } from '../support/house.js';

describe('files that are linked', () => {
  let house: TestHouse;
  let town: Town;
  let officer: Client;
  beforeAll(async () => {
    house = await openTestHouse('2025-03-03');
  });
  beforeEach(async () => {
    house.clock.day = '2025-03-03';
    town = await house.town();
    officer = town.as('officer');
  });
  afterAll(() => house.close());

  interface Opened {
    id: string;
    reference: string;
  }
  const open = async (submission: object) =>
    (await officer.post('/api/applications', { ...SUBMISSION, ...submission }).expect(201)).body as Opened;
  const take = async ({ id }: Opened, type: string, payload: object = {}, status = 201) => {
    const { headers } = await officer.get(`/api/applications/${id}`).expect(200);
    return officer
      .post(`/api/applications/${id}/events`, { type, payload }, { 'If-Match': headers['etag'] as string })
      .expect(status);
  };
  const file = async ({ id }: Opened) => (await officer.get(`/api/applications/${id}`).expect(200)).body;

  it('a road file holds the clock of its permit until the road is settled for good', async () => {
    const permit = await open({ payload: { municipalRoad: true } });
    await take(permit, 'completeness.confirmed', { municipalRoad: true, publicity: 'inquiry', publicityDays: 30 });
    await take(permit, 'road.requested');
    const road = await open({ procedure: 'municipal-road', links: [{ kind: 'road', file: permit.reference }] });
    expect((await file(permit)).linkedFiles).toMatchObject([{ kind: 'road', direction: 'from', reference: road.reference }]);
    expect((await file(road)).linkedFiles).toMatchObject([{ kind: 'road', direction: 'to', reference: permit.reference }]);
    const held = (await file(permit)).deadlines as { name: string; suspended: boolean }[];
    expect(held.find(({ name }) => name === 'decision')!.suspended).toBe(true);
    const early = await take(permit, 'road.settled', { outcome: 'approved' }, 409);
    expect(early.body.detail).toContain('Le dossier de voirie lié n’est pas définitif.');

    await take(road, 'publicity.scheduled', { kind: 'inquiry', opensOn: '2025-03-10', days: 30 });
    house.clock.day = '2025-04-15';
    await take(road, 'publicity.closed');
    await take(road, 'decision.granted');
    await take(road, 'decision.delivered', { to: 'applicant' });
    // The applicant may still appeal against the council's decision: the road is not settled for good.
    await take(permit, 'road.settled', { outcome: 'approved' }, 409);
    house.clock.day = '2025-06-02';
    await take(road, 'works.started', {}, 409);
    await house.tick();
    const contrary = await take(permit, 'road.settled', { outcome: 'refused' }, 409);
    expect(contrary.body.detail).toContain('Le dossier de voirie lié dit le contraire.');
    // The form offers what a decision on a road can be, not what a judgment can.
    const { body } = await officer.get(`/api/applications/${permit.id}/steps`).expect(200);
    const { possible } = body as { possible: { name: string; fields: { values: { name: string }[] }[] }[] };
    const [outcome] = possible.find(({ name }) => name === 'road.settled')!.fields;
    expect(outcome!.values.map(({ name }) => name)).toEqual(['approved', 'refused']);
    await take(permit, 'road.settled', { outcome: 'approved' });
    expect((await file(permit)).deadlines.find(({ name }: { name: string }) => name === 'decision').suspended).toBe(false);
    expect(await house.app.get(VerifyAudit).verify(town.id)).toMatchObject({ faults: [] });
  });

  it('a permit points at the infringement that it would cure', async () => {
    const infringement = await open({ procedure: 'infringement' });
    const permit = await open({ links: [{ kind: 'regularisation', file: infringement.reference }] });
    expect((await file(infringement)).linkedFiles).toMatchObject([{ kind: 'regularisation', direction: 'from', id: permit.id }]);
  });

  it.each([
    ['a file that is not there', { links: [{ kind: 'related', file: 'PU/1999/0001' }] }, 'Aucun dossier de votre administration'],
    ['a kind that does not exist', { links: [{ kind: 'friend', file: 'PU/2025/0001' }] }, '« kind » est road'],
    ['a permit as a road', { links: [{ kind: 'road', file: 'PU/2025/0001' }] }, 'Un dossier de voirie pointe le permis'],
    [
      'a permit as an infringement',
      { links: [{ kind: 'regularisation', file: 'PU/2025/0001' }] },
      'pointe un dossier d’infraction',
    ],
  ])('%s is refused, and nothing is opened', async (_what, body, sentence) => {
    await open({});
    const answer = await officer.post('/api/applications', { ...SUBMISSION, ...body }).expect(422);
    expect(answer.body.detail).toContain(sentence);
    expect((await officer.get('/api/applications').expect(200)).body.items).toHaveLength(1);
  });

  it('a file of another administration cannot be pointed at', async () => {
    const neighbour = await house.town();
    const theirs = (
      await neighbour
        .as('officer')
        .post('/api/applications', { ...SUBMISSION, reference: 'X/1' })
        .expect(201)
    ).body as Opened;
    const answer = await officer
      .post('/api/applications', { ...SUBMISSION, links: [{ kind: 'related', file: theirs.reference }] })
      .expect(422);
    expect(answer.body.detail).toContain('Aucun dossier de votre administration');
  });
});
