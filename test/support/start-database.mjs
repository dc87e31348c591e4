// One PostgreSQL a test run, one template database migrated once; each Jest worker clones it (test/support/database.ts).
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, startEmbeddedPostgres } from '../../dist/src/platform/database/index.js';
import { MIGRATIONS } from '../../dist/src/migrations.js';

export default async function startDatabase() {
  const given = process.env.DATABASE_URL;
  // Tests alone may run without fsync: nothing of theirs must outlive a power cut.
  const embedded = given
    ? undefined
    : await startEmbeddedPostgres({ folder: mkdtempSync(join(tmpdir(), 'perron-test-')), fsync: false });
  const server = new URL(given ?? embedded.url);
  const template = `perron_test_${process.pid}`;
  const owner = new pg.Client({ connectionString: server.href });
  await owner.connect();
  const { rows } = await owner.query('SELECT rolsuper OR rolbypassrls AS sees FROM pg_roles WHERE rolname = current_user');
  if (!rows[0].sees) {
    await owner.end();
    throw new Error(
      'Tests look at what several administrations keep: give them the DATABASE_URL of a superuser, or of a role with BYPASSRLS, CREATEROLE and CREATEDB.',
    );
  }
  await owner.query(`CREATE DATABASE ${template}`);
  const url = new URL(server.href);
  url.pathname = `/${template}`;
  await migrate(url.href, MIGRATIONS);
  process.env.PERRON_TEST_SERVER = server.href;
  process.env.PERRON_TEST_TEMPLATE = template;
  globalThis.perronTestDatabase = { owner, embedded, template };
}
