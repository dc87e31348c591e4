import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AdministrationDirectory } from '../../administrations/index.js';
import { ProcedureEditions, type ApplicationEntity, type Outgoing } from '../../applications/index.js';
import { silentOutcome } from '../../core/procedure/index.js';
import type { SiteEvidence } from '../../parcels/index.js';
import type { Transaction } from '../../platform/database/index.js';
import type { Edition } from '../../procedures/index.js';
import type { Asked } from '../asked.js';
import { chooseByTerritory, type Chosen } from '../partners/chosen.js';
import { findPartner, type Partner } from '../partners/partner.js';

/** Writes the request that a step of a file made, with the copy of what the body is shown; the step is told of once only. */
@Injectable()
export class OpenConsultation {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly editions: ProcedureEditions,
  ) {}

  async open(tx: Transaction, application: ApplicationEntity, outgoing: Outgoing, body: string): Promise<string> {
    const edition = await this.editions.edition(tx, application.edition);
    const clock = application.snapshot.clocks[`opinion.${body}`] ?? outgoing.payload.clocks[`opinion.${body}`];
    const { partner, chosen } = await this.whom(tx, body);
    const id = randomUUID();
    await tx.query(
      `INSERT INTO consultations (administration_id, id, application_id, sequence, body, asked, requested_on, safe, legal,
                                  partner_id, partner_name, partner_email, partner_language, chosen, next_attempt)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, now())`,
      [
        tx.administrationId,
        id,
        application.id,
        outgoing.sequence,
        body,
        JSON.stringify(await this.shown(tx, application, edition, outgoing, body)),
        outgoing.payload.on,
        clock?.safe ?? null,
        clock?.legal ?? null,
        partner?.partnerId ?? null,
        partner?.name ?? null,
        partner?.email ?? null,
        partner?.language ?? null,
        JSON.stringify(chosen),
      ],
    );
    return id;
  }

  /** Whom the office named before whom its territory names. */
  private async whom(tx: Transaction, body: string): Promise<{ partner: Partner | undefined; chosen: Chosen }> {
    const named = await findPartner(tx, body);
    if (named) return { partner: named, chosen: { by: 'office' } };
    return chooseByTerritory(await this.administrations.list(), tx.administrationId, body);
  }

  private async shown(
    tx: Transaction,
    application: ApplicationEntity,
    edition: Edition,
    { payload }: Outgoing,
    body: string,
  ): Promise<Asked> {
    const { name, slug } = (await this.administrations.find(tx.administrationId))!;
    const { reference, procedure, title, address, language, site, snapshot } = application;
    return {
      asking: { name, slug },
      reference,
      procedure,
      procedureTitle: edition.title,
      title,
      address,
      language,
      articles: payload.articles,
      silence: snapshot.clocks[`opinion.${body}`] ? silentOutcome(edition, snapshot, `opinion.${body}`) : null,
      site,
      evidence: await lastEvidence(tx, application.id),
    };
  }
}

async function lastEvidence(tx: Transaction, applicationId: string): Promise<Asked['evidence']> {
  const [row] = await tx.query<{ checkedAt: Date; evidence: SiteEvidence }>(
    `SELECT checked_at AS "checkedAt", evidence FROM site_checks
      WHERE administration_id = $1 AND application_id = $2 ORDER BY number DESC LIMIT 1`,
    [tx.administrationId, applicationId],
  );
  return row ? { ...row.evidence, checkedAt: row.checkedAt.toISOString() } : null;
}
