import { Injectable } from '@nestjs/common';
import { AdministrationDirectory } from '../../administrations/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { findConsultation, type ConsultationRow } from '../asking/consultation-row.js';
import { chooseByTerritory } from '../partners/chosen.js';
import { MailLink } from '../link/mail-link.service.js';
import { CarryDocuments } from './carry-documents.service.js';
import { lend, putOff } from './lend.js';
import { RecordOpinion } from './record-opinion.service.js';

/** Carries a request to whom it asks, and what changed of it since. */
@Injectable()
export class CarryRequest {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly clock: Clock,
    private readonly documents: CarryDocuments,
    private readonly links: MailLink,
    private readonly recording: RecordOpinion,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns whether there was something to carry */
  async carry(askingId: number, id: string): Promise<boolean> {
    const row = await this.unitOfWork.run(askingId, async (tx) =>
      (await lend(tx, 'consultations', id)) ? findConsultation(tx, id) : undefined,
    );
    if (!row) return false;
    if (row.partnerName === null) return this.address(askingId, row);
    try {
      await this.deliver(askingId, row);
      await this.unitOfWork.run(askingId, (tx) => settle(tx, row));
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      await this.unitOfWork.run(askingId, (tx) => putOff(tx, 'consultations', id, failure));
    }
    return true;
  }

  /** Nobody is named for the body: whoever has declared the territory since then is. @returns whether somebody was found */
  private async address(askingId: number, { id, body }: ConsultationRow): Promise<boolean> {
    const { partner, chosen } = chooseByTerritory(await this.administrations.list(), askingId, body);
    await this.unitOfWork.run(askingId, (tx) =>
      tx.query(
        `UPDATE consultations
            SET chosen = $3, partner_id = $4, partner_name = $5, partner_language = $6, attempts = 0,
                next_attempt = CASE WHEN state = 'open' THEN now() + CASE WHEN $7 THEN interval '0' ELSE interval '1 hour' END END
          WHERE administration_id = $1 AND id = $2 AND partner_name IS NULL`,
        [
          askingId,
          id,
          JSON.stringify(chosen),
          partner?.partnerId ?? null,
          partner?.name ?? null,
          partner?.language ?? null,
          partner !== undefined,
        ],
      ),
    );
    return partner !== undefined;
  }

  private async deliver(askingId: number, row: ConsultationRow): Promise<void> {
    if (row.partnerId !== null) {
      if (!(await this.administrations.find(row.partnerId))) throw new Error('L’administration consultée n’existe plus ici.');
      await this.documents.carry(askingId, row.partnerId, row.documents);
      await this.unitOfWork.run(row.partnerId, (tx) => copyRequest(tx, askingId, row, this.clock.now()));
    } else if (row.verdict !== null) await this.recording.record(askingId, row.id);
    else if (row.mailedAt === null && row.state === 'open') await this.links.mail(askingId, row);
  }
}

/** The copy in the consulted administration; an older one never replaces a newer one, and none touches an answer. */
async function copyRequest(tx: Transaction, askingId: number, row: ConsultationRow, now: Date): Promise<void> {
  await tx.query(
    `INSERT INTO opinion_requests (administration_id, id, asking_id, body, asked, requested_on, safe, legal, standing_still,
                                   asking_state, revision, arrived_at, documents)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (administration_id, id) DO UPDATE
        SET safe = excluded.safe, legal = excluded.legal, standing_still = excluded.standing_still,
            asking_state = excluded.asking_state, revision = excluded.revision, documents = excluded.documents
      WHERE opinion_requests.asking_id = excluded.asking_id AND opinion_requests.revision < excluded.revision`,
    [
      tx.administrationId,
      row.id,
      askingId,
      row.body,
      JSON.stringify(row.asked),
      row.requestedOn,
      row.safe,
      row.legal,
      row.standingStill,
      row.state,
      row.revision,
      now,
      JSON.stringify(row.documents),
    ],
  );
}

/** Nothing waits any more, unless something changed while this was carried. */
async function settle(tx: Transaction, { id, revision, verdict }: ConsultationRow): Promise<void> {
  await tx.query(
    `UPDATE consultations
        SET attempts = 0, failure = NULL,
            next_attempt = CASE WHEN revision = $3 AND verdict IS NOT DISTINCT FROM $4 THEN NULL ELSE now() END
      WHERE administration_id = $1 AND id = $2`,
    [tx.administrationId, id, revision, verdict],
  );
}
