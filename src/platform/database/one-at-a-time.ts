import type { Transaction } from './unit-of-work.js';

/** Until this transaction ends, no other one of the administration does the same: it waits, and then sees what this one wrote. */
export async function oneAtATime(tx: Pick<Transaction, 'administrationId' | 'query'>, what: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx.administrationId}:${what}`]);
}
