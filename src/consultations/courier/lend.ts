import type { Transaction } from '../../platform/database/index.js';

/** For how long a row is lent out to one attempt; a process that dies in between gives it back by that. */
const LOAN = '5 minutes';
const FIRST = 10;
const LONGEST = 3600;

type Table = 'consultations' | 'opinion_requests';

/** Lends the row out, unless another service has it or it is not due any more. */
export async function lend(tx: Transaction, table: Table, id: string): Promise<boolean> {
  const rows = await tx.query(
    `WITH due AS (
       SELECT id FROM ${table} WHERE administration_id = $1 AND id = $2 AND next_attempt <= now() FOR UPDATE SKIP LOCKED
     )
     UPDATE ${table} t SET attempts = t.attempts + 1, next_attempt = now() + interval '${LOAN}'
       FROM due WHERE t.administration_id = $1 AND t.id = due.id RETURNING t.id`,
    [tx.administrationId, id],
  );
  return rows.length > 0;
}

/** Puts off what failed: ten seconds, then three times as long each time, an hour at most; the reason stays in sight. */
export async function putOff(tx: Transaction, table: Table, id: string, failure: string): Promise<void> {
  await tx.query(
    `UPDATE ${table}
        SET failure = $3, next_attempt = now() + least($4 * 3 ^ least(attempts - 1, 10), $5) * interval '1 second'
      WHERE administration_id = $1 AND id = $2 AND next_attempt IS NOT NULL`,
    [tx.administrationId, id, failure.slice(0, 500), FIRST, LONGEST],
  );
}
