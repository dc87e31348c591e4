import { Injectable } from '@nestjs/common';
import { addDays } from '../../core/calendar/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { notFound, unprocessable } from '../../platform/http/index.js';
import { Installation } from '../../platform/settings/index.js';
import { findConsultation, type ConsultationRow } from '../asking/consultation-row.js';
import { SAY } from '../problem-sayings.js';
import { answerToken } from './answer-token.js';

/** Days for which a link opens where no time limit runs. */
const WITHOUT_TERM = 60;

/** Makes the links through which bodies without account answer. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly clock: Clock,
    private readonly installation: Installation,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The address, relative to the installation where it has no public one. It opens until the legal day of the request. */
  address(administrationId: number, row: ConsultationRow): { href: string; until: string } {
    const until = row.legal ?? addDays(this.clock.today(), WITHOUT_TERM);
    const right = { administrationId, id: row.id, generation: row.linkGeneration, until };
    return { href: `${this.installation.publicUrl ?? ''}/avis/${answerToken(this.installation.secret, right)}`, until };
  }

  /** @throws Problem 404, 422 for a request that nobody answers through a link any more */
  renew(administrationId: number, applicationId: string, id: string): Promise<{ href: string; until: string }> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const row = await findConsultation(tx, id);
      if (row?.applicationId !== applicationId) throw notFound(SAY.noRequestOfFile);
      if (row.partnerName === null || row.partnerId !== null) throw unprocessable(SAY.noLink);
      if (row.state !== 'open' || row.verdict !== null) throw unprocessable(SAY.linkOver);
      await tx.query('UPDATE consultations SET link_generation = link_generation + 1 WHERE administration_id = $1 AND id = $2', [
        administrationId,
        id,
      ]);
      return this.address(administrationId, (await findConsultation(tx, id))!);
    });
  }
}
