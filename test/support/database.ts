import pg from 'pg';

/** Connection of the owner to this worker's own clone of the migrated template, or to one that nobody else has. */
export async function testDatabaseUrl(only?: string): Promise<string> {
  const server = new URL(process.env['PERRON_TEST_SERVER']!);
  const template = process.env['PERRON_TEST_TEMPLATE']!;
  const name = `${template}_${only ?? process.env['JEST_WORKER_ID']}`;
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
  server.pathname = `/${name}`;
  return server.href;
}
