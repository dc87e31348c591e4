import type { DataSource } from 'typeorm';
import { speakFor, UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { BadAdministration } from '../bad-administration.js';
import type { Heading } from './export-administration.js';
import { readTables, type OwnedTable } from './tables.js';

const ROWS = 500;
/** Characters of rows that are sent at once. */
const MOST_CHARACTERS = 4_000_000;
const LINE = /^\{"(table|shared)":"([a-z_]+)","row":(.*)\}$/s;
const PERSON = /^\{"person":(.*)\}$/s;

export interface ImportChecks {
  /** Names of the migrations that have run here. */
  migrations: string[];
  /** Whether a row that administrations share is what its key says it is. */
  isGenuine: (table: string, row: Record<string, unknown>) => boolean;
}

/**
 * Takes in the file of an administration, whole or not at all, as the owner of the database. It keeps its number, which is part
 * of the seals of its journal and of its keys.
 * @throws BadAdministration saying what of the file does not fit, and what would
 */
export async function importAdministration(
  owner: DataSource,
  { migrations, isGenuine }: ImportChecks,
  lines: AsyncIterable<string>,
): Promise<Heading['administration'] & { rows: number }> {
  const reader = lines[Symbol.asyncIterator]();
  const heading = readHeading((await reader.next()).value as string | undefined);
  const { administration } = heading;
  return new UnitOfWork(owner).run(administration.id, async (tx) => {
    await checkFits(tx, heading, migrations);
    await insert(tx, await directory(tx), [JSON.stringify(administration)]);
    await tx.query(
      `SELECT setval(pg_get_serial_sequence('administrations', 'id'), greatest($1, (SELECT max(id) FROM administrations)))`,
      [administration.id],
    );
    const { owned, shared } = await readTables(tx);
    const tables = new Map([...shared, ...owned].map((table) => [table.name, table]));
    const rows = await takeRows(tx, reader, tables, isGenuine);
    return { ...administration, rows };
  });
}

function readHeading(line: string | undefined): Heading {
  try {
    const heading = JSON.parse(line ?? '') as Heading;
    if (heading.perron === 'administration' && heading.format === 1 && Number.isInteger(heading.administration.id))
      return heading;
  } catch {
    // Said below.
  }
  throw new BadAdministration('The file is not an export of an administration: its first line does not say so.');
}

async function checkFits(tx: Transaction, { migrations, administration: { id, slug } }: Heading, here: string[]): Promise<void> {
  const [missing, more] = [migrations.filter((one) => !here.includes(one)), here.filter((one) => !migrations.includes(one))];
  if (missing.length > 0)
    throw new BadAdministration(`The file comes from a newer Perron (${missing.join(', ')}); bring this one up to date first.`);
  if (more.length > 0)
    throw new BadAdministration(
      `The file comes from an older Perron, without ${more.join(', ')}; export it again from the same version as here.`,
    );
  const [taken] = await tx.query<{ id: number; slug: string }>(
    'SELECT id, slug FROM administrations WHERE id = $1 OR slug = $2',
    [id, slug],
  );
  if (taken?.id === id)
    throw new BadAdministration(
      `Number ${id} belongs to « ${taken.slug} » here. The number is part of the journal’s seals: use a deployment where it is free.`,
    );
  if (taken) throw new BadAdministration(`Another administration is called « ${slug} » here already.`);
}

async function directory(tx: Transaction): Promise<OwnedTable> {
  const columns = await tx.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'administrations'::regclass AND attnum > 0 AND NOT attisdropped`,
  );
  return { name: 'administrations', columns: columns.map(({ name }) => name), key: ['id'] };
}

async function takeRows(
  tx: Transaction,
  reader: AsyncIterator<string>,
  tables: Map<string, OwnedTable>,
  isGenuine: ImportChecks['isGenuine'],
): Promise<number> {
  let [count, name, kind, batch]: [number, string, string, string[]] = [0, '', '', []];
  let characters = 0;
  const flush = async () => {
    if (batch.length > 0) await insert(tx, tables.get(name)!, batch, kind);
    [batch, characters] = [[], 0];
  };
  // Rows that follow look up the ones they belong to. By statistics that know a row or two of each administration, PostgreSQL
  // reads for that all rows of this one.
  const endTable = async () => {
    await flush();
    if (name !== '') await tx.query(`ANALYZE ${name}`);
  };
  for (;;) {
    const { value: line, done } = await reader.next();
    if (done) throw new BadAdministration(`The file ends after ${count} rows, in the middle: it was cut off.`);
    const person = PERSON.exec(line)?.[1];
    if (person !== undefined) {
      await flush();
      await takePerson(tx, person);
      count += 1;
      continue;
    }
    const [, nextKind, nextName, row] = LINE.exec(line) ?? [];
    if (nextKind === undefined) {
      await flush();
      checkEnd(line, count);
      return count;
    }
    if (!tables.has(nextName!)) throw new BadAdministration(`« ${nextName} » is not a table of administrations.`);
    if (nextKind === 'shared' && !isGenuine(nextName!, JSON.parse(row!) as Record<string, unknown>))
      throw new BadAdministration(`A row of « ${nextName} » is not what its hash says: the file was changed.`);
    if (nextName !== name) await endTable();
    else if (batch.length === ROWS || characters > MOST_CHARACTERS) await flush();
    [name, kind] = [nextName!, nextKind];
    batch.push(row!);
    characters += row!.length;
    count += 1;
  }
}

/** People belong to the installation, which may know this one already; the account binds them to this administration. */
async function takePerson(tx: Transaction, person: string): Promise<void> {
  const { id } = JSON.parse(person) as { id: string };
  // The rows of people open to the service alone, and to it only by the person who is named.
  await tx.query('SET LOCAL ROLE perron_app');
  await speakFor(tx, { person: id });
  await tx.query(
    `INSERT INTO people (id, issuer, subject, name, locale, created_at, last_signed_in)
     SELECT id, issuer, subject, name, locale, created_at, last_signed_in FROM jsonb_populate_record(NULL::people, $1::jsonb)
     ON CONFLICT DO NOTHING`,
    [person],
  );
  await tx.query(
    `INSERT INTO memberships (person_id, administration_id, account_id)
     SELECT person_id, administration_id, id FROM accounts WHERE administration_id = $1 AND person_id = $2`,
    [tx.administrationId, id],
  );
  await tx.query('RESET ROLE');
}

function checkEnd(line: string, count: number): void {
  let end: { end?: boolean; rows?: number } = {};
  try {
    end = JSON.parse(line) as typeof end;
  } catch {
    // Said below.
  }
  if (end.end !== true) throw new BadAdministration(`Line ${count + 2} is neither a row nor the end.`);
  if (end.rows !== count) throw new BadAdministration(`The file says that it has ${end.rows} rows; ${count} were read.`);
}

/** Rows that are shared may be there already. */
async function insert(tx: Transaction, { name, columns }: OwnedTable, rows: string[], kind = 'directory'): Promise<void> {
  const own = kind === 'table' ? `WHERE administration_id = ${tx.administrationId}` : '';
  const { rowCount } = await tx.client.query(
    `INSERT INTO ${name} (${columns.join(', ')}) OVERRIDING SYSTEM VALUE
     SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb) ${own}
     ${kind === 'shared' ? 'ON CONFLICT DO NOTHING' : ''}`,
    [`[${rows.join(',')}]`],
  );
  if (kind === 'table' && rowCount !== rows.length)
    throw new BadAdministration(`A row of « ${name} » belongs to another administration: the file was changed.`);
}
