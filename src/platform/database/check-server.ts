import type { DataSource } from 'typeorm';

/** The database cannot be reached, or is none that Perron can live in: nothing in it was touched. */
export class DatabaseUnfit extends Error {}

const OLDEST = 15;
/** A collation of ICU, which knows the capitals of every script whatever the locale of the database. */
export const UNICODE_COLLATION = 'und-x-icu';

/** @throws DatabaseUnfit saying why nobody answers, and what to look at */
export async function connect(owner: DataSource): Promise<void> {
  try {
    await owner.initialize();
  } catch (error) {
    // Where several addresses were tried, the error is of all of them and says nothing itself.
    const causes = error instanceof AggregateError ? (error.errors as Error[]) : [error as Error];
    const said = [...new Set(causes.map(({ message }) => message))].join('; ');
    throw new DatabaseUnfit(`The database does not open: ${said}. Does PostgreSQL run there, and is DATABASE_URL right?`, {
      cause: error,
    });
  }
}

/**
 * Looks at the server and the database before anything is made there.
 * @throws DatabaseUnfit saying what is wrong and what would be right
 */
export async function checkServer(owner: DataSource): Promise<void> {
  const [server] = await owner.query<Server[]>(SERVER);
  const { version, name, encoding, database, folds, strangers } = server!;
  if (version < OLDEST * 10_000) throw new DatabaseUnfit(`PostgreSQL ${name} is too old: Perron needs ${OLDEST} or later.`);
  if (!folds)
    throw new DatabaseUnfit(`PostgreSQL ${name} was built without ICU: Perron needs its collation « ${UNICODE_COLLATION} ».`);
  if (encoding !== 'UTF8') {
    throw new DatabaseUnfit(
      `The database « ${database} » keeps texts in ${encoding}, which lacks characters of our languages: make one with ENCODING 'UTF8'.`,
    );
  }
  if (strangers.length > 0) {
    throw new DatabaseUnfit(
      `The database « ${database} » holds tables of something else (${strangers.join(', ')}): give Perron one of its own.`,
    );
  }
}

interface Server {
  version: number;
  name: string;
  encoding: string;
  database: string;
  folds: boolean;
  /** Some tables that no migration of ours made; none as soon as our first one ran. */
  strangers: string[];
}

/** That our first migration ran is told by a function that it makes; the list of migrations is there before it. */
const SERVER = `
  SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name,
         pg_encoding_to_char(d.encoding) AS encoding, d.datname AS database,
         EXISTS (SELECT FROM pg_collation WHERE collname = '${UNICODE_COLLATION}') AS folds,
         ARRAY(SELECT c.relname::text FROM pg_class c
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname <> 'migrations'
                  AND NOT EXISTS (SELECT FROM pg_depend p
                                   WHERE p.classid = 'pg_class'::regclass AND p.objid = c.oid AND p.deptype = 'e')
                  AND to_regprocedure('public.perron_isolate(regclass)') IS NULL
                ORDER BY 1 LIMIT 5) AS strangers
    FROM pg_database d WHERE d.datname = current_database()`;
