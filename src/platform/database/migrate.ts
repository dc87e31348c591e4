import type { DataSourceOptions } from 'typeorm';
import { checkServer, connect } from './check-server.js';
import { createDataSource } from './data-source.js';

/** Any number, the same in every service: only one of them migrates at a time. */
const LOCK = 7_365_042;

/**
 * Runs the migrations that are missing, as the owner. Several services may start together: one migrates, the others wait.
 * @returns the names of the migrations run
 * @throws DatabaseUnfit, having touched nothing
 */
export async function migrate(url: string, migrations: DataSourceOptions['migrations']): Promise<string[]> {
  const owner = createDataSource({ url, migrations, poolSize: 2 });
  await connect(owner);
  const guard = owner.createQueryRunner();
  try {
    await guard.query(`SELECT pg_advisory_lock(${LOCK})`);
    await checkServer(owner);
    const run = await owner.runMigrations({ transaction: 'each' });
    return run.map(({ name }) => name);
  } finally {
    await guard.query(`SELECT pg_advisory_unlock(${LOCK})`).catch(() => undefined);
    await guard.release();
    await owner.destroy();
  }
}
