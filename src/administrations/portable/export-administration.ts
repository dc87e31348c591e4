import { speakFor, type Transaction } from '../../platform/database/index.js';
import { readTables, type OwnedTable } from './tables.js';

/** The first line of a file: what it is, and of which state of the tables. */
export interface Heading {
  perron: 'administration';
  format: 1;
  /** Migrations that had run: rows fit the tables of these and no others. */
  migrations: string[];
  administration: Record<string, unknown> & { id: number; slug: string; type: string; name: string };
}

const ROWS = 500;
/** Of contents, each row a quarter of a megabyte. */
const FEW_ROWS = 8;

/**
 * Everything that an administration keeps, line by line (NDJSON): the heading, rows that it shares with others, its own rows,
 * the people who sign in for its accounts, and an end with their number. A row stands as PostgreSQL writes it, so that no
 * number passes through a double. The transaction is a fresh one of the administration, by the role of the service: the
 * database itself gives no row of another, and one moment of all tables.
 * @param migrations names of those that have run
 */
export async function* exportAdministration(tx: Transaction, migrations: string[]): AsyncGenerator<string> {
  await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  const [administration] = await tx.query<Heading['administration']>('SELECT * FROM administrations WHERE id = $1', [
    tx.administrationId,
  ]);
  const heading: Heading = { perron: 'administration', format: 1, migrations, administration: administration! };
  yield `${JSON.stringify(heading)}\n`;
  const { owned, shared } = await readTables(tx);
  let count = 0;
  for (const table of shared) {
    const used = table.uses.map(
      ({ table: source, columns, targets }) =>
        `EXISTS (SELECT FROM ${source} u WHERE ${columns.map((column, index) => `u.${column} = t.${targets[index]}`).join(' AND ')})`,
    );
    for await (const row of rowsOf(tx, table, `WHERE ${used.join(' OR ')}`)) {
      count += 1;
      yield `{"shared":"${table.name}","row":${row}}\n`;
    }
  }
  for (const table of owned) {
    for await (const row of rowsOf(tx, table)) {
      count += 1;
      yield `{"table":"${table.name}","row":${row}}\n`;
    }
  }
  for (const person of await peopleOf(tx)) {
    count += 1;
    yield `{"person":${person}}\n`;
  }
  yield `${JSON.stringify({ end: true, rows: count })}\n`;
}

/** Somebody may serve others too; only who they are is told. */
async function peopleOf(tx: Transaction): Promise<string[]> {
  const bound = await tx.query<{ person: string }>(
    'SELECT person_id AS person FROM accounts WHERE administration_id = $1 AND person_id IS NOT NULL ORDER BY person_id',
    [tx.administrationId],
  );
  const people: string[] = [];
  for (const { person } of bound) {
    await speakFor(tx, { person });
    const [row] = await tx.query<{ row: string }>('SELECT to_jsonb(p)::text AS row FROM people p WHERE id = $1', [person]);
    people.push(row!.row);
  }
  return people;
}

async function* rowsOf(tx: Transaction, { name, columns, key, heavy }: OwnedTable, where = ''): AsyncGenerator<string> {
  await tx.query(
    `DECLARE exported NO SCROLL CURSOR FOR
       SELECT to_jsonb(r)::text AS row FROM (SELECT ${columns.join(', ')} FROM ${name} t ${where} ORDER BY ${key.join(', ')}) r`,
  );
  const most = heavy ? FEW_ROWS : ROWS;
  for (;;) {
    const rows = await tx.query<{ row: string }>(`FETCH ${most} FROM exported`);
    for (const { row } of rows) yield row;
    if (rows.length < most) break;
  }
  await tx.query('CLOSE exported');
}
