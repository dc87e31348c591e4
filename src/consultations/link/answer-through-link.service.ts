import { Injectable } from '@nestjs/common';
import { AdministrationDirectory } from '../../administrations/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { Installation } from '../../platform/settings/index.js';
import type { Answer } from '../answer.js';
import { findConsultation, type ConsultationRow } from '../asking/consultation-row.js';
import { writeAnswer } from '../asking/write-answer.js';
import { isOver } from '../consulted/opinion-request-row.js';
import { readToken, type AnswerRight } from './answer-token.js';
import type { Refusal } from './page-sayings.js';

export interface OpenedLink {
  right: AnswerRight;
  row: ConsultationRow;
}

/** What the holder of a link may see and do. All of it is a transaction of the asking administration that the link names. */
@Injectable()
export class AnswerThroughLink {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly clock: Clock,
    private readonly installation: Installation,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns the request, or why the link opens nothing; a link that this house did not sign learns nothing more */
  async open(token: string): Promise<OpenedLink | Refusal> {
    const right = readToken(this.installation.secret, token);
    if (!right || !(await this.administrations.find(right.administrationId))) return 'unknown';
    const row = await this.unitOfWork.run(right.administrationId, (tx) => findConsultation(tx, right.id));
    if (!row) return 'unknown';
    return refusalOf(right, row, this.clock.today()) ?? { right, row };
  }

  /** @returns why nothing was written, or undefined */
  answer({ right }: OpenedLink, answer: Answer, name: string): Promise<Refusal | undefined> {
    const given = { ...answer, answeredBy: name, answeredOn: this.clock.today(), answeredAt: this.clock.now() };
    return this.unitOfWork.run(right.administrationId, async (tx) => {
      await tx.query('SELECT FROM consultations WHERE administration_id = $1 AND id = $2 FOR UPDATE', [
        right.administrationId,
        right.id,
      ]);
      const refusal = refusalOf(right, (await findConsultation(tx, right.id))!, this.clock.today());
      if (refusal) return refusal;
      await writeAnswer(tx, right.id, { generation: right.generation }, given);
      await haveItRecorded(tx, right.id);
      return undefined;
    });
  }
}

function refusalOf(right: AnswerRight, row: ConsultationRow, today: string): Refusal | undefined {
  if (row.verdict !== null || row.state === 'answered') return 'answered';
  if (row.state === 'moot') return 'closed';
  if (right.generation !== row.linkGeneration) return 'replaced';
  if (row.state === 'silent' || today > right.until || isOver(row, today)) return 'expired';
  return undefined;
}

async function haveItRecorded(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    'UPDATE consultations SET next_attempt = now(), attempts = 0, failure = NULL WHERE administration_id = $1 AND id = $2',
    [tx.administrationId, id],
  );
}
