import type { Transaction } from '../../platform/database/index.js';
import { sameAnswer, type GivenAnswer } from '../answer.js';
import { findConsultation } from './consultation-row.js';

/** Who answers: an administration of the house, or whoever holds the link of that generation. */
export type Answerer = { by: number } | { generation: number };

/**
 * Writes the answer beside the request in the asking administration, with its conditions and reasons, which the journal does
 * not hold. The same answer may come again; the first one counts.
 * @returns `not-asked` when the request does not exist or asked somebody else
 */
export async function writeAnswer(
  tx: Transaction,
  id: string,
  answerer: Answerer,
  given: GivenAnswer,
): Promise<'written' | 'written-before' | 'answered-otherwise' | 'not-asked'> {
  await tx.query('SELECT FROM consultations WHERE administration_id = $1 AND id = $2 FOR UPDATE', [tx.administrationId, id]);
  const row = await findConsultation(tx, id);
  if (!row) return 'not-asked';
  const asked = 'by' in answerer ? row.partnerId === answerer.by : isOutside(row) && row.linkGeneration === answerer.generation;
  if (!asked) return 'not-asked';
  if (row.verdict !== null) {
    const before = { verdict: row.verdict, conditions: row.conditions!, reasons: row.reasons! };
    return sameAnswer(before, given) ? 'written-before' : 'answered-otherwise';
  }
  await tx.query(
    `UPDATE consultations SET verdict = $3, conditions = $4, reasons = $5, answered_by = $6, answered_on = $7, answered_at = $8
      WHERE administration_id = $1 AND id = $2`,
    [
      tx.administrationId,
      id,
      given.verdict,
      given.conditions,
      given.reasons,
      given.answeredBy,
      given.answeredOn,
      given.answeredAt,
    ],
  );
  return 'written';
}

function isOutside({ partnerId, partnerName }: { partnerId: number | null; partnerName: string | null }): boolean {
  return partnerId === null && partnerName !== null;
}
