import { jest } from '@jest/globals';
import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { Doors } from '../../src/platform/doors/index.js';
import { openTestHouse, SUBMISSION, type Client, type TestHouse } from '../support/house.js';

/** Milliseconds within which a probe must have noticed. */
const NOTICED = 10_000;

describe('the watchdog of the operator', () => {
  let house: TestHouse;
  let officer: Client;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    officer = (await house.town()).as('officer');
  });
  afterAll(() => house.close());

  const ask = async (probe: string) => (await house.http().get(`/${probe}`)) as unknown as Answer;
  /** Asks as probes do, until the answer is another one. */
  async function becomes(probe: string, status: number): Promise<Answer> {
    for (const begun = Date.now(); ; await pause(100)) {
      const answer = await ask(probe);
      if (answer.status === status) return answer;
      if (Date.now() - begun > NOTICED) throw new Error(`/${probe} still answers ${JSON.stringify(answer.body)}`);
    }
  }
  const failed = async () => (await becomes('readyz', 503)).body.failed!;

  it('is told that the house opens until its clocks run', async () => {
    expect((await ask('startupz')).body).toMatchObject({ failed: [{ check: 'foundations', since: expect.any(String) }] });
    house.app.get(Doors).opening('journals');
    const answer = await ask('startupz');
    expect(answer).toMatchObject({
      status: 503,
      body: { type: '/problems#not-started', failed: [{ check: 'journals' }], detail: expect.stringContaining('journaux') },
    });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    });
    // People are served meanwhile.
    await becomes('readyz', 200);
    house.app.get(Doors).open();
    expect(await ask('startupz')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('finds a house in order alive and ready', async () => {
    expect(await ask('livez')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await becomes('readyz', 200)).toMatchObject({
      body: { status: 'ok', checks: ['database', 'migrations', 'tenants', 'timers'] },
      headers: { 'cache-control': 'no-store' },
    });
  });

  it('may ask as often as it likes: the database is asked once a second', async () => {
    await becomes('readyz', 200);
    const asked = jest.spyOn(pg.Pool.prototype, 'query');
    const begun = Date.now();
    try {
      for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 20 }, () => ask('readyz')));
      // Two statements a look; the first may have been taken before.
      const looks = 1 + Math.ceil((Date.now() - begun) / 1000);
      expect(asked.mock.calls.length).toBeLessThanOrEqual(2 * looks);
    } finally {
      asked.mockRestore();
    }
    await pause(1_100);
    const again = jest.spyOn(pg.Pool.prototype, 'query');
    await ask('readyz');
    expect(again.mock.calls).toHaveLength(2);
    again.mockRestore();
  });

  it('is told that a process comes too late to its work, and for some seconds only', async () => {
    await ask('livez');
    const until = performance.now() + 1_300;
    while (performance.now() < until);
    const { body } = await becomes('livez', 503);
    expect(body).toMatchObject({ type: '/problems#not-alive', failed: [{ check: 'event-loop' }] });
    expect(body.detail).toMatch(/1,\d s trop tard/);
    await becomes('livez', 200);
  });

  it('is told that the database is away, by a process that lives on and comes back by itself', async () => {
    await becomes('readyz', 200);
    const name = new URL(house.foundations.database.url).pathname.slice(1);
    const server = new pg.Client({ connectionString: process.env['PERRON_TEST_SERVER']! });
    await server.connect();
    try {
      await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      const [first] = await failed();
      expect(first).toMatchObject({ check: 'database', detail: expect.stringContaining('ne répond pas') });
      await pause(1_500);
      // Told again, it is told since the same moment.
      expect(await failed()).toEqual([first]);
      expect((await ask('livez')).status).toBe(200);
    } finally {
      await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      await server.end();
    }
    await becomes('readyz', 200);
    await officer.get('/api/applications').expect(200);
  });

  it('waits two seconds for a database that hangs, and no more', async () => {
    const holder = house.owner.createQueryRunner();
    await holder.startTransaction();
    await holder.query('LOCK TABLE migrations IN ACCESS EXCLUSIVE MODE');
    try {
      expect((await failed()).map(({ check }) => check)).toEqual(['database']);
    } finally {
      await holder.rollbackTransaction();
      await holder.release();
    }
    await becomes('readyz', 200);
  });

  it('is told that a migration is missing, as after the restore of an older backup', async () => {
    const [last] = await house.owner.query<{ name: string; timestamp: string }[]>(
      'SELECT name, timestamp FROM migrations ORDER BY id DESC LIMIT 1',
    );
    await house.owner.query('DELETE FROM migrations WHERE name = $1', [last!.name]);
    expect(await failed()).toMatchObject([{ check: 'migrations', detail: expect.stringContaining(last!.name) }]);
    // Those of a newer version that migrated already hinder nobody.
    const more = [last!.timestamp, last!.name, 'FromTomorrow9999999999999'];
    await house.owner.query('INSERT INTO migrations (timestamp, name) VALUES ($1, $2), ($1, $3)', more);
    await becomes('readyz', 200);
    await house.owner.query('REVOKE SELECT ON migrations FROM perron_app');
    expect(await failed()).toMatchObject([{ check: 'migrations', detail: expect.stringContaining('forme') }]);
    await house.owner.query('GRANT SELECT ON migrations TO perron_app');
    await becomes('readyz', 200);
  });

  it('is told that administrations are isolated no more, and nothing of them', async () => {
    await officer.post('/api/applications', { ...SUBMISSION, title: 'Rue du Secret' }).expect(201);
    await house.owner.query('ALTER TABLE journal DISABLE ROW LEVEL SECURITY');
    try {
      const { body } = await becomes('readyz', 503);
      expect(body.failed).toMatchObject([{ check: 'tenants' }]);
      expect(JSON.stringify(body)).not.toMatch(/Secret|Dubois|Ville|town/);
    } finally {
      await house.owner.query('ALTER TABLE journal ENABLE ROW LEVEL SECURITY');
    }
    await becomes('readyz', 200);
  });

  it('is told that an automatic expiry waits, until the ticker takes it', async () => {
    const deposit = await officer.post('/api/applications', SUBMISSION).expect(201);
    const take = (version: number, type: string, payload: object) =>
      officer.post(`${deposit.headers['location']}/events`, { type, payload }, { 'If-Match': `"${version}"` }).expect(201);
    await take(1, 'completeness.confirmed', { opinions: ['dnf'] });
    await take(2, 'opinion.requested', { from: 'dnf' });
    // Its legal day is the 5th of February, which ends at midnight in Wallonia.
    house.clock.day = '2025-02-06';
    expect(await failed()).toMatchObject([{ check: 'timers', since: '2025-02-05T23:00:00.000Z' }]);
    expect(await house.tick()).toBe(1);
    await becomes('readyz', 200);
  });

  it('a ticker that gets on is not taken for one that is stuck by a file that cannot move', async () => {
    await house.owner.query(
      `INSERT INTO deadlines SELECT administration_id, id, 'nothing', '2025-01-10', '2025-01-10', 'automatic', false, '{}'
         FROM applications LIMIT 1`,
    );
    expect(await house.tick()).toBe(0);
    await pause(1_500);
    expect((await ask('readyz')).status).toBe(200);
  });

  it('is sent elsewhere while the house closes, and who is served is told to come back on another connection', async () => {
    const connection = async () => (await fetch(`${house.address}/suivi`)).headers.get('connection');
    expect(await connection()).toBe('keep-alive');
    const doors = house.app.get(Doors);
    doors.close();
    expect(await ask('readyz')).toMatchObject({
      status: 503,
      body: { failed: [{ check: 'closing' }] },
      headers: { 'retry-after': '5' },
    });
    expect(await connection()).toBe('close');
    await officer.get('/api/applications').expect(200);
    doors.open();
    await becomes('readyz', 200);
  });
});

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: { type: string; detail: string; failed?: { check: string; detail: string; since: string }[] };
}
