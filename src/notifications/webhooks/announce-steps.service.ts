import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AdministrationDirectory } from '../../administrations/index.js';
import { ApplicationEntity, OutgoingPort, type Outgoing } from '../../applications/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { cloudEvent, typeOf, wants } from './cloud-event.js';

/** Tells every webhook that wants to know of a step. */
@Injectable()
export class AnnounceSteps implements OnModuleInit {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly port: OutgoingPort,
  ) {}

  onModuleInit(): void {
    this.port.listen((tx, outgoing) => this.announce(tx, outgoing));
  }

  private async announce(tx: Transaction, { applicationId: id, sequence, payload, createdAt }: Outgoing): Promise<void> {
    const { administrationId } = tx;
    const webhooks = await tx.query<{ id: string; url: string; events: string[] }>(
      'SELECT id, url, events FROM webhooks WHERE administration_id = $1 AND disabled_at IS NULL AND deleted_at IS NULL',
      [administrationId],
    );
    const interested = webhooks.filter(({ events }) => wants(events, payload.event));
    if (interested.length === 0) return;
    const application = await tx.manager.findOneByOrFail(ApplicationEntity, { administrationId, id });
    const { reference, procedure, law } = application;
    const body = cloudEvent({
      id: `${id}:${sequence}`,
      slug: (await this.administrations.find(administrationId))!.slug,
      type: typeOf(payload.event),
      subject: id,
      time: createdAt,
      data: { reference, procedure, law, event: payload.event, on: payload.on, sequence, href: `/api/applications/${id}` },
    });
    for (const webhook of interested) await insertCall(tx, webhook, typeOf(payload.event), body, createdAt, { id, sequence });
  }
}

/** Puts a call to a webhook among the messages. @returns its identifier */
export async function insertCall(
  tx: Transaction,
  webhook: { id: string; url: string },
  type: string,
  body: string,
  at: Date,
  step?: { id: string; sequence: number },
): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `INSERT INTO messages (administration_id, id, application_id, sequence, channel, recipient, recipient_name, language,
                           subject, body_text, webhook_id, created_at, next_attempt)
     VALUES ($1, $2, $3, $4, 'webhook', 'webhook', $5, 'en', $6, $7, $8, $9, now())`,
    [tx.administrationId, id, step?.id ?? null, step?.sequence ?? null, new URL(webhook.url).host, type, body, webhook.id, at],
  );
  return id;
}
