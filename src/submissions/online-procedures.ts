import type { Transaction } from '../platform/database/index.js';

/** The procedures for which an administration takes requests online. */
export async function onlineProcedures(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ procedure: string }>(
    'SELECT procedure FROM online_procedures WHERE administration_id = $1 ORDER BY procedure',
    [tx.administrationId],
  );
  return rows.map(({ procedure }) => procedure);
}

/** Replaces the whole list. */
export async function openOnline(tx: Transaction, procedures: readonly string[], by: string, at: Date): Promise<void> {
  await tx.query('DELETE FROM online_procedures WHERE administration_id = $1', [tx.administrationId]);
  for (const procedure of new Set(procedures))
    await tx.query(
      'INSERT INTO online_procedures (administration_id, procedure, changed_at, changed_by) VALUES ($1, $2, $3, $4)',
      [tx.administrationId, procedure, at, by],
    );
}
