import { DataSource, type DataSourceOptions } from 'typeorm';
import { checkIsolation } from './check-isolation.js';
import { createDataSource } from './data-source.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { migrate } from './migrate.js';

export interface OpenDatabase {
  /** Connection string of the owner. */
  url: string;
  /** Sessions of the service: they own nothing and see one administration at a time. */
  service: DataSource;
  /** Names of the migrations that were missing. */
  migrated: string[];
  close(): Promise<void>;
}

export interface DatabaseNeeds {
  databaseUrl: string | undefined;
  dataFolder: string;
  poolSize: number;
  entities: DataSourceOptions['entities'];
  migrations: DataSourceOptions['migrations'];
  /** Work beside a service that runs on the embedded database already. */
  join?: boolean;
}

/**
 * Opens the given database, or the embedded one; brings it up to date and checks that it isolates administrations.
 * @throws DatabaseUnfit, IsolationBroken, FolderInUse, or what the database says
 */
export async function openDatabase(needs: DatabaseNeeds): Promise<OpenDatabase> {
  const embedded = needs.databaseUrl ? undefined : await startEmbeddedPostgres({ folder: needs.dataFolder, join: needs.join });
  const url = needs.databaseUrl ?? embedded!.url;
  try {
    const migrated = await migrate(url, needs.migrations);
    const service = createDataSource({ url, role: 'perron_app', poolSize: needs.poolSize, entities: needs.entities });
    await service.initialize();
    await checkIsolation(service);
    const close = async () => {
      await service.destroy();
      await embedded?.stop();
    };
    return { url, service, migrated, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
