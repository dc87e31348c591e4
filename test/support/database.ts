import { basename } from 'node:path';
import pg from 'pg';

/**
 * Connection of the owner to a clone of the migrated template. Each suite has one of its own, since services look after all
 * administrations of a database: what one suite leaves would become due in another. What a suite left goes when the worker's
 * next one begins.
 * @param only name of another clone, for a suite that wants several
 */
export async function testDatabaseUrl(only = 'first'): Promise<string> {
  const server = new URL(process.env['PERRON_TEST_SERVER']!);
  const template = process.env['PERRON_TEST_TEMPLATE']!;
  const worker = `${template}_${process.env['JEST_WORKER_ID']}_`;
  const suite = `${worker}${basename(expect.getState().testPath!).split('.')[0]!.replaceAll('-', '_')}_`;
  const name = `${suite}${only}`;
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [worker]);
    const there = rows.map(({ datname }) => datname as string);
    for (const left of there.filter((one) => !one.startsWith(suite))) await client.query(`DROP DATABASE ${left} WITH (FORCE)`);
    if (!there.includes(name)) await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
  server.pathname = `/${name}`;
  return server.href;
}
