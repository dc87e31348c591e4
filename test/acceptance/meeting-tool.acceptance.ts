import { openTestHouse, SUBMISSION, type Client, type TestHouse, type Town } from '../support/house.js';
import { receiver, type Receiver } from '../support/receiver.js';

const SITTING = { organ: 'college', day: '2025-01-20', hour: '19:30', place: 'Hôtel de ville' };

interface Told {
  type: string;
  source: string;
  subject: string;
  data: { meeting: { state: string; agenda: { reference: string; href: string }[]; links: { self: string } } } & Record<
    string,
    unknown
  >;
}

describe('an external tool of deliberation', () => {
  let hook: Receiver;
  let house: TestHouse;
  let town: Town;
  let officer: Client;
  beforeAll(async () => {
    hook = await receiver();
    house = await openTestHouse('2025-01-13', { outgoing: { webhooksToLoopback: true } });
  });
  beforeEach(async () => {
    house.clock.day = '2025-01-13';
    town = await house.town({
      roles: { officer: ['planning-officer'], secretary: ['college-secretary'], nadine: ['administrator'] },
    });
    officer = town.as('officer');
    hook.take();
  });
  afterAll(async () => {
    await house.close();
    await hook.close();
  });

  /** The account of the tool, and a key with the scopes given. */
  async function toolWith(scopes: string[]): Promise<Client> {
    const nadine = town.as('nadine');
    const account = { name: 'Outil des assemblées', email: 'delib@ville.example', roles: ['college-secretary'] };
    const { id } = (await nadine.post('/api/accounts', account).expect(201)).body as { id: string };
    const asked = { label: 'délibérations', scopes, expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
    const { key } = (await nadine.post(`/api/accounts/${id}/keys`, asked).expect(201)).body as { key: string };
    return house.as({ ...town, tokens: { tool: key } }, 'tool');
  }

  async function readyFile(title: string): Promise<string> {
    const { body } = await officer.post('/api/applications', { ...SUBMISSION, title, on: '2024-12-16' }).expect(201);
    const complete = { type: 'completeness.confirmed', on: '2025-01-10' };
    await officer.post(`/api/applications/${body.id}/events`, complete, { 'If-Match': '"1"' }).expect(201);
    return body.id as string;
  }

  /** What it was told since it last looked, in order. */
  async function told(): Promise<Told[]> {
    await house.deliver();
    const order = ['planned', 'agenda-set', 'opened', 'decision-recorded', 'decision-left', 'closed'];
    const events = hook.take().map(({ body }) => JSON.parse(body) as Told);
    return events.sort((a, b) => order.indexOf(a.type.slice(15)) - order.indexOf(b.type.slice(15)));
  }

  it('hears of a meeting, reads its agenda, and brings back what was decided', async () => {
    await town
      .as('nadine')
      .post('/api/webhooks', { url: hook.url, events: ['meeting.*'] })
      .expect(201);
    const files = [await readyFile('Un'), await readyFile('Deux')];
    const secretary = town.as('secretary');
    const { id } = (await secretary.post('/api/meetings', SITTING).expect(201)).body as { id: string };
    await secretary.put(`/api/meetings/${id}/agenda`, { files }).set('If-Match', '"1"').expect(200);

    const [planned, set] = await told();
    expect([planned!.type, set!.type]).toEqual(['perron.meeting.planned', 'perron.meeting.agenda-set']);
    expect(set).toMatchObject({ source: `/administrations/${town.slug}`, subject: id });
    expect(set!.data.meeting).toMatchObject({ organ: 'college', day: '2025-01-20', hour: '19:30', state: 'planned' });
    expect(set!.data.meeting.agenda.map(({ href }) => href)).toEqual(files.map((file) => `/api/applications/${file}`));

    const tool = await toolWith(['read', 'record']);
    const { body: agenda } = await tool.get(set!.data.meeting.links.self).expect(200);
    expect(agenda.items.map((item: { application: { title: string } }) => item.application.title)).toEqual(['Un', 'Deux']);
    house.clock.day = '2025-01-20';
    await tool.post(`/api/meetings/${id}/opening`, { presidedBy: 'Madame la bourgmestre', present: ['A. Un'] }).expect(200);
    for (const item of agenda.items as { file: string; application: { version: number } }[]) {
      const verdict = { event: 'decision.granted', version: item.application.version };
      const deliberation = { text: 'Le collège décide.', votes: { for: 5, against: 0, abstained: 1 }, verdict };
      await tool.put(`/api/meetings/${id}/items/${item.file}`, deliberation).expect(200);
    }
    await tool.post(`/api/meetings/${id}/closing`, {}).expect(200);
    await officer
      .post(`/api/applications/${files[1]}/events`, { type: 'application.withdrawn' }, { 'If-Match': '"2"' })
      .expect(201);
    expect((await tool.post(`/api/meetings/${id}/decisions`, {}).expect(200)).body).toMatchObject({ taken: 1, left: 1 });

    const after = await told();
    expect(after.map(({ type }) => type)).toEqual([
      'perron.meeting.opened',
      'perron.meeting.decision-recorded',
      'perron.meeting.decision-left',
      'perron.meeting.closed',
    ]);
    expect(after[1]!.data).toMatchObject({ application: files[0], decision: 'decision.granted', on: '2025-01-20', version: 3 });
    expect(after[2]!.data).toMatchObject({ application: files[1], refusal: { code: 'stale-version' } });
    expect(JSON.stringify(after)).not.toMatch(/Dubois|bourgmestre|A\. Un|Le collège décide/);
    const { body: file } = await officer.get(`/api/applications/${files[0]}`).expect(200);
    expect(file.version).toBe(3);
    // What was recorded is not told again.
    expect((await tool.post(`/api/meetings/${id}/decisions`, {}).expect(200)).body.taken).toBe(1);
    expect((await told()).map(({ type }) => type)).toEqual(['perron.meeting.decision-left']);
  });

  it('with a key that only reads changes nothing, and one of another administration hears nothing', async () => {
    const theirs = await house.town({ roles: { nadine: ['administrator'] } });
    await theirs.as('nadine').post('/api/webhooks', { url: hook.url }).expect(201);
    const { id } = (await town.as('secretary').post('/api/meetings', SITTING).expect(201)).body as { id: string };
    const tool = await toolWith(['read']);
    await tool.get(`/api/meetings/${id}`).expect(200);
    for (const refused of [
      tool.post('/api/meetings', SITTING),
      tool.put(`/api/meetings/${id}/agenda`, { files: [] }).set('If-Match', '"1"'),
      tool.post(`/api/meetings/${id}/opening`, {}),
      tool.post(`/api/meetings/${id}/decisions`, {}),
    ])
      expect((await refused.expect(403)).body.detail).toContain('portée « record »');
    expect(await told()).toEqual([]);
  });

  it('that asks to hear of what is never told is put right', async () => {
    const refused = await town
      .as('nadine')
      .post('/api/webhooks', { url: hook.url, events: ['meeting.*', 'meeting.open'] })
      .expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/events/1', detail: expect.stringContaining('meeting.opened') }]);
  });
});

describe('a meeting of the council', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse('2025-03-03');
  });
  afterAll(() => house.close());

  it('settles the road of a permit, whose clock then runs on', async () => {
    const town = await house.town({ roles: { officer: ['planning-officer'], secretary: ['college-secretary'] } });
    const [officer, secretary] = [town.as('officer'), town.as('secretary')];
    const { body } = await officer.post('/api/applications', { ...SUBMISSION, on: '2025-02-10' }).expect(201);
    const record = (type: string, version: number) =>
      officer.post(`/api/applications/${body.id}/events`, { type }, { 'If-Match': `"${version}"` }).expect(201);
    await record('completeness.confirmed', 1);
    await record('road.requested', 2);
    const stateOf = async () => {
      const { body: file } = await officer.get(`/api/applications/${body.id}`).expect(200);
      return file.deadlines.find(({ name }: { name: string }) => name === 'decision') as { suspended: boolean; legal: string };
    };
    expect((await stateOf()).suspended).toBe(true);

    const sitting = { ...SITTING, organ: 'council', day: '2025-03-24' };
    const { id } = (await secretary.post('/api/meetings', sitting).expect(201)).body as { id: string };
    const { body: candidates } = await secretary.get(`/api/meetings/${id}/candidates`).expect(200);
    expect(candidates.items.map((one: { id: string }) => one.id)).toEqual([body.id]);
    expect(candidates.items[0].verdicts.map(({ name }: { name: string }) => name)).toEqual(['road.settled']);
    await secretary
      .put(`/api/meetings/${id}/agenda`, { files: [body.id] })
      .set('If-Match', '"1"')
      .expect(200);
    house.clock.day = '2025-03-24';
    await secretary.post(`/api/meetings/${id}/opening`, { presidedBy: 'La présidente' }).expect(200);
    const item = `/api/meetings/${id}/items/${body.id}`;
    // The permit itself is the college's, also while the council sits.
    const refused = await officer.put(item, { text: '', verdict: { event: 'decision.granted', version: 3 } });
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'not-votable']);
    const verdict = { event: 'road.settled', version: 3, payload: { outcome: 'approved' } };
    await officer
      .put(item, { text: 'La voirie est approuvée.', votes: { for: 12, against: 4, abstained: 1 }, verdict })
      .expect(200);
    await secretary.post(`/api/meetings/${id}/closing`, {}).expect(200);
    expect((await officer.post(`/api/meetings/${id}/decisions`, {}).expect(200)).body).toMatchObject({ taken: 1, left: 0 });
    expect(await stateOf()).toMatchObject({ suspended: false });
    const minutes = await secretary.get(`/api/meetings/${id}/pages/minutes`).expect(200);
    expect(minutes.text).toContain('Procès-verbal – Conseil communal');
  });
});
