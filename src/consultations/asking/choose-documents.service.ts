import { Injectable } from '@nestjs/common';
import { documentsThatCount, DocumentsPort } from '../../applications/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { notFound, unprocessable } from '../../platform/http/index.js';
import { shownDocument, type ShownDocument } from '../shown-document.js';
import { SAY } from '../problem-sayings.js';
import { findConsultation, type ConsultationRow } from './consultation-row.js';

/** Lets an officer choose which documents of the file accompany a request, and takes out those that are withdrawn. */
@Injectable()
export class ChooseDocuments {
  constructor(
    private readonly documents: DocumentsPort,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Replaces the whole choice; the courier carries it to the body.
   * @throws Problem 404, 422 for a request that is closed, or a document that does not count
   */
  choose(administrationId: number, applicationId: string, id: string, chosen: string[]): Promise<ConsultationRow> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      await tx.query('SELECT FROM consultations WHERE administration_id = $1 AND id = $2 FOR UPDATE', [administrationId, id]);
      const row = await findConsultation(tx, id);
      if (row?.applicationId !== applicationId) throw notFound(SAY.noRequestOfFile);
      if (row.state !== 'open' || row.verdict !== null) throw unprocessable(SAY.documentsSettled);
      const shown = (await documentsThatCount(this.documents, tx, applicationId, chosen)).map(shownDocument);
      await write(tx, id, shown);
      return { ...row, documents: shown };
    });
  }

  /** Who has not answered yet no longer sees what the office has withdrawn. */
  async takeOutWithdrawn(tx: Transaction, applicationId: string): Promise<void> {
    const withdrawn = (await this.documents.of(tx, applicationId)).filter((one) => one.withdrawn).map(({ id }) => id);
    const open = await tx.query<{ id: string; documents: ShownDocument[] }>(
      `SELECT id, documents FROM consultations
        WHERE administration_id = $1 AND application_id = $2 AND state = 'open' FOR UPDATE`,
      [tx.administrationId, applicationId],
    );
    for (const { id, documents } of open) {
      const left = documents.filter((document) => !withdrawn.includes(document.id));
      if (left.length < documents.length) await write(tx, id, left);
    }
  }
}

/** Nobody outside the house waits for a change: a link shows what stands here. */
async function write(tx: Transaction, id: string, documents: ShownDocument[]): Promise<void> {
  await tx.query(
    `UPDATE consultations
        SET documents = $3, revision = revision + 1, next_attempt = CASE WHEN partner_id IS NULL THEN next_attempt ELSE now() END
      WHERE administration_id = $1 AND id = $2`,
    [tx.administrationId, id, JSON.stringify(documents)],
  );
}
