import { Injectable } from '@nestjs/common';
import { inEachLanguage, told, type Words } from '../../core/language/index.js';
import { dateInWords } from '../../procedures/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { notFound, Problem, unprocessable } from '../../platform/http/index.js';
import { faultsOf, sameAnswer, type Answer } from '../answer.js';
import { SAY } from '../problem-sayings.js';
import { findRequest, isOver, type OpinionRequestRow } from './opinion-request-row.js';

/** Takes the answer of a consulted administration; the courier then carries it to the asking file. */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The same answer sent again is answered as the first time.
   * @throws Problem 404, 409 when it is answered or closed, 422 when its parts do not fit together
   */
  async answer(consultedId: number, id: string, answer: Answer, by: string): Promise<OpinionRequestRow> {
    const faults = faultsOf(answer);
    return this.unitOfWork.run(consultedId, async (tx) => {
      const row = await findRequest(tx, id, true);
      if (!row) throw notFound(SAY.noRequest);
      if (faults.length > 0) throw unprocessable(faults[0]!.detail, faults);
      if (row.verdict !== null) {
        const before = { verdict: row.verdict, conditions: row.conditions!, reasons: row.reasons! };
        if (sameAnswer(before, answer)) return row;
        throw answered(row);
      }
      const closed = closedBecause(row, this.clock.today());
      if (closed) throw closed;
      await write(tx, id, answer, { by, on: this.clock.today(), at: this.clock.now() });
      return (await findRequest(tx, id))!;
    });
  }
}

async function write(
  tx: Transaction,
  id: string,
  answer: Answer,
  { by, on, at }: { by: string; on: string; at: Date },
): Promise<void> {
  const { verdict, conditions, reasons } = answer;
  await tx.query(
    `UPDATE opinion_requests
        SET verdict = $3, conditions = $4, reasons = $5, answered_by = $6, answered_on = $7, answered_at = $8,
            delivery = 'waiting', attempts = 0, next_attempt = now(), failure = NULL
      WHERE administration_id = $1 AND id = $2`,
    [tx.administrationId, id, verdict, conditions, reasons, by, on, at],
  );
}

function answered({ answeredOn, answeredBy }: OpinionRequestRow): Problem {
  const day = inEachLanguage((language) => dateInWords(answeredOn!, language));
  return new Problem(409, 'opinion-answered', told(SAY.given, { day, answeredBy: answeredBy! }));
}

/** An opinion sent after its term is deemed favourable (CoDT D.IV.37), so that none is taken then. */
function closedBecause(row: OpinionRequestRow, today: string): Problem | undefined {
  const closed = (state: string, detail: Words) => new Problem(409, 'opinion-closed', detail, { state });
  if (row.askingState === 'answered') return closed('answered', SAY.receivedOtherwise);
  if (row.askingState === 'moot') return closed('moot', SAY.moot);
  if (isOver(row, today))
    return closed('silent', told(SAY.silent, { day: inEachLanguage((language) => dateInWords(row.legal!, language)) }));
  return undefined;
}
