import { Injectable, Logger } from '@nestjs/common';
import { AdministrationDirectory } from '../../administrations/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { Sweeper, type DueMessage } from '../sweeper.js';
import { ATTEMPTS, delayAfter } from './backoff.js';
import { claimMessage, type ClaimedMessage } from './claimed-message.js';
import type { Outcome } from './outcome.js';
import { SendLetter } from './send-letter.service.js';
import { SendToWebhook } from '../webhooks/send-to-webhook.service.js';

/** Messages under way at once: one receiver that is slow to answer does not keep all others waiting. */
const AT_ONCE = 8;

/**
 * Delivers what is due, at least once. A message is claimed in a transaction of its administration, which lends it out for
 * some minutes; it is sent outside any transaction; what came of it is written in another. A service that dies in between
 * leaves the message to the next look, under the same identifier.
 */
@Injectable()
export class DeliverMessages {
  private readonly log = new Logger('messages');

  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly letters: SendLetter,
    private readonly sweeper: Sweeper,
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: SendToWebhook,
  ) {}

  /** One look. @returns how many attempts were made */
  async deliver(): Promise<number> {
    const due = await this.sweeper.dueMessages();
    let attempts = 0;
    const worker = async () => {
      for (let next = due.shift(); next; next = due.shift()) if (await this.deliverOne(next)) attempts += 1;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return attempts;
  }

  private async deliverOne({ administrationId, id }: DueMessage): Promise<boolean> {
    try {
      const message = await this.unitOfWork.run(administrationId, (tx) => claimMessage(tx, id));
      if (!message) return false;
      const outcome = await this.send(message);
      await this.unitOfWork.run(administrationId, (tx) => this.record(tx, message, outcome));
      return true;
    } catch (error) {
      // Lent out already: it comes back by itself when the loan ends.
      const failure = error instanceof Error ? error.message : String(error);
      this.log.error(`Message ${id} of administration ${administrationId}: ${failure}`);
      return false;
    }
  }

  private async send(message: ClaimedMessage): Promise<Outcome> {
    const administration = (await this.administrations.find(message.administrationId))!;
    return message.channel === 'webhook' ? this.webhooks.send(message) : this.letters.send(message, administration);
  }

  private async record(tx: Transaction, message: ClaimedMessage, outcome: Outcome): Promise<void> {
    if (message.channel === 'webhook') await this.webhooks.note(tx, message, outcome);
    if (outcome.kind === 'sent') {
      await tx.query(
        `UPDATE messages SET state = 'sent', sent_at = now(), next_attempt = NULL, last_failure = NULL
          WHERE administration_id = $1 AND id = $2`,
        [tx.administrationId, message.id],
      );
      return;
    }
    const dead = outcome.kind === 'never' || message.attempts >= ATTEMPTS;
    await tx.query(
      `UPDATE messages SET state = $3, last_failure = $4, next_attempt = now() + $5 * interval '1 second'
        WHERE administration_id = $1 AND id = $2 AND state <> 'sent'`,
      [tx.administrationId, message.id, dead ? 'dead' : 'failed', outcome.because, dead ? null : delayAfter(message.attempts)],
    );
  }
}
