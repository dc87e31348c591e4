import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { openTestHouse, SUBMISSION, type Client, type TestHouse, type Town } from '../support/house.js';

const roles = {
  nadine: ['administrator'],
  odile: ['planning-officer'],
  benoit: ['college-secretary'],
  luc: ['reader'],
};
const NEXT_YEAR = new Date(Date.now() + 365 * 86_400_000).toISOString();

describe('the people of an administration', () => {
  let house: TestHouse;
  let town: Town;
  let nadine: Client;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town({ roles });
    nadine = town.as('nadine');
  });
  afterAll(() => house.close());

  let opened = 0;
  const open = async (account: object) =>
    (await nadine.post('/api/accounts', { email: `x${(opened += 1)}@ville.example`, ...account }).expect(201)).body as {
      id: string;
      invitation: { code: string } | null;
    };
  const accountOf = async (name: string) =>
    ((await nadine.get('/api/accounts').expect(200)).body.items as Record<string, any>[]).find((one) => one['name'] === name)!;
  const withKey = (key: string) => (path: string) => house.http().get(path).set('Authorization', `Bearer ${key}`);

  it('are kept by its administrator and by nobody else', async () => {
    for (const name of ['odile', 'benoit', 'luc']) {
      await town.as(name).get('/api/accounts').expect(403);
      await town.as(name).post('/api/accounts', { name: 'Eve', email: 'eve@ville.example', roles: [] }).expect(403);
    }
    const { body } = await nadine.get('/api/accounts').expect(200);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['benoit', 'luc', 'nadine', 'odile']);
    expect(body.roles.map(({ name }: { name: string }) => name)).toContain('college-secretary');
    expect(JSON.stringify(body)).not.toMatch(/hash|person_?id/i);
  });

  it('are invited by a code, told once', async () => {
    const { id, invitation } = await open({
      name: 'Marie',
      roles: ['reader'],
      procedureRoles: { infringement: ['planning-officer'] },
    });
    expect(invitation!.code).toMatch(/^[0-9A-F]{5}(-[0-9A-F]{5}){5}$/);
    expect(await accountOf('Marie')).toMatchObject({ id, joined: false, procedureRoles: { infringement: ['planning-officer'] } });
    const again = await nadine.post(`/api/accounts/${id}/invitation`, {}).expect(201);
    expect(again.body.code).not.toBe(invitation!.code);
  });

  it.each([
    [{ roles: ['mayor'] }, '/roles/0', 'planning-officer'],
    [{ roles: [], procedureRoles: { 'urban-permit': ['mayor'] } }, '/procedureRoles/urban-permit/0', 'planning-officer'],
    [{ roles: [], procedureRoles: { driving: ['reader'] } }, '/procedureRoles/driving', 'urban-permit'],
    [{ roles: [], procedureRoles: { 'urban-permit': 'reader' } }, '/procedureRoles/urban-permit', 'liste'],
  ])('%j names what is not there, and says what is', async (account, pointer, there) => {
    const { body } = await nadine.post('/api/accounts', { name: 'X', email: 'x@ville.example', ...account }).expect(422);
    expect(body.errors[0].pointer).toBe(pointer);
    expect(body.detail).toContain(there);
  });

  it('have one open account for an address; a closed one, or a service, leaves it to others', async () => {
    const { id } = await open({ name: 'Ève', roles: ['reader'], email: 'eve@ville.example' });
    const second = { name: 'Ève Simon', roles: ['jurist'], email: 'EVE@Ville.example' };
    const { body } = await nadine.post('/api/accounts', second).expect(409);
    expect(body).toMatchObject({ type: '/problems#account-exists', errors: [{ pointer: '/email' }] });
    expect(body.detail).toMatch(/« Ève » .* changez ses rôles, ou fermez-le/);
    await open({ ...second, kind: 'service' });
    const other = await open({ name: 'Yves', roles: ['reader'] });
    await nadine.patch(`/api/accounts/${other.id}`, { email: 'eve@ville.example' }).expect(409);
    await nadine.patch(`/api/accounts/${id}`, { email: 'Eve@ville.example' }).expect(200);
    await nadine.patch(`/api/accounts/${id}`, { disabled: true }).expect(200);
    const successor = await open(second);
    expect(successor.invitation).not.toBeNull();
    await nadine.patch(`/api/accounts/${id}`, { disabled: false }).expect(409);
    await nadine.patch(`/api/accounts/${id}`, { disabled: false, email: 'eve.l@ville.example' }).expect(200);
  });

  it('of two accounts for one address that are asked for at once, one opens', async () => {
    const asked = ['a', 'b', 'c'].map((name) =>
      nadine.post('/api/accounts', { name, roles: ['reader'], email: 'same@ville.example' }),
    );
    const answers = (await Promise.all(asked)).map(({ status }) => status);
    expect(answers.toSorted()).toEqual([201, 409, 409]);
  });

  it('the last administrator stays', async () => {
    const { id } = await accountOf('nadine');
    for (const change of [{ disabled: true }, { roles: ['reader'] }]) {
      const { body } = await nadine.patch(`/api/accounts/${id}`, change).expect(422);
      expect(body.detail).toContain('dernier');
    }
    const second = await open({ name: 'Second', roles: ['administrator'] });
    await nadine.patch(`/api/accounts/${second.id}`, { disabled: true }).expect(200);
    await nadine.patch(`/api/accounts/${id}`, { disabled: true }).expect(422);
  });

  it('are changed by who has read them as they stand; what somebody else changed is not written over', async () => {
    const { id } = await open({ name: 'Zoé', roles: ['reader'], email: 'zoe@vile.example' });
    const read = (await accountOf('Zoé'))['version'] as string;
    const change = (body: object, version: string) => nadine.patch(`/api/accounts/${id}`, body).set('If-Match', `"${version}"`);
    await change({ roles: ['gis-officer'] }, read).expect(200);
    expect((await change({ roles: ['jurist'] }, read).expect(412)).body.type).toBe('/problems#stale-version');
    const now = await accountOf('Zoé');
    expect(now).toMatchObject({ roles: ['gis-officer'], invitedUntil: expect.any(String) });
    await change({ email: 'zoe@ville.example' }, now['version'] as string).expect(200);
    // The invitation went to the address that was wrong.
    expect(await accountOf('Zoé')).toMatchObject({ email: 'zoe@ville.example', invitedUntil: null });
    await nadine.patch(`/api/accounts/${id}`, { email: 'nowhere' }).expect(422);
  });

  it('their administrator keeps the settings too, without reading a file', async () => {
    const put = (path: string, body: object, version: string) => nadine.put(path, body).set('If-Match', `"${version}"`);
    for (const [path, body] of [
      ['/api/settings/references', { patterns: { 'urban-permit': 'URB-{year}-{number:5}' } }],
      ['/api/settings/messages', { senderName: 'Ville d’essai', addresses: [] }],
      ['/api/settings/consultation-partners', { items: [{ body: 'cpas', name: 'CPAS', email: 'cpas@cpas.example' }] }],
    ] as const) {
      const { version } = (await nadine.get(path).expect(200)).body;
      await put(path, body, version).expect(200);
      await put(path, body, version).expect(412);
      await town.as('odile').put(path, body).expect(403);
    }
    const { body } = await nadine.get('/api/settings/references').set('Accept-Language', 'nl').expect(200);
    const permit = body.items.find(({ procedure }: { procedure: string }) => procedure === 'urban-permit');
    expect(permit).toMatchObject({ kept: true, example: 'URB-2025-00001', label: expect.stringMatching(/vergunning/i) });
    await nadine.put('/api/settings/references', { patterns: {} }).expect(200);
    await nadine.get('/api/messages').expect(403);
    // A fire zone has nobody else to set it up.
    const zone = await house.town({ type: 'fire', roles: { chief: ['administrator'] } });
    await zone.as('chief').put('/api/settings/messages', { senderName: 'Zone', addresses: [] }).expect(200);
  });

  it('another administration sees none of them, and changes none', async () => {
    const other = await house.town({ roles: { chief: ['administrator'] } });
    const { id } = await accountOf('odile');
    expect((await other.as('chief').get('/api/accounts').expect(200)).body.items).toHaveLength(1);
    await other.as('chief').patch(`/api/accounts/${id}`, { disabled: true }).expect(404);
    await other
      .as('chief')
      .post(`/api/accounts/${id}/keys`, { label: 'x', scopes: ['read'], expiresAt: NEXT_YEAR })
      .expect(404);
    await other.as('chief').post(`/api/accounts/${id}/invitation`, {}).expect(404);
  });

  it('a key opens what its scopes say, until it is revoked', async () => {
    const { id } = await accountOf('odile');
    const past = { label: 'QGIS', scopes: ['read'], expiresAt: '2020-01-01T00:00:00Z' };
    await nadine.post(`/api/accounts/${id}/keys`, past).expect(422);
    await nadine.post(`/api/accounts/${id}/keys`, { ...past, scopes: ['everything'] }).expect(422);
    const { body } = await nadine.post(`/api/accounts/${id}/keys`, { ...past, expiresAt: NEXT_YEAR }).expect(201);
    await withKey(body.key)('/api/applications').expect(200);
    const deposit = house.http().post('/api/applications').set('Authorization', `Bearer ${body.key}`).send(SUBMISSION);
    expect((await deposit.expect(403)).body.detail).toContain('portée « deposit »');
    await nadine.delete(`/api/accounts/${id}/keys/${body.id}`).expect(204);
    await withKey(body.key)('/api/applications').expect(401);
    await nadine.delete(`/api/accounts/${id}/keys/${randomUUID()}`).expect(404);
  });

  it('a closed account lets nothing in, at once', async () => {
    const { id } = await open({ name: 'Paul', roles: ['reader'] });
    const { body } = await nadine
      .post(`/api/accounts/${id}/keys`, { label: 'x', scopes: ['read'], expiresAt: NEXT_YEAR })
      .expect(201);
    await withKey(body.key)('/api/applications').expect(200);
    await nadine.patch(`/api/accounts/${id}`, { disabled: true }).expect(200);
    await withKey(body.key)('/api/applications').expect(401);
  });

  it('a service signs for its short token, and each assertion serves once', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const { id } = await open({ name: 'Cadastre', kind: 'service', roles: ['reader'] });
    const secret = await nadine.patch(`/api/accounts/${id}`, { publicKeys: { keys: [await exportJWK(privateKey)] } }).expect(422);
    expect(secret.body.detail).toContain('secrète');
    const keys = { publicKeys: { keys: [await exportJWK(publicKey)] }, scopes: ['read'] };
    await nadine.patch(`/api/accounts/${(await accountOf('luc'))['id']}`, keys).expect(422);
    await nadine.patch(`/api/accounts/${id}`, keys).expect(200);
    const client = `${town.id}.${id}`;
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(client)
      .setSubject(client)
      .setAudience(house.address)
      .setJti(randomUUID())
      .setExpirationTime('2m')
      .sign(privateKey);
    const ask = (more: object = {}) =>
      house
        .http()
        .post('/oauth/token')
        .set('Host', new URL(house.address).host)
        .type('form')
        .send({
          grant_type: 'client_credentials',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: assertion,
          ...more,
        });
    const { body } = await ask().expect(200);
    expect(body).toMatchObject({ token_type: 'Bearer', scope: 'read' });
    await withKey(body.access_token)('/api/applications').expect(200);
    expect((await ask()).body).toMatchObject({ error: 'invalid_client', error_description: expect.stringContaining('served') });
    expect((await ask({ client_assertion: `${assertion.slice(0, -8)}AAAAAAAA` })).body.error).toBe('invalid_client');
  });

  it('who decides is not who keeps the file, where both are there; each step says who records it', async () => {
    const { headers } = await town
      .as('odile')
      .post('/api/applications', { ...SUBMISSION, on: '2025-01-06' })
      .expect(201);
    const self = headers['location'] as string;
    const steps = async (name: string) => {
      const { body } = await town.as(name).get(`${self}/steps`).expect(200);
      return [...body.possible, ...body.impossible] as {
        name: string;
        mayTake: boolean;
        takenBy: { name: string }[];
        notYours?: string;
      }[];
    };
    const granting = (await steps('odile')).find(({ name }) => name === 'decision.granted')!;
    expect(granting).toMatchObject({ mayTake: false, notYours: expect.stringContaining('secrétaire du collège') });
    expect((await steps('benoit')).find(({ name }) => name === 'decision.granted')!.mayTake).toBe(true);
    const grant = { type: 'decision.granted', on: '2025-01-06', payload: { by: 'college' } };
    const refused = await town.as('odile').post(`${self}/events`, grant, { 'If-Match': '"1"' });
    expect({ status: refused.status, detail: refused.body.detail }).toEqual({
      status: 403,
      detail: expect.stringContaining('Le peuvent : secrétaire du collège'),
    });
  });

  it('a role held for one procedure opens and records files of that procedure alone', async () => {
    const { id } = await open({ name: 'Inès', roles: [], procedureRoles: { infringement: ['planning-officer'] } });
    const key = { label: 'x', scopes: ['read', 'deposit', 'record'], expiresAt: NEXT_YEAR };
    const { body } = await nadine.post(`/api/accounts/${id}/keys`, key).expect(201);
    const ines = (path: string, sent: object) =>
      house.http().post(path).set('Authorization', `Bearer ${body.key}`).set('If-Match', '"1"').send(sent);
    expect((await ines('/api/applications', SUBMISSION).expect(403)).body.detail).toContain('« urban-permit »');
    await ines('/api/applications', { ...SUBMISSION, procedure: 'infringement' }).expect(201);
    const { headers } = await town.as('odile').post('/api/applications', SUBMISSION).expect(201);
    const withdrawn = { type: 'application.withdrawn', on: '2025-01-06' };
    expect((await ines(`${headers['location']}/events`, withdrawn).expect(403)).body.detail).toContain('sur ce dossier');
  });

  it('reading a file leaves a trace, one for ten minutes, which the administrator sees without the file', async () => {
    const { headers } = await town.as('odile').post('/api/applications', SUBMISSION).expect(201);
    const self = headers['location'] as string;
    await town.as('luc').get(self).expect(200);
    await town.as('luc').get(`${self}/steps`).expect(200);
    await town.as('nadine').get(self).expect(403);
    await town.as('luc').get(`${self}/readers`).expect(403);
    const { body } = await nadine.get(`${self}/readers`).expect(200);
    expect(body.items).toEqual([
      { name: 'luc', roles: ['reader'], through: 'key', what: 'file', view: '', readAt: expect.any(String) },
    ]);
    const { reference } = (await town.as('odile').get(self).expect(200)).body;
    const byReference = (of: string) => nadine.get('/api/readings').query({ reference: of });
    expect((await byReference(reference.toLowerCase()).expect(200)).body.file).toEqual({ id: self.split('/').pop(), reference });
    expect((await byReference('PU/1999/1').expect(200)).body).toEqual({ file: null, items: [] });
    expect((await byReference('').expect(422)).body.errors[0].pointer).toBe('/reference');
    await town.as('luc').get('/api/readings').query({ reference }).expect(403);
  });
});
