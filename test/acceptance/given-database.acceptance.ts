import { createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { MIGRATIONS } from '../../src/migrations.js';
import { checkIsolation, createDataSource, migrate } from '../../src/platform/database/index.js';
import { testDatabaseUrl } from '../support/database.js';

describe('a database that is given', () => {
  const mark = `perron_given_${process.pid}`;
  let server: pg.Client;
  const url = (change: (url: URL) => void): string => {
    const given = new URL(process.env['PERRON_TEST_SERVER']!);
    change(given);
    return given.href;
  };
  const database = (name: string) => url((given) => (given.pathname = `/${name}`));

  beforeAll(async () => {
    // The roles of the service are there as soon as one database was migrated.
    await testDatabaseUrl();
    server = new pg.Client({ connectionString: process.env['PERRON_TEST_SERVER']! });
    await server.connect();
  });
  afterAll(async () => {
    for (const name of ['owned', 'latin', 'shared']) await server.query(`DROP DATABASE IF EXISTS ${mark}_${name}`);
    await server.query(`DROP ROLE IF EXISTS ${mark}`);
    await server.end();
  });

  it('may belong to a role that is no superuser and may create nothing, which was given the roles of the service', async () => {
    const name = `${mark}_owned`;
    await server.query(`CREATE ROLE ${mark} LOGIN PASSWORD 'of-the-test'`);
    await server.query(`GRANT perron_app, perron_sweeper TO ${mark}; GRANT ${mark} TO CURRENT_USER`);
    await server.query(`CREATE DATABASE ${name} OWNER ${mark}`);
    const owned = url((given) => Object.assign(given, { pathname: `/${name}`, username: mark, password: 'of-the-test' }));

    expect(await migrate(owned, MIGRATIONS)).toHaveLength(MIGRATIONS.length);
    expect(await migrate(owned, MIGRATIONS)).toEqual([]);

    const service = await createDataSource({ url: owned, role: 'perron_app' }).initialize();
    try {
      await checkIsolation(service);
    } finally {
      await service.destroy();
    }
  });

  it('is refused when its encoding lacks characters, before anything is made in it', async () => {
    await server.query(`CREATE DATABASE ${mark}_latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'`);
    const latin = database(`${mark}_latin`);
    await expect(migrate(latin, MIGRATIONS)).rejects.toThrow(`The database « ${mark}_latin » keeps texts in LATIN1`);
    expect(await tablesOf(latin)).toEqual([]);
  });

  it('is refused when something else lives in it, which stays as it was', async () => {
    await server.query(`CREATE DATABASE ${mark}_shared`);
    const shared = database(`${mark}_shared`);
    await asked(shared, 'CREATE TABLE migrations (name text); CREATE TABLE customers (id int)');
    await expect(migrate(shared, MIGRATIONS)).rejects.toThrow(
      `The database « ${mark}_shared » holds tables of something else (customers): give Perron one of its own.`,
    );
    expect(await tablesOf(shared)).toEqual(['customers', 'migrations']);
  });

  it('that is absent, or does not answer, is told with what to look at', async () => {
    await expect(migrate(database(`${mark}_absent`), MIGRATIONS)).rejects.toThrow(
      `The database does not open: database "${mark}_absent" does not exist. Does PostgreSQL run there, and is DATABASE_URL right?`,
    );
    const nobody = await freePort();
    const silent = url((given) => Object.assign(given, { hostname: 'localhost', port: nobody }));
    await expect(migrate(silent, MIGRATIONS)).rejects.toThrow(
      /^The database does not open: .*ECONNREFUSED.*DATABASE_URL right\?$/,
    );
  });

  async function asked(connectionString: string, text: string): Promise<{ name: string }[]> {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      return (await client.query<{ name: string }>(text)).rows;
    } finally {
      await client.end();
    }
  }

  async function tablesOf(connectionString: string): Promise<string[]> {
    const rows = await asked(
      connectionString,
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  }
});

async function freePort(): Promise<string> {
  const listening = createServer().listen(0);
  await new Promise((listens) => listening.once('listening', listens));
  const { port } = listening.address() as AddressInfo;
  await new Promise((closed) => listening.close(closed));
  return String(port);
}
