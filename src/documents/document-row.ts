import type { FileDocument } from '../applications/index.js';
import type { Transaction } from '../platform/database/index.js';

/** A version of a document with who brought it, and why it counts no more. */
export interface DocumentRow extends FileDocument {
  lineage: string;
  sequence: number;
  broughtBy: string | null;
  broughtOn: string;
  recordedAt: Date;
  recordedBy: string;
  withdrawnOn: string | null;
  withdrawnBecause: string | null;
  withdrawnBy: string | null;
  /** The next version, if there is one. */
  replacedBy: string | null;
}

const SELECT = `
  SELECT d.id, d.lineage, d.version, d.sequence, d.kind, d.title, d.file_name AS "fileName", encode(d.sha256, 'hex') AS sha256,
         c.size, c.media_type AS "mediaType", d.brought_by AS "broughtBy", d.brought_on::text AS "broughtOn",
         d.recorded_at AS "recordedAt", d.recorded_by AS "recordedBy", d.withdrawn_on::text AS "withdrawnOn",
         d.withdrawn_because AS "withdrawnBecause", d.withdrawn_by AS "withdrawnBy", n.id AS "replacedBy",
         d.withdrawn_on IS NOT NULL AS withdrawn, d.withdrawn_on IS NULL AND n.id IS NULL AS current
    FROM documents d
    JOIN document_contents c ON c.administration_id = d.administration_id AND c.sha256 = d.sha256
    LEFT JOIN documents n ON n.administration_id = d.administration_id AND n.application_id = d.application_id
         AND n.lineage = d.lineage AND n.version = d.version + 1
   WHERE d.administration_id = $1 AND d.application_id = $2`;

/** Every version of every document of a file, in the order in which they came. */
export function documentsOf(tx: Transaction, applicationId: string): Promise<DocumentRow[]> {
  return tx.query<DocumentRow>(`${SELECT} ORDER BY d.sequence, d.kind, d.id`, [tx.administrationId, applicationId]);
}

export async function findDocument(tx: Transaction, applicationId: string, id: string): Promise<DocumentRow | undefined> {
  const [row] = await tx.query<DocumentRow>(`${SELECT} AND d.id = $3`, [tx.administrationId, applicationId, id]);
  return row;
}
