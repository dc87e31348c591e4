import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { Installation, type OutgoingSettings } from '../../platform/settings/index.js';
import type { ClaimedMessage } from '../delivery/claimed-message.js';
import type { Outcome } from '../delivery/outcome.js';
import { OUTGOING_SETTINGS } from '../outgoing-settings.js';
import { callWebhook, GONE } from './call-webhook.js';
import { webhookSecret } from './webhook-secret.js';

/** Days of failures, one after the other, after which a webhook is left alone. */
const DAYS = 5;

/** Calls webhooks, and leaves alone those that do not answer for days. */
@Injectable()
export class SendToWebhook {
  constructor(
    private readonly installation: Installation,
    @Inject(OUTGOING_SETTINGS) private readonly settings: OutgoingSettings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async send({ administrationId, id, webhookId, text }: ClaimedMessage): Promise<Outcome> {
    const [webhook] = await this.unitOfWork.run(administrationId, (tx) =>
      tx.query<{ url: string; generation: number }>(
        `SELECT url, generation FROM webhooks
          WHERE administration_id = $1 AND id = $2 AND disabled_at IS NULL AND deleted_at IS NULL`,
        [administrationId, webhookId],
      ),
    );
    if (!webhook) return { kind: 'never', because: 'Le webhook est désactivé ou supprimé.' };
    const secret = webhookSecret(this.installation.secret, administrationId, webhookId!, webhook.generation);
    const loopback = this.settings.webhooksToLoopback ?? false;
    return callWebhook({ url: webhook.url, id, secret, body: text }, { loopback });
  }

  /** Remembers whether the receiver answers; one that has not for days, or wants nothing more, is disabled with a note. */
  async note(tx: Transaction, { webhookId }: ClaimedMessage, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'sent') {
      await tx.query(
        `UPDATE webhooks SET failing_since = NULL WHERE administration_id = $1 AND id = $2 AND failing_since IS NOT NULL`,
        [tx.administrationId, webhookId],
      );
      return;
    }
    await tx.query(
      `UPDATE webhooks SET failing_since = coalesce(failing_since, now()),
              disabled_at = CASE WHEN $4 OR failing_since < now() - interval '${DAYS} days' THEN now() END,
              disabled_because = CASE WHEN $4 THEN $3
                WHEN failing_since < now() - interval '${DAYS} days' THEN 'Rien n’est arrivé depuis ${DAYS} jours. ' || $3 END
        WHERE administration_id = $1 AND id = $2 AND disabled_at IS NULL`,
      [tx.administrationId, webhookId, outcome.because, outcome.because === GONE],
    );
  }
}
