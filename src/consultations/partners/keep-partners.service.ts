import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { oneAtATime, UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { checkUnchanged } from '../../platform/http/index.js';
import { partnersOf, type Partner } from './partner.js';

/** Keeps whom an administration asks. */
@Injectable()
export class KeepPartners {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(administrationId: number): Promise<Partner[]> {
    return this.unitOfWork.run(administrationId, partnersOf);
  }

  /**
   * Replaces the whole list. Requests that waited for somebody to be named leave now; those that have left stay where they
   * are, with whom was named then. For those that still wait the territories are asked anew.
   * @throws Problem 412 when the list is no longer what was read
   */
  replace(administrationId: number, partners: Partner[], by: string, ifMatch?: string): Promise<void> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      await oneAtATime(tx, 'partners');
      checkUnchanged(ifMatch, await partnersOf(tx));
      await tx.query('DELETE FROM consultation_partners WHERE administration_id = $1 AND NOT body = ANY ($2)', [
        administrationId,
        partners.map(({ body }) => body),
      ]);
      for (const partner of partners) {
        await this.write(tx, partner, by);
        await sendWaiting(tx, partner);
      }
      await lookAgain(tx);
    });
  }

  private async write(tx: Transaction, { body, partnerId, name, email, language }: Partner, by: string): Promise<void> {
    await tx.query(
      `INSERT INTO consultation_partners (administration_id, body, partner_id, name, email, language, changed_at, changed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (administration_id, body) DO UPDATE
          SET partner_id = excluded.partner_id, name = excluded.name, email = excluded.email,
              language = excluded.language, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [tx.administrationId, body, partnerId, name, email, language, this.clock.now(), by],
    );
  }
}

async function sendWaiting(tx: Transaction, { body, partnerId, name, email, language }: Partner): Promise<void> {
  await tx.query(
    `UPDATE consultations
        SET chosen = '{"by":"office"}', partner_id = $3, partner_name = $4, partner_email = $5, partner_language = $6, next_attempt = now()
      WHERE administration_id = $1 AND body = $2 AND partner_name IS NULL AND state = 'open'`,
    [tx.administrationId, body, partnerId, name, email, language],
  );
}

async function lookAgain(tx: Transaction): Promise<void> {
  await tx.query(
    `UPDATE consultations SET next_attempt = now()
      WHERE administration_id = $1 AND partner_name IS NULL AND state = 'open'`,
    [tx.administrationId],
  );
}
