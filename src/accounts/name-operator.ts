import type { DataSource, EntityManager } from 'typeorm';
import { personId } from './recognise-person.service.js';

export interface NamedOperator {
  person: string;
  name: string;
  namedAt: Date;
  endedAt: Date | null;
}

/**
 * Names somebody an operator of the deployment. The owner of the database alone may; the service has no right on the table.
 * @param identity how the identity provider knows them: people are known by issuer and subject, never by an address
 * @returns the person, who need not have signed in yet
 */
export async function nameOperator(
  owner: DataSource,
  { issuer, subject, name }: { issuer: string; subject: string; name: string },
): Promise<string> {
  const person = personId(issuer, subject);
  await owner.transaction(async (tx) => {
    const named = await tx.query<object[]>(
      `INSERT INTO operators (person_id, name) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE SET name = $2, named_at = now(), ended_at = NULL
         WHERE operators.ended_at IS NOT NULL OR operators.name <> $2
       RETURNING name`,
      [person, name],
    );
    if (named.length > 0) await note(tx, person, name, 'named');
  });
  return person;
}

/** From the next call on they may nothing any more. @returns whether there was such an operator */
export function endOperator(owner: DataSource, person: string): Promise<boolean> {
  return owner.transaction(async (tx) => {
    const [rows] = await tx.query<[{ name: string }[], number]>(
      'UPDATE operators SET ended_at = now() WHERE person_id::text = $1 AND ended_at IS NULL RETURNING name',
      [person],
    );
    if (!rows[0]) return false;
    await note(tx, person, rows[0].name, 'ended');
    return true;
  });
}

export function listOperators(owner: DataSource): Promise<NamedOperator[]> {
  return owner.query<NamedOperator[]>(
    'SELECT person_id AS person, name, named_at AS "namedAt", ended_at AS "endedAt" FROM operators ORDER BY named_at',
  );
}

async function note(tx: EntityManager, person: string, name: string, act: 'named' | 'ended'): Promise<void> {
  await tx.query('INSERT INTO operator_acts (operator, name, act) VALUES ($1, $2, $3)', [person, name, act]);
}
