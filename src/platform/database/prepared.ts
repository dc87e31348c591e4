import pg, { type ClientBase } from 'pg';

export type SqlValue = string | number | boolean | Date | Buffer | readonly (string | number)[] | null;

/**
 * A statement that each connection prepares once and then calls by its name. Called in SQL (`EXECUTE`), it travels in one
 * message with BEGIN or COMMIT, which the driver's own prepared statements cannot.
 */
export interface Prepared {
  name: string;
  text: string;
  values: readonly SqlValue[];
}

const preparedOn = new WeakMap<ClientBase, Set<string>>();

export async function prepare(client: ClientBase, { name, text }: Prepared): Promise<void> {
  const names = preparedOn.get(client) ?? new Set();
  if (names.has(name)) return;
  await client.query(`PREPARE ${calledName(name)} AS ${text}`);
  preparedOn.set(client, names.add(name));
}

/** Of the statement in SQL: the driver prepares statements under their own names, on the same connection. */
export function calledName(name: string): string {
  return pg.escapeIdentifier(`${name}, called`);
}

/** The call as SQL; every value is a literal that PostgreSQL reads as the type of its parameter. */
export function callOf({ name, values }: Prepared): string {
  return `EXECUTE ${calledName(name)}${values.length > 0 ? ` (${values.map(literal).join(', ')})` : ''}`;
}

function literal(value: SqlValue): string {
  if (value === null) return 'NULL';
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`;
  if (value instanceof Date) return `'${value.toISOString()}'`;
  if (typeof value === 'object') return pg.escapeLiteral(`{${value.map(element).join(',')}}`);
  return pg.escapeLiteral(String(value));
}

/** An element of an array's text form. */
function element(text: string | number): string {
  if (typeof text === 'number') return String(text);
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
