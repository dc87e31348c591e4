import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../platform/database/index.js';
import { wants } from './cloud-event.js';

/** The webhooks of the administration that want to be told of the event. */
export async function webhooksFor(tx: Transaction, event: string): Promise<{ id: string; url: string }[]> {
  const webhooks = await tx.query<{ id: string; url: string; events: string[] }>(
    'SELECT id, url, events FROM webhooks WHERE administration_id = $1 AND disabled_at IS NULL AND deleted_at IS NULL',
    [tx.administrationId],
  );
  return webhooks.filter(({ events }) => wants(events, event));
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
