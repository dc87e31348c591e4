import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';

interface View {
  id: string;
  name: string;
  filters: Record<string, string>;
  links: { self: string; files: string };
}

const VIEWS = '/api/worklist-views';
const URGENT = { name: 'Mes urgences CCATM', filters: { assignee: 'me', due: 'week', sort: 'due' } };

describe('views of the worklist', () => {
  let house: TestHouse;
  let town: Town;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
  });
  beforeEach(async () => {
    town = await house.town({ roles: { anne: ['planning-officer'], bert: ['planning-officer'], luc: ['reader'] } });
  });
  afterAll(() => house.close());

  const keep = (view: object, name = 'anne') => town.as(name).post(VIEWS, view);
  const kept = async (view: object = URGENT, name = 'anne') => (await keep(view, name).expect(201)).body as View;
  const names = async (name = 'anne') =>
    ((await town.as(name).get(VIEWS).expect(200)).body.items as View[]).map((view) => view.name);

  it('an officer finds filters again under a name, and the files that they show', async () => {
    const anne = town.as('anne');
    for (const title of ['Véranda', 'Hangar']) await anne.post('/api/applications', { ...SUBMISSION, title }).expect(201);
    const view = await kept({ name: '  Les vérandas ', filters: { search: 'véranda & co', sort: 'newest', closed: 'true' } });
    expect(view).toMatchObject({
      name: 'Les vérandas',
      filters: { search: 'véranda & co', sort: 'newest', closed: 'true' },
      links: {
        self: `${VIEWS}/${view.id}`,
        files: '/api/applications?sort=newest&closed=true&search=v%C3%A9randa+%26+co',
        change: { method: 'PATCH', href: `${VIEWS}/${view.id}` },
        remove: { method: 'DELETE', href: `${VIEWS}/${view.id}` },
      },
    });
    const narrower = await anne.patch(view.links.self, { filters: { search: 'véranda' } }).expect(200);
    expect(narrower.body).toMatchObject({ name: 'Les vérandas', filters: { search: 'véranda' } });
    const { items } = (await anne.get(narrower.body.links.files).expect(200)).body as { items: { title: string }[] };
    expect(items.map(({ title }) => title)).toEqual(['Véranda']);
    const whole = await kept({ name: 'Tout', filters: {} });
    expect(whole.links.files).toBe('/api/applications');
    expect((await anne.get(whole.links.files).expect(200)).body.items).toHaveLength(2);
  });

  it('renames and removes them; the list stands by name', async () => {
    const anne = town.as('anne');
    const view = await kept();
    await kept({ ...URGENT, name: 'élagages' });
    await kept({ ...URGENT, name: 'Zone verte' });
    expect(await names()).toEqual(['élagages', 'Mes urgences CCATM', 'Zone verte']);
    await anne.patch(view.links.self, { name: 'CCATM' }).expect(200);
    // Its own name in other capitals is no other view.
    await anne.patch(view.links.self, { name: 'ccatm' }).expect(200);
    expect(await names()).toEqual(['ccatm', 'élagages', 'Zone verte']);
    expect((await anne.get(view.links.self).expect(200)).body).toMatchObject({ name: 'ccatm', filters: URGENT.filters });
    await anne.delete(view.links.self).expect(204);
    for (const method of ['get', 'delete'] as const) await anne[method](view.links.self).expect(404);
    await anne.patch(view.links.self, { name: 'CCATM' }).expect(404);
    expect(await names()).toEqual(['élagages', 'Zone verte']);
  });

  it('each account has its own: a colleague neither sees, nor changes, nor is hindered by them', async () => {
    const view = await kept();
    expect(await names('bert')).toEqual([]);
    const bert = town.as('bert');
    await bert.get(view.links.self).expect(404);
    await bert.patch(view.links.self, { name: 'à moi' }).expect(404);
    await bert.delete(view.links.self).expect(404);
    await kept(URGENT, 'bert');
    await kept(URGENT, 'luc');
    expect([await names(), await names('bert'), await names('luc')]).toEqual([[URGENT.name], [URGENT.name], [URGENT.name]]);
    const theirs = await house.town({ roles: { anne: ['planning-officer'] } });
    expect((await theirs.as('anne').get(VIEWS).expect(200)).body.items).toEqual([]);
    await theirs.as('anne').delete(view.links.self).expect(404);
  });

  it.each([
    ['fr', /Vous avez déjà une vue « Mes urgences CCATM »/],
    ['de', /Sie haben schon eine Ansicht „Mes urgences CCATM“/],
    ['nl', /U hebt al een weergave „Mes urgences CCATM”/],
    ['en', /You have a view “Mes urgences CCATM” already/],
  ])('a name is taken once, whatever its capitals, and in %s it is said so', async (language, said) => {
    await kept();
    const other = await kept({ name: 'Autre', filters: {} });
    const again = await keep({ ...URGENT, name: 'MES  urgences ccatm' })
      .set('Accept-Language', language)
      .expect(422);
    expect(again.headers['content-language']).toBe(language);
    expect(again.body).toMatchObject({ detail: expect.stringMatching(said), errors: [{ pointer: '/name', code: 'duplicate' }] });
    const renamed = await town
      .as('anne')
      .patch(other.links.self, { name: 'Mes Urgences CCATM' })
      .set('Accept-Language', language);
    expect(renamed.status).toBe(422);
    expect(renamed.body.detail).toMatch(said);
  });

  it.each([
    ['an empty name', ''],
    ['blanks', ' \t\u00A0 '],
    ['61 characters', 'x'.repeat(61)],
    ['no text', 7],
    ['nothing', undefined],
    ['a sign that turns the line around', 'Mes\u202Eurgences'],
    ['a sign that nobody sees', '\u200B'],
    ['a control', 'Mes\u0007urgences'],
  ])('%s is no name', async (_what, name) => {
    const { body } = await keep({ ...URGENT, name }).expect(422);
    expect(body.errors).toEqual([
      { pointer: '/name', code: expect.any(String), detail: '« name » compte de 1 à 60 caractères lisibles.' },
    ]);
    expect(await names()).toEqual([]);
  });

  it('sixty signs of any script are a name', async () => {
    await kept({ ...URGENT, name: '🏡'.repeat(60) });
    await kept({ ...URGENT, name: 'Ωμέγα' });
    await keep({ ...URGENT, name: 'ΩΜΈΓΑ' }).expect(422);
  });

  it.each([
    ['a filter that the worklist does not know', { colour: 'red' }, '/filters/colour'],
    ['a place in the list', { after: 'x' }, '/filters/after'],
    ['the length of a page', { limit: 5 }, '/filters/limit'],
    ['another order', { sort: 'oldest' }, '/filters/sort'],
    ['another due', { due: 'tomorrow' }, '/filters/due'],
    ['another consequence', { consequence: 'none' }, '/filters/consequence'],
    ['a day that is none', { dueBy: '2025-02-30' }, '/filters/dueBy'],
    ['hands that nobody has', { assignee: 'everybody' }, '/filters/assignee'],
    ['a search without end', { search: 'x'.repeat(101) }, '/filters/search'],
    ['a search that is no text', { search: ['x'] }, '/filters/search'],
    ['a list', [{ due: 'week' }], '/filters'],
    ['a query', 'due=week', '/filters'],
    ['nothing', undefined, '/filters'],
  ])('%s is refused, as the worklist itself would', async (_what, filters, pointer) => {
    const { body } = await keep({ name: 'Vue', filters }).expect(422);
    expect(body.errors[0]).toMatchObject({ pointer, detail: expect.stringContaining('«') });
    const view = await kept();
    if (filters !== undefined)
      expect((await town.as('anne').patch(view.links.self, { filters }).expect(422)).body.errors[0].pointer).toBe(pointer);
    expect((await town.as('anne').get(view.links.self).expect(200)).body.filters).toEqual(URGENT.filters);
  });

  it('an account keeps thirty, also when many machines ask at once', async () => {
    const at = await Promise.all(Array.from({ length: 36 }, (_, n) => keep({ name: `Vue ${n}`, filters: {} })));
    expect(at.filter(({ status }) => status === 201)).toHaveLength(30);
    const refused = at.find(({ status }) => status === 422)!;
    expect(refused.body.detail).toContain('Vous gardez déjà 30 vues');
    expect(await names()).toHaveLength(30);
    const same = await Promise.all(Array.from({ length: 6 }, () => keep(URGENT, 'bert')));
    expect(same.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422, 422]);
    await town
      .as('anne')
      .delete((at.find(({ status }) => status === 201)!.body as View).links.self)
      .expect(204);
    await kept();
  });

  it('who reads keeps views; a key that only reads sees them and changes none', async () => {
    const roles = { boss: ['administrator', 'planning-officer'], keeper: ['administrator'] };
    town = await house.town({ roles });
    const view = await kept(URGENT, 'boss');
    const boss = town.as('boss');
    const { items } = (await boss.get('/api/accounts').expect(200)).body as { items: { id: string; name: string }[] };
    const { id } = items.find(({ name }) => name === 'boss')!;
    const label = { label: 'tableau', scopes: ['read'], expiresAt: '2099-01-01T00:00:00Z' };
    const { key } = (await boss.post(`/api/accounts/${id}/keys`, label).expect(201)).body as { key: string };
    const reading = (method: 'get' | 'post' | 'patch' | 'delete', to: string) =>
      house.http()[method](to).set('Authorization', `Bearer ${key}`);
    expect((await reading('get', VIEWS).expect(200)).body.items).toMatchObject([URGENT]);
    await reading('post', VIEWS).send({ name: 'Autre', filters: {} }).expect(403);
    await reading('patch', view.links.self).send({ name: 'Autre' }).expect(403);
    await reading('delete', view.links.self).expect(403);
    await town.as('keeper').get(VIEWS).expect(403);
    await keep(URGENT, 'keeper').expect(403);
  });
});
