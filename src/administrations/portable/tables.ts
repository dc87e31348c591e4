import type { Transaction } from '../../platform/database/index.js';

/** A table that administrations own rows of, as the database itself describes it. */
export interface OwnedTable {
  name: string;
  /** What is written when a row comes back; generated columns follow by themselves. */
  columns: string[];
  /** It holds contents: few of its rows weigh as much as many of others. */
  heavy?: boolean;
  /** In the order of the primary key, so that the same house always gives the same file. */
  key: string[];
}

/** Rows that administrations share, such as editions of procedures by their hash, and who points at them. */
export interface SharedTable extends OwnedTable {
  uses: { table: string; columns: string[]; targets: string[] }[];
}

interface Described {
  name: string;
  columns: string[];
  key: string[];
  owned: boolean;
  heavy: boolean;
  /** The table whose rows must be there first, where no foreign key says so. */
  follows: string | null;
}

/** Rows of the source belong to rows of the target. */
interface Pointer {
  source: string;
  target: string;
}

interface ForeignKey extends Pointer {
  columns: string[];
  targets: string[];
}

/** Belong to the installation: who signs in, where they serve, who runs it, and the directory itself. */
const OF_THE_INSTALLATION = [
  'administrations',
  'people',
  'memberships',
  'sessions',
  'sign_in_attempts',
  'operators',
  'operator_acts',
];

/**
 * The tables of an administration, those that others point at first. It is read from the catalogue of the database, so that
 * no table that comes later can be forgotten. A comment on a table says that it is derived, and fills itself again, or which
 * other it follows without a foreign key.
 */
export async function readTables(tx: Transaction): Promise<{ owned: OwnedTable[]; shared: SharedTable[] }> {
  const described = (
    await tx.query<Described>(`
      SELECT c.relname AS name,
             array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns,
             (SELECT array_agg(k.attname::text ORDER BY array_position(p.conkey, k.attnum))
                FROM pg_constraint p JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = ANY (p.conkey)
               WHERE p.conrelid = c.oid AND p.contype = 'p') AS key,
             bool_or(a.attname = 'administration_id') AS owned,
             bool_or(a.attstorage = 'e') AS heavy,
             substring(obj_description(c.oid) FROM '^follows: (.*)$') AS follows
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
         AND coalesce(obj_description(c.oid), '') NOT LIKE 'derived:%'
       GROUP BY c.oid, c.relname ORDER BY c.relname`)
  ).filter(({ name, key }) => key !== null && !OF_THE_INSTALLATION.includes(name));
  const foreignKeys = await tx.query<ForeignKey>(`
    SELECT s.relname AS source, t.relname AS target,
           (SELECT array_agg(a.attname::text ORDER BY n) FROM unnest(f.conkey) WITH ORDINALITY k(num, n)
              JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.num) AS columns,
           (SELECT array_agg(a.attname::text ORDER BY n) FROM unnest(f.confkey) WITH ORDINALITY k(num, n)
              JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.num) AS targets
      FROM pg_constraint f JOIN pg_class s ON s.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid
     WHERE f.contype = 'f' AND s.relnamespace = 'public'::regnamespace`);
  const owned = described.filter((table) => table.owned);
  const followed = owned.flatMap(({ name, follows }) => (follows === null ? [] : [{ source: name, target: follows }]));
  const pointedAt = (name: string) => foreignKeys.filter(({ target }) => target === name);
  const shared = described
    .filter((table) => !table.owned && pointedAt(table.name).length > 0)
    .map((table) => ({
      ...table,
      uses: pointedAt(table.name).map(({ source, columns, targets }) => ({ table: source, columns, targets })),
    }));
  return { owned: inOrder(owned, [...foreignKeys, ...followed]), shared };
}

/** @throws Error when tables point at each other in a ring, of which no order would do */
function inOrder(tables: Described[], pointers: Pointer[]): OwnedTable[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const ordered: OwnedTable[] = [];
  while (left.size > 0) {
    const waits = ({ source, target }: Pointer) => source !== target && left.has(source) && left.has(target);
    const ready = [...left.values()].filter(({ name }) => !pointers.some((pointer) => pointer.source === name && waits(pointer)));
    if (ready.length === 0) throw new Error(`These tables point at each other in a ring: ${[...left.keys()].join(', ')}.`);
    for (const table of ready) {
      left.delete(table.name);
      ordered.push(table);
    }
  }
  return ordered;
}
