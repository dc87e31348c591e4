import { randomUUID } from 'node:crypto';
import { ADMINISTRATION_TYPES } from '../../src/administrations/index.js';
import { apiDocument } from '../../src/describe-api.js';
import { fileNamed, pdf } from '../support/documents.js';
import { openTestHouse, SUBMISSION, type Client, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, square } from '../support/layers.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

/** Stands in everything that the first town keeps, and must never be told to the second. */
const SECRET = 'Rue du Secret';
const EVERYTHING = Object.keys(ADMINISTRATION_TYPES['municipality']!.roles);
/** Doors of their own, without an account: that of operators is tried by operator.acceptance. */
const PUBLIC = [/^\/(livez|readyz|startupz)$/, /^\/calendar\//, /^\/oauth\//, /^\/api\/session/, /^\/api\/operator\//];

describe('every route, with what another administration keeps', () => {
  let house: TestHouse;
  let [ours, theirs]: [Client, Client] = [undefined!, undefined!];
  let [town, empty]: [Town, Town] = [undefined!, undefined!];
  let operations: { method: Method; path: string }[];
  /** Identifiers of the first town by the path that takes them. */
  const known: Record<string, string> = {};
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    const roles = { all: EVERYTHING };
    [town, empty] = [await house.town({ roles }), await house.town({ roles })];
    [ours, theirs] = [town.as('all'), empty.as('all')];
    await furnish();
    operations = Object.entries(apiDocument(house.app).paths)
      .flatMap(([path, methods]) => METHODS.filter((method) => method in methods).map((method) => ({ method, path })))
      .filter(({ path }) => !PUBLIC.some((door) => door.test(path)));
  });
  afterAll(() => house.close());

  async function furnish(): Promise<void> {
    const layer = [{ geometry: square(0, 0, 50), properties: { capakey: '92094A0001/00A000', street: SECRET } }];
    await ours.upload('/api/layers/parcels/deliveries', geoJsonFile(layer), { kind: 'parcels', title: SECRET }).expect(201);
    await ours.post('/api/layers/parcels/deliveries/1/publication', {}).expect(201);
    const next = [...layer, { geometry: square(60, 0, 50), properties: { capakey: '92094A0002/00A000', street: SECRET } }];
    await ours.upload('/api/layers/parcels/deliveries', geoJsonFile(next), { kind: 'parcels', title: SECRET }).expect(201);
    const file = await ours.post('/api/applications', {
      ...SUBMISSION,
      title: SECRET,
      applicantName: SECRET,
      address: SECRET,
      site: { parcels: ['92094A0001/00A000'] },
    });
    known['/api/applications/{id}'] = String(file.headers['location']).split('/').pop()!;
    const complete = { type: 'completeness.confirmed', payload: { publicity: 'inquiry', opinions: ['cpas'] } };
    await ours.post(`${file.headers['location']}/events`, complete, { 'If-Match': '"1"' }).expect(201);
    const inquiry = await ours
      .post(`${file.headers['location']}/inquiries`, { opensOn: '2025-02-03', subject: SECRET }, { 'If-Match': '"2"' })
      .expect(201);
    known['/api/inquiries/{id}'] = inquiry.body.id;
    for (const channel of ['post', 'counter'])
      await ours.post(`/api/inquiries/${inquiry.body.id}/comments`, { channel, text: SECRET }).expect(201);
    const task = await ours.post(`${file.headers['location']}/tasks`, { label: SECRET }).expect(201);
    known['{task}'] = String(task.body.number ?? task.body.id ?? task.body.items?.at(-1)?.number ?? 1);
    const hook = await ours.post('/api/webhooks', { url: 'https://hooks.example.org/rue-du-secret' }).expect(201);
    known['/api/webhooks/{id}'] = hook.body.id;
    const { body: accounts } = await ours.get('/api/accounts').expect(200);
    known['/api/accounts/{id}'] = accounts.items[0].id;
    const key = await ours
      .post(`/api/accounts/${accounts.items[0].id}/keys`, { label: SECRET, scopes: ['read'], expiresAt: '2099-01-01T00:00:00Z' })
      .expect(201);
    known['{key}'] = key.body.id;
    const deputy = await ours.post('/api/accounts', { name: SECRET, email: 'secret@ville.example', roles: ['planning-officer'] });
    const absence = { deputy: deputy.body.id, from: '2025-02-03', until: '2025-02-10' };
    known['/api/absences/{id}'] = (await ours.post('/api/absences', absence).expect(201)).body.id;
    const view = { name: SECRET, filters: { search: SECRET } };
    known['/api/worklist-views/{id}'] = (await ours.post('/api/worklist-views', view).expect(201)).body.id;
    const sitting = { organ: 'college', day: '2025-01-06', hour: '19:30', place: SECRET };
    const meeting = (await ours.post('/api/meetings', sitting).expect(201)).body.id as string;
    known['/api/meetings/{id}'] = meeting;
    known['{file}'] = known['/api/applications/{id}']!;
    await ours
      .put(`/api/meetings/${meeting}/agenda`, { files: [known['{file}']] })
      .set('If-Match', '"1"')
      .expect(200);
    await ours.post(`/api/meetings/${meeting}/opening`, { presidedBy: SECRET }).expect(200);
    await consult(String(file.headers['location']));
    await house.deliver();
    const { body: messages } = await ours.get('/api/messages').expect(200);
    known['/api/messages/{id}'] = messages.items.find(({ channel }: { channel: string }) => channel === 'post').id;
    known['{hash}'] = (await ours.get('/api/procedures').expect(200)).body.items[0].hash;
    known['{layer}'] = 'parcels';
    known['{parcel}'] = encodeURIComponent('92094A0002/00A000');
    known['{capakey}'] = encodeURIComponent('92094A0001/00A000');
    known['{number}'] = '2';
    const { tiles } = (await ours.get(`/api/tiles/${town.slug}`).expect(200)).body.items[0];
    Object.assign(known, { '{administration}': town.slug, '{edition}': tiles.split('/')[5] });
    Object.assign(known, { '{z}': '12', '{x}': '1562', '{y}': '3158' });
  }

  /** It asks somebody outside, and is itself asked by a neighbour. */
  async function consult(self: string): Promise<void> {
    const neighbour = await house.town({ roles: { all: EVERYTHING } });
    const partners = '/api/settings/consultation-partners';
    const outside = { body: 'cpas', name: SECRET, email: 'secret@cpas.example' };
    await ours.put(partners, { items: [outside] }).expect(200);
    const asking = neighbour.as('all');
    await asking.put(partners, { items: [{ body: 'neighbouring-municipality', administration: town.slug }] }).expect(200);
    const theirs = await asking.post('/api/applications', { ...SUBMISSION, title: SECRET });
    const confirmed = { type: 'completeness.confirmed', payload: { opinions: ['neighbouring-municipality'] } };
    const asked = String(theirs.headers['location']);
    await asking.post(`${asked}/events`, confirmed, { 'If-Match': '"1"' }).expect(201);
    await ask(ours, self, 'cpas', 3);
    await ask(asking, asked, 'neighbouring-municipality', 2);
    await house.deliver();
    const { items } = (await asking.get(`${asked}/consultations`).expect(200)).body;
    const document = await attach(asking, asked);
    await asking.put(`${asked}/consultations/${items[0].id}/documents`, { documents: [document] }).expect(200);
    await house.carry();
    known['/api/opinion-requests/{id} {document}'] = document;
    known['{document}'] = await attach(ours, self);
    known['{consultation}'] = (await ours.get(`${self}/consultations`).expect(200)).body.items[0].id;
    known['/api/opinion-requests/{id}'] = (await ours.get('/api/opinion-requests').expect(200)).body.items[0].id;
  }

  async function attach(client: Client, self: string): Promise<string> {
    const said = { kind: 'plan', title: SECRET };
    return (await client.upload(`${self}/documents`, fileNamed('secret.pdf', pdf('Secret')), said).expect(201)).body.id as string;
  }

  async function ask(client: Client, self: string, from: string, version: number): Promise<void> {
    const event = { type: 'opinion.requested', payload: { from } };
    await client.post(`${self}/events`, event, { 'If-Match': `"${version}"` }).expect(201);
  }

  /** The address of an operation with the identifiers of the first town, or with such as nobody has. */
  function address(path: string, of: 'ours' | 'nobody'): string {
    const scope = Object.keys(known).find((prefix) => prefix.startsWith('/') && path.startsWith(prefix));
    const filled = path.replaceAll(/\{[a-z]+\}/g, (name) => {
      const value = name === '{id}' ? known[scope ?? 'no such path'] : (known[`${scope} ${name}`] ?? known[name]);
      if (value === undefined) throw new Error(`${path}: give ${name} an identifier in this test.`);
      if (of === 'ours') return value;
      if (name === '{capakey}') return encodeURIComponent('92094A9999/00Z999');
      return name === '{layer}' ? 'nowhere' : /^\d+$/.test(value) ? '9' : value.length === 64 ? 'f'.repeat(64) : randomUUID();
    });
    if (path.includes('/changes')) return `${filled}?from=1&to=2`;
    if (path === '/api/readings') return `${filled}?reference=PU/2025/0001`;
    if (path === '/api/parcels') return `${filled}?q=92094`;
    if (path === LETTERS) return `${filled}?ids=${known['/api/messages/{id}']}`;
    return path.includes('/neighbours') ? `${filled}?within=50` : filled;
  }

  const send = async (client: Client, method: Method, to: string) =>
    method === 'get' || method === 'delete' ? client[method](to) : client[method](to, {}, { 'If-Match': '"1"' });

  it('the identifiers are real: their owner reads with them', async () => {
    for (const { path } of operations.filter(({ method, path }) => method === 'get' && path.includes('{'))) {
      const { status } = await ours.get(address(path, 'ours'));
      expect({ path, status }).toEqual({ path, status: 200 });
    }
  });

  it('with them another administration is answered as with such as nobody has', async () => {
    const taking = operations.filter(({ path }) => path.includes('{') && !path.includes('{hash}'));
    expect(taking.length).toBeGreaterThan(30);
    for (const { method, path } of taking) {
      const [real, none] = [
        await send(theirs, method, address(path, 'ours')),
        await send(theirs, method, address(path, 'nobody')),
      ];
      expect({ method, path, status: real.status }).toEqual({ method, path, status: none.status });
      expect(real.status).toBeGreaterThanOrEqual(400);
      expect(real.status).toBeLessThan(500);
      expect({ method, path, told: JSON.stringify(real.body).includes(SECRET) }).toEqual({ method, path, told: false });
    }
  });

  it('no list, search, count or export of another administration tells of it', async () => {
    const lists = operations.filter(({ method, path }) => method === 'get' && !path.includes('{'));
    expect(lists.length).toBeGreaterThan(12);
    let told = 0;
    for (const { path } of lists) {
      const [mine, other] = [await ours.get(address(path, 'ours')), await theirs.get(address(path, 'ours'))];
      told += Number(mine.text?.includes(SECRET) ?? false);
      expect({ path, status: other.status }).toEqual({ path, status: path === LETTERS ? 404 : 200 });
      expect({ path, told: JSON.stringify(other.body).includes(SECRET) }).toEqual({ path, told: false });
      for (const id of Object.values(known).filter((value) => value.length === 36))
        expect({ path, told: JSON.stringify(other.body).includes(id) }).toEqual({ path, told: false });
    }
    expect(told).toBeGreaterThan(4);
    expect((await theirs.get('/api/applications/counts').expect(200)).body).toMatchObject({ open: 0, late: 0, others: 0 });
    for (const search of ['Secret', town.slug, known['/api/applications/{id}']!])
      expect((await theirs.get(`/api/applications?search=${search}`).expect(200)).body.items).toEqual([]);
  });

  it('without a token, or with one of another number, nothing opens', async () => {
    const forged = town.tokens['all']!.replace(/^\d+/, String(empty.id));
    for (const { method, path } of operations) {
      const to = address(path, 'ours');
      for (const authorization of ['', `Bearer ${forged}`]) {
        const { status } = await house.http()[method](to).set('Authorization', authorization);
        expect({ method, path, status }).toEqual({ method, path, status: 401 });
      }
    }
  });

  it('a wrong value in the place of any field gets an answer that was foreseen', async () => {
    const { paths, components } = apiDocument(house.app);
    const sample = sampler(components?.schemas ?? {});
    const versionOf = async (path: string, { parameters = [] }: Operation) => {
      if (!parameters.some(({ name, required }) => name === 'If-Match' && required)) return {};
      const read = Object.keys(known).find((prefix) => prefix.startsWith('/') && path.startsWith(prefix))!;
      return { 'If-Match': (await ours.get(address(read, 'ours'))).headers['etag'] ?? '"1"' };
    };
    const broken: object[] = [];
    let tried = 0;
    const judge = (status: number, told: object) => {
      tried += 1;
      if (status >= 500) broken.push(told);
    };
    for (const { method, path } of operations.filter((one) => one.method !== 'get' && one.method !== 'delete')) {
      const operation = (paths[path] as Record<string, Operation>)[method]!;
      const schema = operation.requestBody?.content['application/json']?.schema;
      const body = SENSIBLE[path] ?? (schema && sample(schema));
      for (const place of body ? places(body) : []) {
        const version = await versionOf(path, operation);
        const tries = WRONG.map(async (wrong) => {
          const sent = ours[method as 'post'](address(path, 'ours'), replaced(body, place, wrong) as object);
          judge((await sent.set(version)).status, { method, path, place: place.join('/'), wrong });
        });
        await Promise.all(tries);
      }
    }
    for (const { path } of operations.filter(({ method }) => method === 'get')) {
      const { parameters = [] } = (paths[path] as Record<string, Operation>)['get']!;
      const to = address(path, 'ours');
      for (const { name } of parameters.filter((one) => one.in === 'query')) {
        const tries = WRONG.map(async (wrong) => {
          const said = encodeURIComponent(typeof wrong === 'string' ? wrong : JSON.stringify(wrong));
          judge((await ours.get(`${to}${to.includes('?') ? '&' : '?'}${name}=${said}`)).status, { path, name, wrong });
        });
        await Promise.all(tries);
      }
    }
    expect(tried).toBeGreaterThan(1000);
    expect(broken).toEqual([]);
  }, 240_000);
});

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  example?: unknown;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
}

interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}

/** Letters that the address names, unlike the other operations without an identifier in their path. */
const LETTERS = '/api/messages/pages';

/** What programmes send by mistake where something else was expected. */
const WRONG: unknown[] = [null, [[]], { toString: 1 }, { a: 1 }, 1e21, -1, '0001-01-01', '9999-12-31', ''];

/** Bodies that say more than the examples of the document. */
const SENSIBLE: Record<string, object> = {
  '/api/applications': {
    ...SUBMISSION,
    procedure: 'division-notice',
    on: '2025-01-06',
    links: [{ kind: 'related', file: 'PU/2025/0001' }],
    site: { parcels: ['92094A0001/00A000'], geometry: { type: 'Polygon', coordinates: [[[0, 0]]] }, crs: 31370 },
    payload: { deedOn: '2025-06-02' },
  },
  '/api/applications/{id}/events': { type: 'opinion.requested', on: '2025-01-06', payload: { from: 'cpas' }, documents: [] },
  '/api/applications/{id}/simulations': {
    events: [{ type: 'decision.granted', on: '2025-02-03', payload: { derogation: true, decidedOn: '2025-02-03' } }],
    until: '2025-06-02',
  },
  '/api/applications/{id}/inquiries': {
    kind: 'inquiry',
    opensOn: '2025-02-03',
    days: 15,
    documents: [],
    displayedOn: '2025-01-06',
  },
  '/api/accounts': {
    kind: 'person',
    name: 'Odile Lambert',
    email: 'odile@ville.example',
    roles: ['planning-officer'],
    procedureRoles: { 'urban-permit': ['planning-officer'] },
    locale: 'fr',
  },
  '/api/accounts/{id}': { roles: EVERYTHING, procedureRoles: { 'urban-permit': ['reader'] }, locale: 'fr', disabled: false },
  '/api/settings/online-submission': {
    procedures: ['urban-permit'],
    pieces: [{ procedure: 'urban-permit', pieces: [{ title: 'Plan', kind: 'plan', required: true }] }],
  },
  '/api/settings/checklists': {
    checklists: [
      {
        id: 'a',
        procedure: 'urban-permit',
        milestone: 'submitted',
        items: [{ id: 'b', label: 'Plans lus', kind: 'visa', role: 'reader' }],
      },
    ],
  },
  '/api/opinion-requests/{id}/answer': { verdict: 'favourable', conditions: [], reasons: 'Bien.' },
};

/** A body as the document describes it. */
function sampler(schemas: Record<string, unknown>) {
  const sample = (schema: Schema): unknown => {
    if (schema.$ref !== undefined) return sample(schemas[schema.$ref.split('/').pop()!] as Schema);
    if (schema.allOf) return sample(schema.allOf[0]!);
    if (schema.example !== undefined) return schema.example;
    if (schema.enum) return schema.enum[0];
    if (schema.items) return [sample(schema.items)];
    if (schema.type === 'object')
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, member]) => [name, sample(member)]));
    if (schema.type === 'boolean') return true;
    if (schema.type === 'number' || schema.type === 'integer') return 1;
    return schema.format === 'uuid' ? randomUUID() : 'texte';
  };
  return sample;
}

type Place = (string | number)[];

/** Everywhere that a value stands in a body. */
function places(value: unknown, at: Place = []): Place[] {
  const here = at.length === 0 ? [] : [at];
  if (typeof value !== 'object' || value === null) return here;
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [...here, ...keys.flatMap((key) => places((value as Record<string | number, unknown>)[key], [...at, key]))];
}

function replaced(value: unknown, [key, ...further]: Place, wrong: unknown): unknown {
  if (key === undefined) return wrong;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], further, wrong);
  return copy;
}
