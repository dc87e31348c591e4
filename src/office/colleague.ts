import type { Transaction } from '../platform/database/index.js';
import { invalidAt } from '../platform/http/index.js';
import { SAY } from './problem-sayings.js';

/** Somebody who works for the administration. */
export interface Colleague {
  id: string;
  name: string;
}

/** @throws Problem 422 when the account is none of the administration's, or its holder has left */
export async function requireColleague(tx: Transaction, id: string, pointer: string): Promise<Colleague> {
  const [colleague] = await tx.query<Colleague>(
    'SELECT id, name FROM accounts WHERE administration_id = $1 AND id = $2 AND disabled_at IS NULL',
    [tx.administrationId, id],
  );
  if (colleague) return colleague;
  throw invalidAt(pointer, 'unknown-account', SAY.noColleague);
}
