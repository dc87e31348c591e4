import type { AddedDocument } from '../journal/index.js';
import type { Transaction } from '../platform/database/index.js';
import type { NewDocument } from './new-document.js';

interface Insertion {
  applicationId: string;
  /** Of the journal entry that tells of it. */
  sequence: number;
  document: Pick<NewDocument, 'title' | 'fileName' | 'broughtBy' | 'broughtOn'>;
  added: AddedDocument;
  by: string;
  at: Date;
}

/** Writes a document of which the content is kept already. */
export async function insertDocument(tx: Transaction, { applicationId, sequence, document, added, by, at }: Insertion) {
  const { title, fileName, broughtBy, broughtOn } = document;
  const { id, lineage, version, kind, sha256 } = added;
  await tx.query(
    `INSERT INTO documents (administration_id, id, application_id, lineage, version, sequence, kind, title, file_name, sha256,
                            brought_by, brought_on, recorded_at, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'hex'), $11, $12, $13, $14)`,
    [
      tx.administrationId,
      id,
      applicationId,
      lineage,
      version,
      sequence,
      kind,
      title,
      fileName,
      sha256,
      broughtBy,
      broughtOn,
      at,
      by,
    ],
  );
}
