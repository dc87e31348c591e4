import type { JournalEntry, SealedEntry } from '../journal/index.js';
import type { Transaction } from '../platform/database/index.js';

/** The journal of a file with its seals, from the first entry on. */
export async function entriesOf(tx: Transaction, id: string): Promise<SealedEntry[]> {
  const rows = await tx.query<{ entry: JournalEntry; previous_hash: Buffer; hash: Buffer }>({
    name: 'journal-of',
    text: 'SELECT entry, previous_hash, hash FROM journal WHERE administration_id = $1 AND application_id = $2 ORDER BY sequence',
    values: [tx.administrationId, id],
  });
  return rows.map(({ entry, previous_hash, hash }) => ({ entry, previousHash: previous_hash, hash }));
}
