import { Injectable } from '@nestjs/common';
import { AdministrationDirectory } from '../../administrations/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { writeAnswer } from '../asking/write-answer.js';
import { findRequest, type OpinionRequestRow } from '../consulted/opinion-request-row.js';
import { lend, putOff } from './lend.js';
import { RecordOpinion, type Recorded } from './record-opinion.service.js';

/** Carries the answer of a consulted administration to the asking file. */
@Injectable()
export class CarryAnswer {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly recording: RecordOpinion,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns whether there was something to carry */
  async carry(consultedId: number, id: string): Promise<boolean> {
    const row = await this.unitOfWork.run(consultedId, async (tx) =>
      (await lend(tx, 'opinion_requests', id)) ? findRequest(tx, id) : undefined,
    );
    if (!row) return false;
    try {
      const outcome = await this.deliver(consultedId, row);
      await this.unitOfWork.run(consultedId, (tx) => settle(tx, id, outcome));
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      await this.unitOfWork.run(consultedId, (tx) => putOff(tx, 'opinion_requests', id, failure));
    }
    return true;
  }

  private async deliver(consultedId: number, row: OpinionRequestRow): Promise<Recorded> {
    if (!(await this.administrations.find(row.askingId))) throw new Error('L’administration qui consulte n’existe plus ici.');
    const { id, askingId } = row;
    const given = {
      verdict: row.verdict!,
      conditions: row.conditions!,
      reasons: row.reasons!,
      answeredBy: row.answeredBy!,
      answeredOn: row.answeredOn!,
      answeredAt: row.answeredAt!,
    };
    const written = await this.unitOfWork.run(askingId, (tx) => writeAnswer(tx, id, { by: consultedId }, given));
    if (written === 'not-asked')
      return { kind: 'refused', because: 'L’administration qui consulte ne connaît pas cette demande.' };
    if (written === 'answered-otherwise')
      return { kind: 'refused', because: 'Une autre réponse est déjà arrivée pour cette demande.' };
    return this.recording.record(askingId, id);
  }
}

async function settle(tx: Transaction, id: string, outcome: Recorded): Promise<void> {
  await tx.query(
    `UPDATE opinion_requests SET delivery = $3, failure = $4, attempts = 0, next_attempt = NULL
      WHERE administration_id = $1 AND id = $2`,
    [tx.administrationId, id, outcome.kind, outcome.kind === 'refused' ? outcome.because : null],
  );
}
