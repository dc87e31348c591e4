import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';

const roles = {
  anne: ['planning-officer'],
  bert: ['planning-officer'],
  chloe: ['planning-officer'],
  secretary: ['college-secretary'],
  jurist: ['jurist'],
  reader: ['reader'],
};

describe('the office', () => {
  let house: TestHouse;
  let town: Town;
  let ids: Record<string, string>;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
  });
  beforeEach(async () => {
    house.clock.day = '2025-01-06';
    town = await house.town({ roles });
    const { items } = (await town.as('anne').get('/api/colleagues').expect(200)).body as {
      items: { id: string; name: string }[];
    };
    ids = Object.fromEntries(items.map(({ id, name }) => [name, id]));
  });
  afterAll(() => house.close());

  async function deposit(more: object = {}) {
    const answer = await town
      .as('anne')
      .post('/api/applications', { ...SUBMISSION, ...more })
      .expect(201);
    return { self: answer.headers['location'] as string, reference: answer.body.reference as string };
  }

  const setPatterns = (patterns: object) => town.as('jurist').put('/api/settings/references', { patterns });

  describe('references', () => {
    it('forty deposits at once get forty numbers without gap or double', async () => {
      await setPatterns({ 'urban-permit': 'URB-{year}-{number:3}' }).expect(200);
      const given = await Promise.all(Array.from({ length: 40 }, () => deposit()));
      const expected = Array.from({ length: 40 }, (_, n) => `URB-2025-${String(n + 1).padStart(3, '0')}`);
      expect(given.map(({ reference }) => reference).sort()).toEqual(expected);
      // A deposit that fails gives its number back.
      await town
        .as('anne')
        .post('/api/applications', { ...SUBMISSION, links: [{ kind: 'road', file: 'nowhere' }] })
        .expect(422);
      expect((await deposit()).reference).toBe('URB-2025-041');
    });

    it('each procedure and year has its series, and each administration its own', async () => {
      await setPatterns({ 'urban-permit': '{year}/{abbreviation}/{number}' }).expect(200);
      expect((await deposit()).reference).toBe('2025/PU/1');
      expect((await deposit({ on: '2024-12-30' })).reference).toBe('2024/PU/1');
      expect((await deposit({ procedure: 'planning-certificate-1' })).reference).toBe('CU1/2025/0001');
      await deposit({ reference: '2025/PU/2' });
      expect((await deposit()).reference).toBe('2025/PU/3');
      const theirs = await house.town({ roles });
      const answer = await theirs.as('anne').post('/api/applications', SUBMISSION).expect(201);
      expect(answer.body.reference).toBe('PU/2025/0001');
    });

    it.each([
      ['URB-{number:4}', /Sans \{year\}/],
      ['{abbreviation}/{year}', /une fois, et une seule/],
      ['{number}/{year}/{number}', /une fois, et une seule/],
      ['{town}/{year}/{number}', /« \{town\} » n’est pas connu/],
      ['{year}{number:4}', /Séparez/],
      ['{year}/{number:99}', /de 1 à 8/],
      ['{year}/{number}<script>', /que des lettres/],
      ['/{year}/{number}', /commence par une lettre/],
      [`${'A'.repeat(50)}{year}/{number}`, /au plus 36/],
      [7, /est un texte/],
    ])('the pattern %s is refused', async (pattern, said) => {
      const refused = await setPatterns({ 'urban-permit': pattern }).expect(422);
      expect(refused.body.detail).toMatch(said);
      expect(refused.body.errors[0].pointer).toBe('/patterns/urban-permit');
    });

    it('tell an example, and nobody but who may changes them', async () => {
      await setPatterns({ 'urban-permits': '{year}/{number}' }).expect(422);
      await town.as('anne').put('/api/settings/references', { patterns: {} }).expect(403);
      const told = await setPatterns({ 'urban-permit': 'U{year}-{number:2}' }).expect(200);
      const [permit] = (told.body.items as { procedure: string }[]).filter(({ procedure }) => procedure === 'urban-permit');
      expect(permit).toMatchObject({ kept: true, pattern: 'U{year}-{number:2}', example: 'U2025-01' });
    });
  });

  describe('tasks and visas', () => {
    const CHECKLISTS = [
      {
        id: 'deposit',
        procedure: 'urban-permit',
        milestone: 'submitted',
        items: [
          { id: 'plans', label: 'Plans lus', kind: 'task' },
          { id: 'secretary', label: 'Vu par le secrétariat', kind: 'visa', role: 'planning-officer' },
        ],
      },
    ];
    interface Task {
      label: string;
      done: boolean;
      marks: { done: boolean; by: string; at: string; note: string | null }[];
      links: { marks: { href: string } };
    }

    it('come with the milestone, and ticking them leaves who and when, without touching the journal', async () => {
      await town.as('jurist').put('/api/settings/checklists', { checklists: CHECKLISTS }).expect(200);
      const { self } = await deposit();
      const list = async () => (await town.as('reader').get(`${self}/tasks`).expect(200)).body.items as Task[];
      const [plans, visa] = (await list()) as [Task, Task];
      expect([plans.label, visa.label]).toEqual(['Plans lus', 'Vu par le secrétariat']);
      await town.as('anne').post(plans.links.marks.href, { done: true, note: 'sauf la coupe' }).expect(201);
      await town.as('bert').post(plans.links.marks.href, { done: false }).expect(201);
      const [marked] = (await list()) as [Task];
      expect(marked.done).toBe(false);
      expect(marked.marks).toMatchObject([
        { done: false, by: 'bert' },
        { done: true, by: 'anne', note: 'sauf la coupe' },
      ]);
      await town.as('secretary').post(visa.links.marks.href, { done: true }).expect(403);
      await town.as('anne').post(visa.links.marks.href, { done: true }).expect(201);
      await town.as('reader').post(plans.links.marks.href, { done: true }).expect(403);
      await town.as('anne').post(`${self}/tasks`, { label: 'Téléphoner' }).expect(201);
      expect(await list()).toHaveLength(3);
      const journal = await town.as('reader').get(`${self}/journal`).expect(200);
      expect(journal.body.items).toHaveLength(1);
      const timeline = await town.as('reader').get(`${self}/timeline`).expect(200);
      expect((timeline.body.items as { kind: string }[]).filter(({ kind }) => kind === 'task')).toHaveLength(3);
    });

    it('stay on the file when its milestone passes before anybody looked, and when the list is worded anew', async () => {
      await town.as('jurist').put('/api/settings/checklists', { checklists: CHECKLISTS }).expect(200);
      const { self } = await deposit();
      await house.deliver();
      await town.as('anne').post(`${self}/events`, { type: 'completeness.confirmed' }, { 'If-Match': '"1"' }).expect(201);
      const { headers, body } = await town.as('jurist').get('/api/settings/checklists').expect(200);
      expect(headers['etag']).toBe(`"${body.version}"`);
      const empty = () => town.as('jurist').put('/api/settings/checklists', { checklists: [] });
      await empty().set('If-Match', '"other"').expect(412);
      await empty().set('If-Match', `"other", W/${headers['etag']}`).expect(200);
      const tasks = await town.as('anne').get(`${self}/tasks`).expect(200);
      expect((tasks.body.items as Task[]).map(({ label }) => label)).toEqual(['Plans lus', 'Vu par le secrétariat']);
    });

    it('are refused with what is wrong', async () => {
      const put = (change: object) =>
        town
          .as('jurist')
          .put('/api/settings/checklists', { checklists: [{ ...CHECKLISTS[0], ...change }] })
          .expect(422);
      expect((await put({ milestone: 'submited' })).body.errors[0]).toMatchObject({ pointer: '/checklists/0/milestone' });
      expect((await put({ procedure: 'permit' })).body.errors[0].code).toBe('unknown-procedure');
      expect((await put({ items: [{ id: 'a', label: 'A', kind: 'visa', role: 'mayor' }] })).body.errors[0].code).toBe(
        'unknown-role',
      );
      const item = { id: 'a', label: 'A', kind: 'task' };
      expect((await put({ items: [item, item] })).body.errors[0].code).toBe('duplicate');
      await town.as('anne').put('/api/settings/checklists', { checklists: [] }).expect(403);
      const { self } = await deposit();
      await town.as('anne').post(`${self}/tasks`, { label: '' }).expect(422);
      await town.as('anne').post(`${self}/tasks/${ids['anne']}/marks`, { done: true }).expect(404);
    });
  });

  describe('hands', () => {
    const worklist = async (name: string, assignee: string) =>
      (
        (await town.as(name).get(`/api/applications?assignee=${assignee}`).expect(200)).body.items as {
          reference: string;
          assignee: { name: string } | null;
        }[]
      ).map(({ reference, assignee: who }) => `${reference} ${who?.name ?? '–'}`);

    it('a file is given, found by who has it, and its history kept outside the journal', async () => {
      const { self } = await deposit();
      await deposit();
      const given = await town
        .as('anne')
        .post(`${self}/assignee`, { to: ids['bert'], reason: 'connaît le quartier' })
        .expect(200);
      expect(given.body).toMatchObject({ assignee: ids['bert'], history: [{ from: null, to: { name: 'bert' }, by: 'anne' }] });
      await town.as('bert').post(`${self}/assignee`, { to: ids['bert'] }).expect(200);
      await town.as('bert').post(`${self}/assignee`, { to: ids['chloe'] }).expect(200);
      const history = await town.as('reader').get(`${self}/assignee`).expect(200);
      expect(history.body.history).toHaveLength(2);
      expect(await worklist('chloe', 'me')).toEqual(['PU/2025/0001 chloe']);
      expect(await worklist('anne', ids['chloe']!)).toEqual(['PU/2025/0001 chloe']);
      expect(await worklist('anne', 'none')).toEqual(['PU/2025/0002 –']);
      expect(await worklist('bert', 'me')).toEqual([]);
      const file = await town.as('anne').get(self).expect(200);
      expect(file.body).toMatchObject({ assignee: ids['chloe'], version: 1 });
      const journal = await town.as('anne').get(`${self}/journal`).expect(200);
      expect(journal.body.items).toHaveLength(1);
    });

    it('all open files of one officer go to another in one go', async () => {
      const files = [await deposit(), await deposit(), await deposit()];
      for (const { self } of files) await town.as('anne').post(`${self}/assignee`, { to: ids['anne'] }).expect(200);
      const closed = files[2]!.self;
      await town.as('anne').post(`${closed}/events`, { type: 'application.withdrawn' }, { 'If-Match': '"1"' }).expect(201);
      const handover = { from: ids['anne'], to: ids['bert'], reason: 'départ à la retraite' };
      const done = await town.as('anne').post('/api/handovers', handover).expect(201);
      expect(done.body).toMatchObject({ files: 2, from: { name: 'anne' }, to: { name: 'bert' } });
      expect(await worklist('bert', 'me')).toHaveLength(2);
      const history = await town.as('anne').get(`${files[0]!.self}/assignee`).expect(200);
      expect(history.body.history[0]).toMatchObject({ from: { name: 'anne' }, to: { name: 'bert' }, reason: handover.reason });
      expect((await town.as('anne').post('/api/handovers', handover).expect(201)).body.files).toBe(0);
      await town
        .as('anne')
        .post('/api/handovers', { ...handover, to: ids['anne'] })
        .expect(422);
      await town.as('reader').post('/api/handovers', handover).expect(403);
    });

    it('who stands in sees the files of who is away, on those days only', async () => {
      const { self } = await deposit();
      await town.as('anne').post(`${self}/assignee`, { to: ids['anne'] }).expect(200);
      const absence = { deputy: ids['bert'], from: '2025-01-13', until: '2025-01-17' };
      const noted = await town.as('anne').post('/api/absences', absence).expect(201);
      expect(noted.body).toMatchObject({ account: { name: 'anne' }, deputy: { name: 'bert' }, recordedBy: 'anne' });
      expect(await worklist('bert', 'me')).toEqual([]);
      for (const day of ['2025-01-13', '2025-01-17']) {
        house.clock.day = day;
        expect(await worklist('bert', 'me')).toEqual(['PU/2025/0001 anne']);
      }
      const { items } = (await town.as('chloe').get('/api/colleagues').expect(200)).body as { items: object[] };
      expect(items).toContainEqual(expect.objectContaining({ name: 'anne', openFiles: 1, deputyToday: ids['bert'] }));
      house.clock.day = '2025-01-18';
      expect(await worklist('bert', 'me')).toEqual([]);
      house.clock.day = '2025-01-14';
      await town
        .as('bert')
        .delete(`/api/absences/${noted.body.id as string}`)
        .expect(204);
      expect(await worklist('bert', 'me')).toEqual([]);
      await town
        .as('bert')
        .delete(`/api/absences/${noted.body.id as string}`)
        .expect(404);
      const kept = await town.as('chloe').get('/api/absences').expect(200);
      expect(kept.body.items).toMatchObject([{ withdrawnBy: 'bert' }]);
    });

    it('absences that cannot be are refused', async () => {
      const post = (change: object) =>
        town.as('anne').post('/api/absences', { deputy: ids['bert'], from: '2025-02-01', until: '2025-02-10', ...change });
      await post({ until: '2025-01-31' }).expect(422);
      await post({ deputy: ids['anne'] }).expect(422);
      await post({ from: '2025-02-30' }).expect(422);
      await post({ deputy: town.slug }).expect(422);
      const theirs = await house.town({ roles });
      const others = (await theirs.as('anne').get('/api/colleagues').expect(200)).body as { items: { id: string }[] };
      await post({ deputy: others.items[0]!.id }).expect(422);
      const at = await Promise.all(Array.from({ length: 6 }, () => post({})));
      expect(at.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422, 422]);
    });

    it('nothing is given to strangers, and strangers find nothing', async () => {
      const { self } = await deposit();
      const theirs = await house.town({ roles });
      const others = (await theirs.as('anne').get('/api/colleagues').expect(200)).body as {
        items: { id: string; name: string }[];
      };
      const stranger = others.items[0]!.id;
      await town.as('anne').post(`${self}/assignee`, { to: stranger }).expect(422);
      await town.as('anne').post('/api/handovers', { from: stranger, to: ids['anne'], reason: 'x' }).expect(422);
      await town.as('anne').post(`${self}/assignee`, {}).expect(422);
      await town.as('anne').get('/api/applications?assignee=everybody').expect(422);
      for (const path of ['/assignee', '/tasks', '/timeline']) await theirs.as('anne').get(`${self}${path}`).expect(404);
      await theirs.as('anne').post(`${self}/assignee`, { to: stranger }).expect(404);
      await theirs.as('anne').post(`${self}/tasks`, { label: 'x' }).expect(404);
      expect((await theirs.as('anne').get('/api/absences').expect(200)).body.items).toEqual([]);
    });
  });
});
