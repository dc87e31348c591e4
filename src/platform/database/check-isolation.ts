import type { DataSource } from 'typeorm';

/** The database would let one administration see another: the service does not start. */
export class IsolationBroken extends Error {
  constructor(readonly faults: string[]) {
    super(`The database does not isolate administrations:\n- ${faults.join('\n- ')}`);
  }
}

/**
 * What runs with the rights of the owner, so that an operator may do it through the service: each demands the live session of
 * an operator first. Decision 24.
 */
const OPERATORS_FUNCTIONS = [
  'perron_operator_here()',
  'perron_operator_acts()',
  'perron_operator_create(text,text,text,text,text[])',
  'perron_operator_suspend(integer,text)',
  'perron_operator_resume(integer)',
  'perron_operator_territory(integer,text[])',
  'perron_operator_health(date)',
];
/** Runs with the rights of the owner as a trigger alone, and on the rows of the administration that fired it. */
const OWNERS_TRIGGERS = ['perron_features_go_with_edition()'];
const OWNERS_FUNCTIONS = [...OPERATORS_FUNCTIONS, ...OWNERS_TRIGGERS].map((one) => `"${one}"`).join();

/**
 * What an extension brought along, as PostGIS does where databases are made with it, knows nothing of our tables, and only
 * its superuser could change it.
 */
const isOurs = (catalog: 'pg_class' | 'pg_proc', object: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = ${object} AND d.deptype = 'e')`;

const CHECKS: [string, string][] = [
  [
    `SELECT current_user AS name FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)`,
    'the role of the service passes over row-level security:',
  ],
  [
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND pg_get_userbyid(c.relowner) = current_user`,
    'the role of the service owns a table:',
  ],
  [
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'administration_id'
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))`,
    'row-level security is not enabled, forced and stated on:',
  ],
  [
    `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'administration_id'
      WHERE n.nspname = 'public' AND i.indisunique AND NOT (a.attnum = ANY (i.indkey::int2[]))`,
    'a unique key leaves out administration_id, and so tells what others hold:',
  ],
  [
    `SELECT k.conname AS name FROM pg_constraint k
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attname = 'administration_id'
      JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attname = 'administration_id'
      WHERE k.contype = 'f' AND NOT (a.attnum = ANY (k.conkey))`,
    'a foreign key leaves out administration_id:',
  ],
  [
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND ${isOurs('pg_class', 'c.oid')} AND (c.relkind = 'm'
         OR (c.relkind = 'v' AND NOT coalesce(c.reloptions::text LIKE '%security_invoker=true%', false)))`,
    'a view reads with the rights of its owner:',
  ],
  [
    `SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'public' AND p.prosecdef AND ${isOurs('pg_proc', 'p.oid')}
        AND NOT p.oid::regprocedure::text = ANY ('{${OWNERS_FUNCTIONS}}')`,
    'a function runs with the rights of its owner:',
  ],
  [
    `SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'public' AND p.prosecdef AND ${isOurs('pg_proc', 'p.oid')}
        AND (NOT 'search_path=pg_catalog, public, pg_temp' = ANY (coalesce(p.proconfig, '{}'))
             OR p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0))`,
    'a function with the rights of its owner may be called by anybody, or finds its tables by a path that others can bend:',
  ],
  [
    `SELECT name FROM unnest('{operators,operator_acts}'::text[]) name
      WHERE has_any_column_privilege(current_user, name, 'SELECT, INSERT, UPDATE') OR has_table_privilege(current_user, name, 'DELETE, TRUNCATE')`,
    'the role of the service has a right of its own on:',
  ],
  [`SELECT id::text AS name FROM applications LIMIT 1`, 'a file can be read without saying for which administration:'],
];

/** @throws IsolationBroken naming everything that is wrong */
export async function checkIsolation(database: DataSource): Promise<void> {
  const faults: string[] = [];
  for (const [sql, sentence] of CHECKS) {
    const rows = await database.query<{ name: string }[]>(sql);
    if (rows.length > 0) faults.push(`${sentence} ${rows.map(({ name }) => name).join(', ')}`);
  }
  if (faults.length > 0) throw new IsolationBroken(faults);
}
