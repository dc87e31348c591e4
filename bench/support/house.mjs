import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccount } from '../../dist/src/accounts/index.js';
import { registerAdministration } from '../../dist/src/administrations/index.js';
import { layFoundations } from '../../dist/src/foundations.js';
import { createHttpApplication } from '../../dist/src/http-application.js';
import { createDataSource } from '../../dist/src/platform/database/index.js';

/** A whole service in this process, on DATABASE_URL or on an embedded database of its own, with fsync on. */
export async function openHouse({ today, poolSize = 16 }) {
  const folder = mkdtempSync(join(tmpdir(), 'perron-bench-'));
  const foundations = await layFoundations({
    databaseUrl: process.env.DATABASE_URL,
    dataFolder: folder,
    host: '127.0.0.1',
    port: 0,
    poolSize,
    today,
    secret: 'benchmark',
  });
  const app = await createHttpApplication(foundations, { quiet: true });
  await app.init();
  const { url } = foundations.database;
  const owner = await createDataSource({ url, poolSize: 1 }).initialize();
  return {
    app,
    url,
    folder,
    owner,
    /** A new administration with an officer. */
    async town() {
      const id = await registerAdministration(owner, { type: 'municipality', name: 'Bench', slug: `bench-${Date.now()}` });
      const roles = ['planning-officer'];
      return { id, token: await openAccount(owner, id, { name: 'Bench', email: 'bench@example.org', roles }) };
    },
    async close() {
      await app.close();
      await owner.destroy();
      await foundations.database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
