import { Injectable } from '@nestjs/common';
import { told } from '../core/language/index.js';
import { NoteOnFile } from '../applications/index.js';
import type { Actor } from '../journal/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Problem } from '../platform/http/index.js';
import { noDocument } from './document-id.js';
import { findDocument } from './document-row.js';
import { SAY } from './problem-sayings.js';

/** Takes a document out of what counts, with the reason; the office may still read it, and nobody else. */
@Injectable()
export class WithdrawDocument {
  constructor(
    private readonly clock: Clock,
    private readonly notes: NoteOnFile,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Problem 404, 409 when it is withdrawn already */
  withdraw(administrationId: number, applicationId: string, id: string, because: string, actor: Actor): Promise<void> {
    return this.unitOfWork.run(administrationId, (tx) =>
      this.notes.note(tx, applicationId, actor, async () => {
        const document = await findDocument(tx, applicationId, id);
        if (!document) throw noDocument();
        if (document.withdrawn) throw withdrawnBefore(document.withdrawnOn!, document.withdrawnBy!);
        await tx.query(
          `UPDATE documents SET withdrawn_on = $3, withdrawn_because = $4, withdrawn_by = $5
            WHERE administration_id = $1 AND id = $2`,
          [administrationId, id, this.clock.today(), because, actor.name],
        );
        return {
          type: 'document.withdrawn',
          correction: { kind: 'document-withdrawn', document: id, because },
        };
      }),
    );
  }
}

function withdrawnBefore(on: string, by: string): Problem {
  return new Problem(409, 'document-superseded', told(SAY.withdrawnAlready, { by, on }));
}
