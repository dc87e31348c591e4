import type { Transaction } from '../../platform/database/index.js';
import type { Language } from '../../core/language/index.js';

/** Whom an administration asks when a procedure names a body. */
export interface Partner {
  body: string;
  /** An administration of this house; null for somebody outside, who is reached by mail. */
  partnerId: number | null;
  name: string;
  email: string | null;
  language: Language;
}

const COLUMNS = 'body, partner_id AS "partnerId", name, email, language';

export function partnersOf(tx: Transaction): Promise<Partner[]> {
  return tx.query<Partner>(`SELECT ${COLUMNS} FROM consultation_partners WHERE administration_id = $1 ORDER BY body`, [
    tx.administrationId,
  ]);
}

export async function findPartner(tx: Transaction, body: string): Promise<Partner | undefined> {
  const [partner] = await tx.query<Partner>(
    `SELECT ${COLUMNS} FROM consultation_partners WHERE administration_id = $1 AND body = $2`,
    [tx.administrationId, body],
  );
  return partner;
}
