import type { OpinionVerdict } from '../../core/procedure/index.js';
import type { Transaction } from '../../platform/database/index.js';
import type { Language } from '../../core/language/index.js';
import type { Asked, AskingState } from '../asked.js';
import type { Chosen } from '../partners/chosen.js';
import type { ShownDocument } from '../shown-document.js';

/** A request for an opinion as the asking administration keeps it. */
export interface ConsultationRow {
  id: string;
  applicationId: string;
  sequence: number;
  body: string;
  asked: Asked;
  /** Those that the officer lets it read. */
  documents: ShownDocument[];
  requestedOn: string;
  safe: string | null;
  legal: string | null;
  standingStill: boolean;
  state: AskingState;
  partnerId: number | null;
  partnerName: string | null;
  partnerEmail: string | null;
  partnerLanguage: Language | null;
  /** Of requests made before territories were kept, nothing is known. */
  chosen: Chosen | null;
  linkGeneration: number;
  mailedAt: Date | null;
  verdict: OpinionVerdict | null;
  conditions: string[] | null;
  reasons: string | null;
  answeredBy: string | null;
  answeredOn: string | null;
  answeredAt: Date | null;
  recordedAt: Date | null;
  refusedBecause: string | null;
  revision: number;
  attempts: number;
  failure: string | null;
}

export const CONSULTATION_COLUMNS = `id, application_id AS "applicationId", sequence, body, asked, documents,
  requested_on::text AS "requestedOn", safe::text, legal::text, standing_still AS "standingStill", state,
  partner_id AS "partnerId", partner_name AS "partnerName", partner_email AS "partnerEmail",
  partner_language AS "partnerLanguage", chosen, link_generation AS "linkGeneration", mailed_at AS "mailedAt", verdict, conditions,
  reasons, answered_by AS "answeredBy", answered_on::text AS "answeredOn", answered_at AS "answeredAt",
  recorded_at AS "recordedAt", refused_because AS "refusedBecause", revision, attempts, failure`;

export async function findConsultation(tx: Transaction, id: string): Promise<ConsultationRow | undefined> {
  const [row] = await tx.query<ConsultationRow>(
    `SELECT ${CONSULTATION_COLUMNS} FROM consultations WHERE administration_id = $1 AND id = $2`,
    [tx.administrationId, id],
  );
  return row;
}

/** Those of a file, in the order in which they were asked. */
export function consultationsOf(tx: Transaction, applicationId: string): Promise<ConsultationRow[]> {
  return tx.query<ConsultationRow>(
    `SELECT ${CONSULTATION_COLUMNS} FROM consultations WHERE administration_id = $1 AND application_id = $2 ORDER BY sequence`,
    [tx.administrationId, applicationId],
  );
}
