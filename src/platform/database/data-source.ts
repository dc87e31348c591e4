import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

// Civil dates stay the text that they are, and counts are numbers; node-pg would make Dates and strings of them.
pg.types.setTypeParser(1082, (text) => text);
pg.types.setTypeParser(20, (text) => Number(text));

/** The roles that sessions take; both own nothing, so that row-level security binds them. */
export type SessionRole = 'perron_app' | 'perron_sweeper';

export interface DatabaseOptions {
  url: string;
  /** Without a role the session is the owner's, for migrations alone. */
  role?: SessionRole;
  poolSize?: number;
  entities?: DataSourceOptions['entities'];
  migrations?: DataSourceOptions['migrations'];
}

/** A TypeORM data source; connect it with `initialize()`. It never synchronises the schema. */
export function createDataSource({ url, role, poolSize = 4, entities = [], migrations = [] }: DatabaseOptions): DataSource {
  // A planner with workers takes forty milliseconds where one row takes a third of one.
  const session = [...(role ? [`-c role=${role}`] : []), '-c max_parallel_workers_per_gather=0'].join(' ');
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    extra: { options: session, max: poolSize, application_name: 'perron' },
  });
}
