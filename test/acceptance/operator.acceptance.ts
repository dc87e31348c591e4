import { endOperator, ManageAccounts, nameOperator } from '../../src/accounts/index.js';
import { checkIsolation } from '../../src/platform/database/index.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const ISSUER = 'demo-idp';
const person = (name: string) => ({ name, email: `${name}@operators.example`, serves: [], operates: true });

describe('who runs the deployment', () => {
  let house: TestHouse;
  let town: Town;
  let hugo: Visitor;
  let unique = 0;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06', { people: [person('hugo'), person('eve'), person('ines')], database: 'operators' });
    town = await house.town({ roles: { officer: ['planning-officer'], chief: ['administrator'] } });
    await nameOperator(house.owner, { issuer: ISSUER, subject: 'hugo@operators.example', name: 'Hugo' });
    // An administrator of a town, who is no operator for that.
    const accounts = house.app.get(ManageAccounts);
    const eve = { name: 'Eve', email: 'eve@operators.example', roles: ['administrator'] };
    await accounts.invite(town.id, await accounts.open(town.id, eve));
    hugo = await enter('hugo');
  });
  afterAll(() => house.close());

  async function enter(name: string): Promise<Visitor> {
    const visitor = new Visitor(house.address);
    await visitor.signIn(`${name}@operators.example`);
    return visitor;
  }
  const get = async (who: Visitor, path: string) => {
    const response = await who.send(`/api/operator/${path}`);
    return { status: response.status, body: (await response.json()) as Record<string, any> };
  };
  const post = (who: Visitor, path: string, body: object = {}, headers: Record<string, string> = {}) =>
    told(who, 'post', path, body, headers);
  const told = async (who: Visitor, method: string, path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await who.write(method, `/api/operator/${path}`, body, headers);
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, any> };
  };
  const wanted = (more: object = {}) => {
    unique += 1;
    return {
      type: 'municipality',
      name: `La Roche ${unique}`,
      slug: `la-roche-${unique}`,
      administratorName: 'Nadine Pirard',
      administratorEmail: `nadine${unique}@la-roche.example`,
      ...more,
    };
  };
  const kept = async (slug: string) =>
    ((await get(hugo, 'administrations')).body['items'] as Record<string, any>[]).find((one) => one['slug'] === slug)!;

  const EVERY = [
    ['get', 'health'],
    ['get', 'administrations'],
    ['get', 'acts'],
    ['post', 'administrations'],
    ['post', 'administrations/1/suspend'],
    ['post', 'administrations/1/resume'],
    ['put', 'administrations/1/territory'],
  ] as const;

  it.each(EVERY)(
    'nobody else comes to %s %s: not an administrator, not a key, not who is only signed in',
    async (method, path) => {
      const to = `/api/operator/${path}`;
      expect((await house.http()[method](to)).status).toBe(401);
      expect((await town.as('chief')[method](to, {})).status).toBe(401);
      const eve = await enter('eve');
      const refused =
        method === 'get' ? await get(eve, path) : await told(eve, method, path, { because: 'x', municipalities: [] });
      expect(refused).toMatchObject({ status: 403, body: { type: '/problems#forbidden' } });
      expect((await (await eve.send('/api/session')).json()) as object).toMatchObject({ operator: false });
    },
  );

  it('a page of another site moves nothing in their name', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect((await post(hugo, `administrations/${town.id}/suspend`, { because: 'x' }, foreign)).status).toBe(403);
  });

  it('they see how every administration does, in numbers', async () => {
    expect((await (await hugo.send('/api/session')).json()) as object).toMatchObject({ operator: true, administration: null });
    await town
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, title: 'Rue du Secret' })
      .expect(201);
    const { counts } = await kept(town.slug);
    expect(counts).toMatchObject({ files: 1, openFiles: 1, accounts: 3, late: 0, dead: 0, effectsFailed: 0 });
    const { body } = await get(hugo, 'administrations');
    expect(JSON.stringify(body)).not.toMatch(/Secret|Dubois/);
    expect((await get(hugo, 'health')).body).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+/),
      database: { bytes: expect.any(Number), lastMigration: expect.stringMatching(/\d{13}$/) },
    });
  });

  it('they create one with its administrator, who comes in by the code and opens the rest', async () => {
    const asked = wanted({ nisCode: '83031', languages: ['fr', 'de'] });
    const { status, body } = await post(hugo, 'administrations', asked);
    expect({ status, body }).toMatchObject({ status: 201, body: { slug: asked.slug } });
    const ines = new Visitor(house.address);
    const form = {
      method: 'POST',
      body: new URLSearchParams({ code: body['invitation'].code }),
      headers: { 'sec-fetch-site': 'same-origin' },
    };
    await ines.send(await ines.chooses('ines@operators.example', '/auth/invitation', form));
    expect((await (await ines.send('/api/session')).json()) as object).toMatchObject({
      administration: { id: body['id'], slug: asked.slug },
      operator: false,
    });
    const accounts = await ines.send('/api/accounts');
    expect(((await accounts.json()) as { items: object[] }).items).toMatchObject([
      { name: 'Nadine Pirard', roles: ['administrator'], lastSignedIn: expect.any(String) },
    ]);
    // Whoever creates it does not serve it.
    expect((await hugo.send('/api/accounts')).status).toBe(403);
  });

  it('says what is taken or is none, and then nothing is created', async () => {
    const first = wanted({ nisCode: '63012' });
    expect((await post(hugo, 'administrations', first)).status).toBe(201);
    const count = (await get(hugo, 'administrations')).body['items'].length as number;
    for (const [asked, pointer] of [
      [wanted({ slug: first.slug }), '/slug'],
      [wanted({ name: first.name.toUpperCase() }), '/name'],
      [wanted({ nisCode: '63012' }), '/nisCode'],
      [wanted({ nisCode: '6301' }), '/nisCode'],
      [wanted({ nisCode: '63013', type: 'fire' }), '/nisCode'],
      [wanted({ type: 'kingdom' }), '/type'],
      [wanted({ slug: 'La Roche' }), '/slug'],
      [wanted({ languages: ['es'] }), '/languages'],
      [wanted({ administratorEmail: 'nowhere' }), '/administratorEmail'],
    ] as const) {
      const { status, body } = await post(hugo, 'administrations', asked);
      expect({ status, pointer: body['errors'][0].pointer }).toEqual({ status: 422, pointer });
    }
    expect((await get(hugo, 'administrations')).body['items']).toHaveLength(count);
  });

  it('they suspend one with a reason and open it again; each act stays in a journal', async () => {
    const other = await house.town();
    const deposit = () => other.as('officer').post('/api/applications', SUBMISSION);
    const [suspend, resume] = [`administrations/${other.id}/suspend`, `administrations/${other.id}/resume`];
    expect((await post(hugo, resume)).status).toBe(409);
    expect((await post(hugo, suspend, { because: ' ' })).body['errors'][0].pointer).toBe('/because');
    expect((await post(hugo, suspend, { because: 'convention terminée' })).status).toBe(204);
    expect((await deposit().expect(403)).body.detail).toContain('convention terminée');
    expect((await post(hugo, suspend, { because: 'encore' })).status).toBe(409);
    expect(await kept(other.slug)).toMatchObject({ suspendedBecause: 'convention terminée' });
    expect((await post(hugo, resume)).status).toBe(204);
    await deposit().expect(201);
    expect((await post(hugo, 'administrations/999999/suspend', { because: 'x' })).status).toBe(404);
    const { body } = await get(hugo, 'acts');
    expect(body['items'].slice(0, 2)).toMatchObject([
      { name: 'Hugo', act: 'resumed', concerns: other.id },
      { name: 'Hugo', act: 'suspended', concerns: other.id, because: 'convention terminée' },
    ]);
    await expect(house.owner.query('DELETE FROM operator_acts')).rejects.toThrow('never changed');
    await expect(house.owner.query(`UPDATE operator_acts SET name = 'Eve'`)).rejects.toThrow('never changed');
  });

  it('they declare whom an administration serves: codes, or municipalities of the house by their names', async () => {
    const created = (await post(hugo, 'administrations', wanted({ nisCode: '83044' }))).body;
    const zone = await house.town({ type: 'fire', roles: {} });
    const territory = `administrations/${zone.id}/territory`;
    const declare = (municipalities: unknown, to = territory) => told(hugo, 'put', to, { municipalities });
    expect(await declare([created['slug'], '83012', '83012'])).toMatchObject({
      status: 200,
      body: { serves: ['83012', '83044'] },
    });
    expect(await kept(zone.slug)).toMatchObject({ serves: ['83012', '83044'] });
    const refused = await declare(['83012', 'nulle-part']);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/municipalities/1' }] } });
    expect((await declare('83012')).status).toBe(422);
    expect((await declare(['83012'], `administrations/${created['id']}/territory`)).body['detail']).toContain('Une commune');
    expect((await declare(['83012'], 'administrations/999999/territory')).status).toBe(404);
    expect(await kept(zone.slug)).toMatchObject({ serves: ['83012', '83044'] });
    expect((await get(hugo, 'acts')).body['items'][0]).toMatchObject({ act: 'territory', because: '83012, 83044' });
    expect((await declare([])).body).toMatchObject({ serves: [] });
  });

  it('the service itself has no way around: the tables are shut, and the functions ask for a live session', async () => {
    const { service } = house.foundations.database;
    for (const statement of [
      'SELECT * FROM operators',
      'SELECT * FROM operator_acts',
      'INSERT INTO operators VALUES (gen_random_uuid(), $$x$$)',
    ])
      await expect(service.query(statement)).rejects.toThrow('permission denied');
    for (const call of ['perron_operator_health(now()::date)', 'perron_operator_acts()'])
      await expect(service.query(`SELECT * FROM ${call}`)).rejects.toMatchObject({ code: 'PO403' });
    await expect(service.query(`SELECT perron_operator_suspend(${town.id}, 'x')`)).rejects.toMatchObject({ code: 'PO403' });
    await expect(service.query('SELECT perron_operator_demanded()')).rejects.toThrow('permission denied');
    await checkIsolation(service);
    await house.owner.query('GRANT EXECUTE ON FUNCTION perron_operator_acts() TO PUBLIC');
    await expect(checkIsolation(service)).rejects.toThrow('perron_operator_acts()');
    await house.owner.query('REVOKE EXECUTE ON FUNCTION perron_operator_acts() FROM PUBLIC');
    await house.owner.query('GRANT SELECT ON operators TO perron_app');
    await expect(checkIsolation(service)).rejects.toThrow('operators');
    await house.owner.query('REVOKE SELECT ON operators FROM perron_app');
    await checkIsolation(service);
  });

  it('one who is ended may nothing from the next call on', async () => {
    const operator = await nameOperator(house.owner, { issuer: ISSUER, subject: 'eve@operators.example', name: 'Eve' });
    const eve = await enter('eve');
    expect((await get(eve, 'acts')).status).toBe(200);
    expect(await endOperator(house.owner, operator)).toBe(true);
    expect((await get(eve, 'acts')).status).toBe(403);
    expect(await endOperator(house.owner, operator)).toBe(false);
  });
});
