import type { DataSourceOptions } from 'typeorm';
import { checkServer, connect } from './check-server.js';
import { createDataSource } from './data-source.js';
import { SESSION_LOCKS } from './session-locks.js';

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
    await guard.query(`SELECT pg_advisory_lock(${SESSION_LOCKS.migration})`);
    await checkServer(owner);
    const run = await owner.runMigrations({ transaction: 'each' });
    return run.map(({ name }) => name);
  } finally {
    await guard.query(`SELECT pg_advisory_unlock(${SESSION_LOCKS.migration})`).catch(() => undefined);
    await guard.release();
    await owner.destroy();
  }
}
