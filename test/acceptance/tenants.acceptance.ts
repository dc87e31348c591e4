import { checkIsolation, createDataSource, UnitOfWork } from '../../src/platform/database/index.js';
import { testDatabaseUrl } from '../support/database.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';

describe('administrations are isolated by the database itself', () => {
  let house: TestHouse;
  let [ours, theirs]: [Town, Town] = [undefined!, undefined!];
  let self: string;
  beforeAll(async () => {
    house = await openTestHouse();
    const roles = { officer: ['planning-officer'], jurist: ['jurist'] };
    [ours, theirs] = [await house.town({ roles }), await house.town({ roles })];
    const deposit = await ours
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, reference: 'PU/2025/0001' })
      .expect(201);
    self = deposit.headers['location'] as string;
  });
  afterAll(() => house.close());

  it.each(['', '/steps', '/deadlines', '/drawing', '/drawing/told', '/journal', '/site'])(
    'another administration finds nothing at %s',
    async (path) => {
      await ours.as('officer').get(`${self}${path}`).expect(200);
      await theirs.as('officer').get(`${self}${path}`).expect(404);
    },
  );

  it('another administration cannot act on the file, and may use the same reference', async () => {
    await theirs.as('officer').post(`${self}/events`, { type: 'completeness.confirmed' }, { 'If-Match': '"1"' }).expect(404);
    await theirs.as('officer').post(`${self}/simulations`, { events: [] }).expect(404);
    const migration = { to: 'a'.repeat(64), basis: 'aucune' };
    await theirs.as('jurist').post(`${self}/migrations`, migration, { 'If-Match': '"1"' }).expect(404);
    await theirs
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, reference: 'PU/2025/0001' })
      .expect(201);
  });

  it('a token opens only the house that it names', async () => {
    const forged = ours.tokens['officer']!.replace(/^\d+/, String(theirs.id));
    await house.http().get('/api/applications').set('Authorization', `Bearer ${forged}`).expect(401);
  });

  it('without an administration nothing is seen, and with one nothing of another', async () => {
    const { service } = house.foundations.database;
    const tables = await service.query<{ name: string }[]>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'administration_id'
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) expect(await service.query(`SELECT count(*) AS count FROM ${name}`)).toEqual([{ count: 0 }]);
    const unit = new UnitOfWork(service);
    const seen = await unit.run(theirs.id, (tx) =>
      tx.query<{ administration_id: number }>('SELECT DISTINCT administration_id FROM journal'),
    );
    expect(seen).toEqual([{ administration_id: theirs.id }]);
    await expect(
      unit.run(theirs.id, (tx) => tx.query(`INSERT INTO reference_series VALUES (${ours.id}, 'X', 1)`)),
    ).rejects.toThrow('row-level security');
  });

  it('the service may not rewrite the journal, nor read it as the ticker', async () => {
    const unit = new UnitOfWork(house.foundations.database.service);
    for (const sql of [
      'UPDATE journal SET sequence = 2',
      'DELETE FROM journal',
      'TRUNCATE journal',
      'UPDATE procedure_editions SET law = law',
      'DELETE FROM messages',
      `UPDATE messages SET body_text = ''`,
      'UPDATE assignments SET number = 2',
      'DELETE FROM task_marks',
      'DELETE FROM absences',
    ]) {
      await expect(unit.run(ours.id, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
    }
    const sweeper = await createDataSource({ url: await testDatabaseUrl(), role: 'perron_sweeper' }).initialize();
    await expect(sweeper.query('SELECT * FROM journal')).rejects.toThrow('permission denied');
    for (const [column, table] of [
      ['derivation', 'deadlines'],
      ['payload', 'outbox'],
      ['body_text', 'messages'],
      ['address', 'messages'],
    ])
      await expect(sweeper.query(`SELECT ${column} FROM ${table}`)).rejects.toThrow('permission denied');
    await sweeper.destroy();
  });

  it('a transaction leaves no administration behind on its connection', async () => {
    const unit = new UnitOfWork(house.foundations.database.service);
    await Promise.all(Array.from({ length: 20 }, () => unit.run(ours.id, (tx) => tx.query('SELECT 1'))));
    const rows = await Promise.all(
      Array.from({ length: 20 }, () =>
        house.foundations.database.service.query<{ count: number }[]>('SELECT count(*) AS count FROM applications'),
      ),
    );
    expect(rows.every(([row]) => row?.count === 0)).toBe(true);
  });

  it('a glance sees one administration, and leaves its connection as it was, also when it fails', async () => {
    const { service } = house.foundations.database;
    const unit = new UnitOfWork(service);
    const statement = (text: string) => ({ name: text, text, values: [] });
    const owners = statement(
      `SELECT DISTINCT administration_id AS id, current_setting('plan_cache_mode') AS plans FROM applications`,
    );
    expect(await unit.glance(ours.id, owners)).toEqual([{ id: ours.id, plans: 'force_generic_plan' }]);
    for (let i = 0; i < 20; i++) {
      await expect(unit.glance(ours.id, statement('SELECT 1 / 0'))).rejects.toThrow('division by zero');
      expect(await unit.glance(theirs.id, owners)).toEqual([{ id: theirs.id, plans: 'force_generic_plan' }]);
      expect(await service.query(owners.text)).toEqual([]);
    }
    expect(await service.query(`SELECT current_setting('plan_cache_mode') AS plans`)).toEqual([{ plans: 'auto' }]);
  });

  it.each([
    [
      'a tenant-owned table without row-level security',
      'CREATE TABLE leak (administration_id int PRIMARY KEY)',
      'DROP TABLE leak',
      'not enabled, forced and stated on: leak',
    ],
    [
      'a policy that is not forced',
      'ALTER TABLE outbox NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE outbox FORCE ROW LEVEL SECURITY',
      'outbox',
    ],
    [
      'a unique key across administrations',
      'CREATE UNIQUE INDEX leak ON applications (id)',
      'DROP INDEX leak',
      'leaves out administration_id',
    ],
    [
      'a view with the rights of its owner',
      'CREATE VIEW leak AS SELECT id FROM applications',
      'DROP VIEW leak',
      'rights of its owner: leak',
    ],
  ])('the service does not start on %s', async (_what, spoil, mend, sentence) => {
    await house.owner.query(spoil);
    try {
      await expect(checkIsolation(house.foundations.database.service)).rejects.toThrow(sentence);
    } finally {
      await house.owner.query(mend);
    }
    await checkIsolation(house.foundations.database.service);
  });

  it('the service starts beside an extension, which brings views and functions of its own', async () => {
    const { owner, foundations } = house;
    // As PostGIS and pg_stat_statements do, which a superuser alone may bring.
    await owner.query(`
      CREATE VIEW of_extension AS SELECT oid FROM pg_class;
      CREATE FUNCTION of_extension() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`);
    await expect(checkIsolation(foundations.database.service)).rejects.toThrow('of_extension()');
    await owner.query(`
      CREATE EXTENSION tcn;
      ALTER EXTENSION tcn ADD VIEW of_extension;
      ALTER EXTENSION tcn ADD FUNCTION of_extension()`);
    try {
      await checkIsolation(foundations.database.service);
    } finally {
      await owner.query('DROP EXTENSION tcn');
    }
    await checkIsolation(foundations.database.service);
  });
});
