import { setTimeout as pause } from 'node:timers/promises';
import { MetricsDoor } from '../../src/health/index.js';
import { openTestHouse, SUBMISSION, type Client, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, square } from '../support/layers.js';

const PARCEL = '92094A0001/00A000';
const SECRET = 'Rue du Secret';

describe('the numbers of a process', () => {
  let house: TestHouse;
  let town: Town;
  let officer: Client;
  let address: string;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06', { attempts: 3 });
    town = await house.town({ roles: { officer: ['planning-officer', 'gis-officer', 'administrator'] } });
    officer = town.as('officer');
    address = `http://127.0.0.1:${await house.app.get(MetricsDoor).open('127.0.0.1', 0)}/metrics`;
  });
  afterAll(() => house.close());

  const read = async () => (await fetch(address)).text();
  /** Of a series, by its name with its labels in their order; 0 where nothing was counted yet. */
  const valueIn = (text: string, series: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.slice(series.length + 1) ?? 0,
    );
  /** What an act adds to each series. */
  async function added(series: string[], act: () => Promise<unknown>): Promise<number[]> {
    const before = await read();
    await act();
    const after = await read();
    return series.map((one) => valueIn(after, one) - valueIn(before, one));
  }
  /** What the database tells is read anew after some seconds. */
  async function becomes(series: string, value: (told: number) => boolean): Promise<string> {
    for (const begun = Date.now(); ; await pause(200)) {
      const text = await read();
      if (value(valueIn(text, series))) return text;
      if (Date.now() - begun > 15_000) throw new Error(`${series} is still ${valueIn(text, series)}`);
    }
  }
  const steps = (kind: string, outcome: string) => `perron_steps_total{kind="${kind}",outcome="${outcome}"}`;
  const events = (status: number) =>
    `perron_http_answers_total{method="POST",route="/api/applications/:id/events",status="${status}"}`;

  it('are told in the text format of Prometheus, at an address of their own and at no other', async () => {
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = (await answer.text()).split('\n').filter((line) => line !== '');
    for (const line of lines) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? \S+)$/);
    const names = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds']));
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
    expect((await fetch(address.replace('/metrics', '/'))).status).toBe(404);
    await house.http().get('/metrics').expect(404);
  });

  it('count one step that was taken once, with its seconds', async () => {
    const taken = [steps('opening', 'taken'), 'perron_step_seconds_count{kind="opening"}', steps('act', 'taken')];
    const deposit = () => officer.post('/api/applications', SUBMISSION, { 'Idempotency-Key': 'deposit' }).expect(201);
    expect(await added(taken, deposit)).toEqual([1, 1, 0]);
    expect(await added([...taken, steps('opening', 'repeated')], deposit)).toEqual([0, 0, 0, 1]);
  });

  it('count what became of the others, and the answers by the pattern of their address', async () => {
    const self = String((await officer.post('/api/applications', SUBMISSION).expect(201)).headers['location']);
    const take = (type: string, headers: Record<string, string>) => () => officer.post(`${self}/events`, { type }, headers);
    const first = { 'If-Match': '"1"', 'Idempotency-Key': 'once' };
    const kept = [steps('act', 'taken'), events(201), steps('act', 'repeated')];
    expect(await added(kept, take('completeness.confirmed', first))).toEqual([1, 1, 0]);
    expect(await added(kept, take('completeness.confirmed', first))).toEqual([0, 1, 1]);
    const version = { 'If-Match': '"2"' };
    for (const [type, headers, outcome, status] of [
      ['works.started', version, 'impeded', 409],
      ['decision.granted', { 'If-Match': '"1"' }, 'stale', 412],
      ['nothing.known', version, 'refused', 422],
    ] as const)
      expect(await added([steps('act', outcome), events(status), kept[0]!], take(type, headers))).toEqual([1, 1, 0]);
    expect(await added([events(428), kept[0]!], take('decision.granted', {}))).toEqual([1, 0]);
  });

  it('tell how long expiries wait that the house must take, and count those that it took', async () => {
    const self = String((await officer.post('/api/applications', SUBMISSION).expect(201)).headers['location']);
    const take = (version: number, type: string, payload: object) =>
      officer.post(`${self}/events`, { type, payload }, { 'If-Match': `"${version}"` }).expect(201);
    await take(1, 'completeness.confirmed', { opinions: ['dnf'] });
    await take(2, 'opinion.requested', { from: 'dnf' });
    const ready = await becomes('perron_tenant_canary_empty', (told) => told === 1);
    expect(valueIn(ready, 'perron_timer_lag_seconds')).toBe(0);
    house.clock.day = '2025-02-06';
    const waiting = await becomes('perron_deadline_due_without_effect', (told) => told === 1);
    // Midnight to noon, where the clock of the tests stands.
    expect(valueIn(waiting, 'perron_timer_lag_seconds')).toBe(12 * 3600);
    expect(await added([steps('expiry', 'taken')], () => house.tick())).toEqual([1]);
    const after = await becomes('perron_deadline_due_without_effect', (told) => told === 0);
    expect(valueIn(after, 'perron_timer_lag_seconds')).toBe(0);
  });

  it('tell how long what must leave has waited', async () => {
    await house.owner.query(`UPDATE outbox SET created_at = '2025-02-06T10:00:00+01:00' WHERE done_at IS NULL`);
    await becomes('perron_outbox_oldest_seconds', (told) => told === 2 * 3600);
    await house.deliver();
    await becomes('perron_outbox_oldest_seconds', (told) => told === 0);
  });

  it('say when the canary sees what it must not, and what the database lacks', async () => {
    await house.owner.query('ALTER TABLE journal DISABLE ROW LEVEL SECURITY');
    await house.owner.query('CREATE TABLE kept_migrations AS SELECT * FROM migrations; DELETE FROM migrations WHERE id > 3');
    try {
      const text = await becomes('perron_tenant_canary_empty', (told) => told === 0);
      expect(valueIn(text, 'perron_migrations_missing')).toBeGreaterThan(30);
      expect(valueIn(text, 'perron_database_up')).toBe(1);
    } finally {
      await house.owner.query('ALTER TABLE journal ENABLE ROW LEVEL SECURITY');
      await house.owner.query('INSERT INTO migrations SELECT * FROM kept_migrations WHERE id > 3; DROP TABLE kept_migrations');
    }
    await becomes('perron_tenant_canary_empty', (told) => told === 1);
  });

  it('go on without those of the database where it hangs', async () => {
    const holder = house.owner.createQueryRunner();
    await holder.startTransaction();
    await holder.query('LOCK TABLE migrations IN ACCESS EXCLUSIVE MODE');
    try {
      const text = await becomes('perron_database_up', (told) => told === 0);
      expect(text).not.toContain('perron_timer_lag_seconds');
      expect(text).toContain('perron_steps_total');
    } finally {
      await holder.rollbackTransaction();
      await holder.release();
    }
    await becomes('perron_database_up', (told) => told === 1);
  });

  it('name no administration, no person, no parcel and no file', async () => {
    const layer = [{ geometry: square(0, 0, 50), properties: { capakey: PARCEL, street: SECRET } }];
    await officer.upload('/api/layers/parcels/deliveries', geoJsonFile(layer), { kind: 'parcels', title: SECRET }).expect(201);
    await officer.post('/api/layers/parcels/deliveries/1/publication', {}).expect(201);
    const site = { parcels: [PARCEL] };
    const { body } = await officer
      .post('/api/applications', { ...SUBMISSION, title: SECRET, applicantName: SECRET, site })
      .expect(201);
    await officer.get(`/api/applications/${body.id}`).expect(200);
    await officer.get(`/api/parcels/${encodeURIComponent(PARCEL)}/history`).expect(200);
    await officer.get(`/api/parcels?q=${encodeURIComponent(PARCEL)}`).expect(200);
    await officer.get(`/ogc/${town.slug}`).expect(200);
    await house.http().get(`/suivi/nothing-of-${body.id}`);
    await house
      .http()
      .get(`/nowhere/${encodeURIComponent(SECRET)}`)
      .expect(404);
    const text = await read();
    for (const name of [
      town.slug,
      'Ville',
      SECRET,
      encodeURIComponent(SECRET),
      'Dubois',
      PARCEL,
      '92094',
      body.reference,
      body.id,
    ])
      expect(text).not.toContain(name);
    expect(text).toContain('route="/api/parcels/:capakey/history"');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    const labels = new Set([...text.matchAll(/[{,](\w+)="/g)].map(([, label]) => label));
    const known = ['kind', 'le', 'major', 'method', 'minor', 'outcome', 'patch', 'route', 'space', 'status', 'type', 'version'];
    expect([...labels].toSorted()).toEqual(known);
  });
});
