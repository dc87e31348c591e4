import { openTestHouse, SUBMISSION, type Client, type TestHouse, type Town } from '../support/house.js';

const SITTING = { organ: 'college', day: '2025-01-20', hour: '19:30', place: 'Hôtel de ville' };
const VOTES = { for: 5, against: 1, abstained: 0 };

describe('a meeting of the college', () => {
  let house: TestHouse;
  let town: Town;
  let officer: Client;
  let secretary: Client;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-13');
  });
  beforeEach(async () => {
    house.clock.day = '2025-01-13';
    town = await house.town({
      roles: { officer: ['planning-officer'], secretary: ['college-secretary'], reader: ['reader'] },
    });
    [officer, secretary] = [town.as('officer'), town.as('secretary')];
  });
  afterAll(() => house.close());

  /** A file that was complete on that day, with nothing to wait for: the college has thirty days (CoDT D.IV.46). */
  async function readyFile(title: string, acknowledgedOn = '2025-01-10', payload: object = {}): Promise<string> {
    const { body } = await officer.post('/api/applications', { ...SUBMISSION, title, on: '2024-12-16' }).expect(201);
    const event = { type: 'completeness.confirmed', on: acknowledgedOn, payload };
    await officer.post(`/api/applications/${body.id}/events`, event, { 'If-Match': '"1"' }).expect(201);
    return body.id as string;
  }

  const plan = async (change: object = {}) =>
    (await secretary.post('/api/meetings', { ...SITTING, ...change }).expect(201)).body.id as string;
  const read = async (id: string) => (await secretary.get(`/api/meetings/${id}`).expect(200)).body;
  async function setAgenda(id: string, files: string[], expected = 200) {
    const { version } = await read(id);
    return secretary.put(`/api/meetings/${id}/agenda`, { files }).set('If-Match', `"${version}"`).expect(expected);
  }
  const deliberate = (id: string, file: string, event: string, version = 2) =>
    secretary.put(`/api/meetings/${id}/items/${file}`, {
      text: 'Considérant que le projet respecte le guide ;\n\nLe collège décide.',
      votes: VOTES,
      verdict: { event, version },
    });
  const take = (id: string) => secretary.post(`/api/meetings/${id}/decisions`, {});
  async function journalOf(file: string): Promise<{ type: string; on: string; payload?: object }[]> {
    const { body } = await officer.get(`/api/applications/${file}/journal`).expect(200);
    return body.items.map(({ event }: { event: object }) => event);
  }

  it('five files: three move, one that moved meanwhile and one that is impeded are reported, and nothing is forced', async () => {
    const files: string[] = [];
    for (const title of ['Un', 'Deux', 'Trois', 'Quatre']) files.push(await readyFile(title));
    files.push(await readyFile('Cinq', '2024-12-20'));
    const id = await plan();
    const { body: candidates } = await secretary.get(`/api/meetings/${id}/candidates`).expect(200);
    expect(candidates.items.map((one: { id: string }) => one.id).sort()).toEqual([...files].sort());
    expect(candidates).toMatchObject({ complete: true });
    await setAgenda(id, files);
    house.clock.day = '2025-01-20';
    await secretary
      .post(`/api/meetings/${id}/opening`, { presidedBy: 'La bourgmestre', present: ['A. Un', 'B. Deux'] })
      .expect(200);
    for (const file of files) await deliberate(id, file, file === files[1] ? 'decision.refused' : 'decision.granted').expect(200);
    // The applicant withdraws the fourth; the fifth falls due before the secretary records the decisions.
    await officer
      .post(`/api/applications/${files[3]}/events`, { type: 'application.withdrawn' }, { 'If-Match': '"2"' })
      .expect(201);
    await secretary.post(`/api/meetings/${id}/closing`, {}).expect(200);
    house.clock.day = '2025-02-03';

    const { body: report } = await take(id).expect(200);
    expect(report).toMatchObject({ taken: 3, left: 2, undecided: 0 });
    expect(report.items.map((one: { outcome: string }) => one.outcome)).toEqual([
      'taken',
      'taken',
      'taken',
      'refused',
      'refused',
    ]);
    expect(report.items[3].refusal.code).toBe('stale-version');
    expect(report.items[4].refusal).toMatchObject({ code: 'impediment', detail: expect.stringMatching(/délai/i) });
    expect((await journalOf(files[0]!)).at(-1)).toMatchObject({
      type: 'decision.granted',
      on: '2025-02-03',
      payload: { decidedOn: '2025-01-20' },
    });
    expect((await journalOf(files[1]!)).at(-1)?.type).toBe('decision.refused');
    expect((await journalOf(files[3]!)).at(-1)?.type).toBe('application.withdrawn');
    expect(await journalOf(files[4]!)).toHaveLength(2);

    const again = (await take(id).expect(200)).body;
    expect(again).toMatchObject({ taken: 3, left: 2 });
    expect(await journalOf(files[0]!)).toHaveLength(3);

    const minutes = await secretary.get(`/api/meetings/${id}/pages/minutes`).expect(200);
    expect(minutes.headers['content-type']).toMatch(/^text\/html/);
    expect(minutes.text).toContain('Procès-verbal – Collège communal');
    expect(minutes.text).toContain('Vote : 5 pour, 1 contre, 0 abstentions');
    expect(minutes.text).toContain('La bourgmestre');
    for (const [lang, said] of [
      ['de', 'Protokoll'],
      ['nl', 'Notulen'],
      ['en', 'Minutes'],
    ])
      expect((await secretary.get(`/api/meetings/${id}/pages/minutes?lang=${lang}`).expect(200)).text).toContain(said);
  });

  it('a fault between the act and its record: the same call finds it done, and takes what is left', async () => {
    const files = [await readyFile('Un'), await readyFile('Deux')];
    const id = await plan();
    await setAgenda(id, files);
    house.clock.day = '2025-01-20';
    await secretary.post(`/api/meetings/${id}/opening`, {}).expect(200);
    for (const file of files) await deliberate(id, file, 'decision.granted').expect(200);
    await house.owner.query(`CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`);
    await house.owner.query(
      `CREATE TRIGGER broken BEFORE UPDATE ON meeting_items FOR EACH ROW WHEN (NEW.taken_at IS NOT NULL) EXECUTE FUNCTION broken()`,
    );
    await take(id).expect(500);
    expect(await journalOf(files[0]!)).toHaveLength(3);
    expect(await journalOf(files[1]!)).toHaveLength(2);
    await house.owner.query('DROP FUNCTION broken CASCADE');
    house.clock.day = '2025-01-21';
    expect((await take(id).expect(200)).body).toMatchObject({
      taken: 2,
      left: 0,
      items: [{ on: '2025-01-20' }, { on: '2025-01-21' }],
    });
    expect(await journalOf(files[0]!)).toHaveLength(3);
    expect(await journalOf(files[1]!)).toHaveLength(3);
  });

  it('two clerks who record at once take each decision once', async () => {
    const file = await readyFile('Un');
    const id = await plan();
    await setAgenda(id, [file]);
    house.clock.day = '2025-01-20';
    await secretary.post(`/api/meetings/${id}/opening`, {}).expect(200);
    await deliberate(id, file, 'decision.granted').expect(200);
    const reports = await Promise.all([take(id), take(id), take(id)]);
    expect(reports.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await journalOf(file)).toHaveLength(3);
    expect((await take(id).expect(200)).body).toMatchObject({ taken: 1, left: 0 });
  });

  it('warns when this meeting, or the next one, comes too late', async () => {
    const file = await readyFile('Un', '2024-12-20');
    const [first, second] = [await plan(), await plan({ day: '2025-02-10' })];
    await setAgenda(first, [file]);
    await setAgenda(second, [file]);
    const warned = async (id: string) => (await read(id)).items[0].application.warnings.map(({ kind }: { kind: string }) => kind);
    expect(await warned(first)).toEqual(['meeting-after-safe-day', 'next-meeting-too-late']);
    expect(await warned(second)).toEqual(['meeting-too-late']);
    const { last } = (await read(first)).items[0].application;
    expect(last).toMatchObject({ clock: 'decision', safe: expect.any(String), legal: expect.any(String) });
    const page = await secretary.get(`/api/meetings/${first}/pages/agenda`).expect(200);
    expect(page.text).toContain('viendra trop tard');
  });

  it('an agenda refuses a closed file, a file twice, one of another administration, and one that was read before', async () => {
    const [open, closed] = [await readyFile('Un'), await readyFile('Deux')];
    await officer
      .post(`/api/applications/${closed}/events`, { type: 'application.withdrawn' }, { 'If-Match': '"2"' })
      .expect(201);
    const id = await plan();
    expect((await setAgenda(id, [open, closed], 422)).body.errors).toMatchObject([{ pointer: '/files/1', code: 'closed-file' }]);
    expect((await setAgenda(id, [open, open], 422)).body.errors[0].code).toBe('duplicate');
    const theirs = await house.town({ roles: { officer: ['planning-officer'], secretary: ['college-secretary'] } });
    const foreign = (await theirs.as('officer').post('/api/applications', SUBMISSION).expect(201)).body.id as string;
    expect((await setAgenda(id, [foreign], 422)).body.errors[0].code).toBe('unknown-file');
    await setAgenda(id, [open]);
    await secretary.put(`/api/meetings/${id}/agenda`, { files: [] }).set('If-Match', '"1"').expect(412);
    await secretary.put(`/api/meetings/${id}/agenda`, { files: [] }).expect(428);
    for (const path of ['', '/candidates', '/pages/agenda', '/pages/minutes'])
      await theirs.as('secretary').get(`/api/meetings/${id}${path}`).expect(404);
    for (const path of ['opening', 'closing', 'decisions'])
      await theirs.as('secretary').post(`/api/meetings/${id}/${path}`, {}).expect(404);
    expect((await theirs.as('secretary').get('/api/meetings').expect(200)).body.items).toEqual([]);
  });

  it('a vote needs an open sitting, the file as it was read, and an act of the college', async () => {
    const file = await readyFile('Un');
    const id = await plan();
    await setAgenda(id, [file]);
    await secretary.put(`/api/meetings/${id}/items/${file}`, { text: 'Projet de délibération' }).expect(200);
    expect((await deliberate(id, file, 'decision.granted').expect(409)).body.type).toBe('/problems#meeting-state');
    await take(id).expect(409);
    await secretary.get(`/api/meetings/${id}/pages/minutes`).expect(409);
    await secretary.post(`/api/meetings/${id}/opening`, {}).expect(422);
    house.clock.day = '2025-01-20';
    await secretary.post(`/api/meetings/${id}/opening`, {}).expect(200);
    await secretary.post(`/api/meetings/${id}/opening`, {}).expect(409);
    await deliberate(id, file, 'decision.granted', 1).expect(412);
    const wrong = await officer.put(`/api/meetings/${id}/items/${file}`, {
      text: '',
      verdict: { event: 'works.started', version: 2 },
    });
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, 'not-votable']);
    await secretary
      .put(`/api/meetings/${id}/items/${file}`, { text: '', votes: { for: -1, against: 0, abstained: 0 } })
      .expect(422);
    await deliberate(id, file, 'decision.granted').expect(200);
    expect((await setAgenda(id, [], 422)).body.errors[0].code).toBe('voted');
    await secretary.post(`/api/meetings/${id}/decisions`, { on: '2025-01-19' }).expect(422);
    await secretary.post(`/api/meetings/${id}/decisions`, { on: '2025-01-21' }).expect(422);
    await take(id).expect(200);
    await deliberate(id, file, 'decision.refused', 3).expect(409);
  });

  it('only who records for the college holds its meetings', async () => {
    await town.as('reader').post('/api/meetings', SITTING).expect(403);
    const id = await plan();
    await town.as('reader').get(`/api/meetings/${id}`).expect(200);
    await town.as('reader').post(`/api/meetings/${id}/decisions`, {}).expect(403);
    await secretary.post('/api/meetings', SITTING).expect(422);
    await secretary.post('/api/meetings', { ...SITTING, day: '2025-02-30' }).expect(422);
    await secretary.post('/api/meetings', { ...SITTING, organ: 'parliament' }).expect(422);
    const zone = await house.town({ type: 'fire', roles: { opinions: ['opinion-officer'] } });
    await zone.as('opinions').post('/api/meetings', SITTING).expect(403);
  });
});
