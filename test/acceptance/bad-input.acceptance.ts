import { jest } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { isDatabaseAway } from '../../src/platform/database/index.js';
import { openTestHouse, SUBMISSION, type Client, type TestHouse } from '../support/house.js';

describe('bad input gets a clear answer, and nothing half done', () => {
  let house: TestHouse;
  let officer: Client;
  let reader: Client;
  let self: string;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    const town = await house.town();
    officer = town.as('officer');
    reader = town.as('reader');
    const deposit = await officer.post('/api/applications', { ...SUBMISSION, reference: 'PU/2025/0100' }).expect(201);
    self = deposit.headers['location'] as string;
  });
  afterAll(() => house.close());

  const version = { 'If-Match': '"1"' };
  const take = (body: object, headers: Record<string, string> = version) => officer.post(`${self}/events`, body, headers);

  it.each([
    [
      'an event that does not exist',
      { type: 'completeness.confirmd' },
      'Vouliez-vous dire « completeness.confirmed » ?',
      '/type',
    ],
    ['a clock that does not exist', { type: 'clock.decison.expired' }, 'Vouliez-vous dire « clock.decision.expired » ?', '/type'],
    [
      'a field that the event does not have',
      { type: 'completeness.confirmed', payload: { publicty: 'inquiry' } },
      'Vouliez-vous dire « publicity » ?',
      '/payload/publicty',
    ],
    [
      'a value that the field does not know',
      { type: 'completeness.confirmed', payload: { opinions: ['fire-zon'] } },
      'Vouliez-vous dire « fire-zone » ?',
      '/payload/opinions',
    ],
    ['a missing field', { type: 'opinion.requested' }, '« opinion.requested » demande le champ « from ».', '/payload/from'],
    ['a day that does not exist', { type: 'completeness.confirmed', on: '2025-02-30' }, 'n’est pas un jour qui existe', '/on'],
    ['a day that is not written as one', { type: 'completeness.confirmed', on: 'demain' }, 'AAAA-MM-JJ', '/on'],
    [
      'a day before the last act',
      { type: 'completeness.confirmed', on: '2025-01-05' },
      'Le dernier acte du dossier est du 2025-01-06',
      '/on',
    ],
    ['a day in the future', { type: 'completeness.confirmed', on: '2025-01-07' }, 'ne se date pas du futur', '/on'],
    [
      'a member that the request does not have',
      { type: 'completeness.confirmed', when: '2025-01-06' },
      'Le champ « when » n’existe pas ici.',
      '/when',
    ],
  ])('%s', async (_what, body, sentence, pointer) => {
    const answer = await take(body).expect(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status: 422, type: '/problems#invalid' });
    expect(answer.body.detail).toContain(sentence);
    expect((answer.body.errors as { pointer: string }[]).map((fault) => fault.pointer)).toContain(pointer);
    const file = await officer.get(self).expect(200);
    expect(file.body.version).toBe(1);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('the key %s of an object cannot reach its prototype', async (key) => {
    const body = JSON.parse(`{"type":"completeness.confirmed","payload":{"${key}":{"publicity":"none"}}}`) as object;
    const answer = await take(body).expect(422);
    expect(answer.body.detail).toContain(`« ${key} »`);
  });

  it.each(['a\u0000b', 'a\ud800b', '\udc00'])('what no text can keep is refused where it stands: %j', async (text) => {
    const pointerOf = async (sent: Promise<{ body: { errors: { pointer: string }[] } }>) => (await sent).body.errors[0]!.pointer;
    const deposit = officer.post('/api/applications', { ...SUBMISSION, title: text }).expect(422);
    expect(await pointerOf(deposit)).toBe('/title');
    expect(await pointerOf(take({ type: 'completeness.confirmed', payload: { note: { [text]: 1 } } }).expect(422))).toBe(
      '/payload/note',
    );
    const task = officer.post(`${self}/tasks`, { label: text }).expect(422);
    expect(await pointerOf(task)).toBe('/label');
    if (!text.includes('\0')) return;
    for (const path of [`/api/applications?search=a%00b`, `/api/applications/a%00b`, '/suivi/a%00b', '/ogc/a%00b/collections'])
      expect((await officer.get(path).expect(400)).body.detail).toContain('%00');
    await house
      .http()
      .post('/oauth/token')
      .type('form')
      .send('grant_type=client_credentials&client_id=a%00b&client_secret=x')
      .expect(({ status }) => expect(status).toBeLessThan(500));
  });

  it('a step without a version is asked for one, and a stale one is told so', async () => {
    await take({ type: 'completeness.confirmed' }, {}).expect(428);
    await take({ type: 'completeness.confirmed' }, { 'If-Match': 'seven' }).expect(400);
    await take({ type: 'completeness.confirmed' }, { 'If-Match': '"1", "2"' }).expect(400);
    await take({ type: 'completeness.confirmed' }, { 'If-Match': '*' }).expect(428);
    // As a proxy that compresses leaves it.
    await take({ type: 'completeness.confirmed' }, { 'If-Match': 'W/"7"' }).expect(412);
    const stale = await take({ type: 'completeness.confirmed' }, { 'If-Match': '"7"' }).expect(412);
    expect(stale.headers).not.toHaveProperty('etag');
    expect(stale.body).toMatchObject({ expected: 7, actual: 1 });
  });

  it('an impediment names the rule and the article, in the language asked for', async () => {
    const answer = await officer
      .post(`${self}/events`, { type: 'works.started' }, { ...version, 'Accept-Language': 'de' })
      .expect(409);
    expect(answer.body).toMatchObject({ event: 'works.started', label: 'Baubeginn', reasons: [{ kind: 'not-here' }] });
    const derogation = await take({ type: 'completeness.confirmed', payload: { derogation: true } }).expect(409);
    expect(derogation.body.reasons[0]).toMatchObject({ kind: 'rule', article: 'CoDT D.IV.40' });
    expect(derogation.body.detail).toContain('(CoDT D.IV.40)');
  });

  it('a second deposit under the same reference is refused, and takes no number of the series', async () => {
    const second = await officer.post('/api/applications', { ...SUBMISSION, reference: 'PU/2025/0100' }).expect(409);
    expect(second.body.type).toBe('/problems#duplicate-reference');
    const next = await officer.post('/api/applications', SUBMISSION).expect(201);
    expect(next.body.reference).toBe('PU/2025/0001');
  });

  it.each([
    ['an unknown procedure', { ...SUBMISSION, procedure: 'urban-permitt' }, 422, 'Vouliez-vous dire « urban-permit » ?'],
    ['no title', { ...SUBMISSION, title: '' }, 422, '« title »'],
    ['a deposit before any law that we hold', { ...SUBMISSION, on: '2015-03-02' }, 409, 'Aucun texte connu ne régit'],
    ['a deposit in the future', { ...SUBMISSION, on: '2025-01-07' }, 422, 'ne se date pas du futur'],
    [
      'a site that is a point',
      { ...SUBMISSION, site: { geometry: { type: 'Point', coordinates: [150_000, 130_000] } } },
      422,
      'pas « Point »',
    ],
    [
      'a site that crosses itself',
      {
        ...SUBMISSION,
        site: {
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [150_000, 130_000],
                [150_010, 130_010],
                [150_010, 130_000],
                [150_000, 130_010],
                [150_000, 130_000],
              ],
            ],
          },
        },
      },
      422,
      'se croise lui-même',
    ],
    [
      'a site in another system than said',
      {
        ...SUBMISSION,
        site: {
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [4.8, 50.4],
                [4.81, 50.4],
                [4.81, 50.41],
                [4.8, 50.4],
              ],
            ],
          },
          crs: 31370,
        },
      },
      422,
      'ressemblent à EPSG:4326',
    ],
    [
      'a site in a system that is not admitted',
      { ...SUBMISSION, site: { geometry: { type: 'Polygon', coordinates: [] }, crs: 3857 } },
      422,
      '31370, 3812 ou 4326',
    ],
    [
      'parcels without a layer',
      { ...SUBMISSION, site: { parcels: ['92094A0123/00B002'] } },
      422,
      'pas encore de couche de parcelles',
    ],
    ['a parcel that is not written as one', { ...SUBMISSION, site: { parcels: ['A 123 b2'] } }, 422, 'Une capakey s’écrit'],
  ])('%s', async (_what, body, status, sentence) => {
    const answer = await officer.post('/api/applications', body).expect(status);
    expect(answer.body.detail).toContain(sentence);
  });

  it('the same key gets the same answer, and another request under it is refused', async () => {
    const key = { 'Idempotency-Key': 'a-key-of-ours' };
    const first = await officer.post('/api/applications', SUBMISSION, key).expect(201);
    const again = await officer.post('/api/applications', SUBMISSION, key).expect(201);
    expect(again.body).toEqual(first.body);
    await officer.post('/api/applications', { ...SUBMISSION, title: 'autre chose' }, key).expect(422);
    const href = `/api/applications/${first.body.id as string}/events`;
    const step = { 'If-Match': '"1"', 'Idempotency-Key': 'a-step' };
    const taken = await officer.post(href, { type: 'completeness.confirmed' }, step).expect(201);
    const repeated = await officer.post(href, { type: 'completeness.confirmed' }, step).expect(201);
    expect(repeated.body).toEqual(taken.body);
    const other = await officer.post(href, { type: 'completeness.denied' }, step).expect(422);
    expect(other.body.type).toBe('/problems#idempotency-key-reused');
  });

  it('the same key gets the same answer on another day too, when the request says none', async () => {
    const key = { 'Idempotency-Key': 'before-midnight' };
    const step = { 'If-Match': '"1"', 'Idempotency-Key': 'a-step-before-midnight' };
    const first = await officer.post('/api/applications', SUBMISSION, key).expect(201);
    const href = `/api/applications/${first.body.id as string}/events`;
    const taken = await officer.post(href, { type: 'completeness.confirmed' }, step).expect(201);
    house.clock.day = '2025-01-07';
    const again = await officer.post('/api/applications', SUBMISSION, key).expect(201);
    const repeated = await officer.post(href, { type: 'completeness.confirmed' }, step).expect(201);
    house.clock.day = '2025-01-06';
    expect([again.body, repeated.body]).toEqual([first.body, taken.body]);
  });

  it('no copy of an answer is kept: it depends on the day, the reader and the language', async () => {
    const { headers } = await officer.get(self).expect(200).expect('Cache-Control', 'no-store');
    await officer.get(self).set('If-None-Match', headers['etag']!).expect(200);
    await officer.get('/api/nowhere').expect(404).expect('Cache-Control', 'no-store');
    await officer.get('/api/applications?after=nonsense').expect(422).expect('Cache-Control', 'no-store');
    await house.http().get('/api/swagger-ui.css').expect(200).expect('Cache-Control', 'public, max-age=0');
  });

  it('null says the same as nothing, and a list is no object', async () => {
    const opened = await officer
      .post('/api/applications', { ...SUBMISSION, address: null, links: null, payload: null })
      .expect(201);
    await officer.post(`/api/applications/${opened.body.id as string}/tasks`, { label: 'Appeler', kind: null }).expect(201);
    const listed = await officer.post('/api/applications', { ...SUBMISSION, links: [[]], site: [] }).expect(422);
    expect(listed.body.detail).toBe('« links » est une liste { kind, file }. « site » donne des parcelles ou une géométrie.');
    const list = await officer.post('/api/applications', [SUBMISSION]).expect(422);
    expect(list.body.detail).toBe('Le corps de la demande est un objet JSON, pas une liste.');
  });

  it.each(['0001-01-01', '9999-12-31'])('no deadline is counted from %s', async (day) => {
    const notice = { ...SUBMISSION, procedure: 'division-notice' };
    await officer.post('/api/applications', { ...notice, payload: { deedOn: day } }).expect(422);
    const answer = await officer.post('/api/applications', { ...SUBMISSION, on: day }).expect(422);
    expect(answer.body.detail).toContain('hors de nos calendriers, qui comptent du 1900-01-01 au 2199-12-31');
    await officer.get(`${self}/inquiries/plan?opensOn=${day}`).expect(422);
  });

  it('a value that is no word is shown as it was sent, and one that no text can show is refused', async () => {
    const listed = await take({ type: 'opinion.requested', payload: { from: ['cpas'] } }).expect(422);
    expect(listed.body.detail).toContain('« from » ne connaît pas ["cpas"]. Valeurs');
    const shown = await take({ type: 'opinion.requested', payload: { from: { toString: 1 } } }).expect(422);
    expect(shown.body.detail).toContain('« toString »');
  });

  it('a method that an address does not know is told, with those that it does', async () => {
    const put = await officer.put('/api/applications', {}).expect(405).expect('Allow', 'GET, POST, HEAD, OPTIONS');
    expect(put.body.type).toBe('/problems#method-not-allowed');
    await officer.delete(self).expect(405);
    await house.http().options('/api/applications').expect(204).expect('Allow', 'GET, POST, HEAD, OPTIONS');
    await house.http().options('/api/nowhere').expect(404);
  });

  it('what the libraries refuse is told in French', async () => {
    const send = (type: string, body: string) => officer.post('/api/applications', {}).set('Content-Type', type).send(body);
    const latin = await send('application/json; charset=latin1', '{}').expect(415);
    expect(latin.body).toMatchObject({ type: '/problems#unsupported-media-type', detail: expect.stringContaining('UTF-8') });
    const twice = await officer.get('/api/applications?milestone=a&milestone=b').expect(422);
    expect(twice.body.detail).toBe('« milestone » nomme un jalon, une fois.');
    const form = await officer.post(`${self}/documents`, {}).set('Content-Type', 'multipart/form-data').send('{}').expect(400);
    expect(form.body.detail).toContain('La demande ne se lit pas');
  });

  it('wrong codes are counted by the reference, whatever address they come from', async () => {
    const town = await house.town();
    const { body } = await town.as('officer').post('/api/applications', SUBMISSION).expect(201);
    const ask = (reference: string, code: string) =>
      house.http().post(`/suivi/${town.slug}`).type('form').send({ reference, code });
    for (const reference of [body.reference as string, 'PU/1999/0001']) {
      for (let tried = 0; tried < 20; tried += 1) await ask(reference, 'AAAAA-AAAAA').expect(404);
      await ask(reference, body.code as string).expect(429);
    }
  });

  it('who is nobody, who only reads, and what is not JSON', async () => {
    await house.http().get('/api/applications').expect(401).expect('WWW-Authenticate', 'Bearer');
    await house.http().get('/api/applications').set('Authorization', 'Bearer 1.nonsense').expect(401);
    await reader.get(self).expect(200);
    await reader.post('/api/applications', SUBMISSION).expect(403);
    await reader.post(`${self}/events`, { type: 'completeness.confirmed' }, version).expect(403);
    await house.http().post('/api/applications').set('Content-Type', 'application/json').send('{"a":').expect(400);
    await officer.get('/api/applications/not-an-id').expect(404);
    await officer.get('/api/applications?after=nonsense').expect(422);
    await officer.get('/api/nowhere').expect(404);
  });

  describe('while the database is away', () => {
    /** What node-pg throws where nothing listens. */
    const away = () => new pg.Client({ host: '127.0.0.1', port: 1 }).connect();
    let out: jest.Spied<DataSource['createQueryRunner']>;
    beforeAll(() => {
      const { service } = house.foundations.database;
      const open = service.createQueryRunner.bind(service);
      out = jest.spyOn(service, 'createQueryRunner').mockImplementation(() => Object.assign(open('master'), { connect: away }));
    });
    afterAll(() => out.mockRestore());

    it('a caller is told so, and when to try again', async () => {
      const { body, headers } = await officer.get(self).expect(503);
      expect(body).toMatchObject({ type: '/problems#database-away', title: 'Momentanément indisponible' });
      expect(headers).toMatchObject({ 'retry-after': '5', 'content-type': expect.stringContaining('application/problem+json') });
    });

    it('a page is a page', async () => {
      const { text, headers } = await house.http().get('/suivi/la-roche').set('Accept', 'text/html').expect(503);
      expect(headers).toMatchObject({ 'retry-after': '5', 'content-type': expect.stringContaining('text/html') });
      expect(text).toContain('dans quelques instants');
    });
  });

  it.each([
    ['57P01', true],
    ['57P03', true],
    ['08006', true],
    ['53300', true],
    ['ECONNRESET', true],
    ['23505', false],
    ['57014', false],
  ])('an error %s of the database means that it is away: %s', (code, away) => {
    expect(isDatabaseAway(Object.assign(new Error('…'), { code }))).toBe(away);
  });
});
