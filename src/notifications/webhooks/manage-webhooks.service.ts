import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { told } from '../../core/language/index.js';
import { AdministrationDirectory } from '../../administrations/index.js';
import { AnnouncementPort } from '../../applications/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { invalid, notFound, unprocessable, type ProblemDetail } from '../../platform/http/index.js';
import { Installation, type OutgoingSettings } from '../../platform/settings/index.js';
import type { State } from '../messages/message-row.js';
import { OUTGOING_SETTINGS } from '../outgoing-settings.js';
import { SAY } from '../problem-sayings.js';
import { insertCall } from './insert-call.js';
import { cloudEvent, filterFault, PING } from './cloud-event.js';
import { addressFault } from './webhook-address.js';
import { webhookSecret } from './webhook-secret.js';

export interface WebhookRow {
  id: string;
  url: string;
  events: string[];
  createdAt: Date;
  createdBy: string;
  failingSince: Date | null;
  disabledAt: Date | null;
  disabledBecause: string | null;
}

/** A call to a webhook: what of, and what came of it. */
export interface Delivery {
  id: string;
  event: string;
  createdAt: Date;
  state: State;
  attempts: number;
  nextAttempt: Date | null;
  lastFailure: string | null;
  sentAt: Date | null;
}

export interface WebhookChange {
  url?: string;
  events?: string[];
  enabled?: boolean;
  newSecret?: boolean;
}

const COLUMNS = `id, url, events, created_at AS "createdAt", created_by AS "createdBy", failing_since AS "failingSince",
  disabled_at AS "disabledAt", disabled_because AS "disabledBecause"`;
/** Webhooks that one administration may have. */
const AT_MOST = 20;

/** The webhooks of an administration. */
@Injectable()
export class ManageWebhooks {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly announcements: AnnouncementPort,
    private readonly clock: Clock,
    private readonly installation: Installation,
    @Inject(OUTGOING_SETTINGS) private readonly settings: OutgoingSettings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(administrationId: number): Promise<WebhookRow[]> {
    return this.unitOfWork.run(administrationId, (tx) =>
      tx.query<WebhookRow>(
        `SELECT ${COLUMNS} FROM webhooks WHERE administration_id = $1 AND deleted_at IS NULL ORDER BY created_at, id`,
        [administrationId],
      ),
    );
  }

  /** @throws Problem 404 */
  find(administrationId: number, id: string): Promise<WebhookRow> {
    return this.unitOfWork.run(administrationId, (tx) => find(tx, id));
  }

  /**
   * @returns the webhook with its secret, which is shown only now
   * @throws Problem 422 for an address that may not be called, or events that do not exist
   */
  async add(administrationId: number, url: string, events: string[], by: string): Promise<WebhookRow & { secret: string }> {
    this.check({ url, events });
    if ((await this.list(administrationId)).length >= AT_MOST) throw unprocessable(told(SAY.tooManyWebhooks, { most: AT_MOST }));
    const id = randomUUID();
    const row = await this.unitOfWork.run(administrationId, async (tx) => {
      await tx.query(
        `INSERT INTO webhooks (administration_id, id, url, events, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6)`,
        [administrationId, id, url, events, this.clock.now(), by],
      );
      return find(tx, id);
    });
    return { ...row, secret: webhookSecret(this.installation.secret, administrationId, id, 1) };
  }

  /** @throws Problem 404, 422 */
  async change(administrationId: number, id: string, change: WebhookChange): Promise<WebhookRow & { secret?: string }> {
    this.check(change);
    return this.unitOfWork.run(administrationId, async (tx) => {
      await find(tx, id);
      const [row] = await tx.query<WebhookRow & { generation: number }>(
        `UPDATE webhooks SET url = coalesce($3, url), events = coalesce($4, events),
                generation = generation + CASE WHEN $5 THEN 1 ELSE 0 END,
                disabled_at = CASE WHEN $6 THEN NULL WHEN $6 = false THEN coalesce(disabled_at, now()) ELSE disabled_at END,
                disabled_because = CASE WHEN $6 THEN NULL WHEN $6 = false AND disabled_at IS NULL THEN 'À votre demande.'
                                        ELSE disabled_because END,
                failing_since = CASE WHEN $6 THEN NULL ELSE failing_since END
          WHERE administration_id = $1 AND id = $2 RETURNING ${COLUMNS}, generation`,
        [administrationId, id, change.url ?? null, change.events ?? null, change.newSecret ?? false, change.enabled ?? null],
      );
      const { generation, ...webhook } = row!;
      if (!change.newSecret) return webhook;
      return { ...webhook, secret: webhookSecret(this.installation.secret, administrationId, id, generation) };
    });
  }

  /** Its messages stay: what was told to whom is not forgotten. @throws Problem 404 */
  async remove(administrationId: number, id: string): Promise<void> {
    await this.unitOfWork.run(administrationId, async (tx) => {
      await find(tx, id);
      await tx.query('UPDATE webhooks SET deleted_at = now() WHERE administration_id = $1 AND id = $2', [administrationId, id]);
    });
  }

  /** Sends a `perron.ping`. @returns the identifier of its message; @throws Problem 404, 422 when the webhook is disabled */
  async ping(administrationId: number, id: string): Promise<string> {
    const { slug } = (await this.administrations.find(administrationId))!;
    return this.unitOfWork.run(administrationId, async (tx) => {
      const webhook = await find(tx, id);
      refuseDisabled(webhook);
      const at = this.clock.now();
      const body = cloudEvent({ id: `ping:${randomUUID()}`, slug, type: PING, time: at, data: { webhook: id } });
      return insertCall(tx, webhook, PING, body, at);
    });
  }

  /** The latest fifty, the newest first. @throws Problem 404 */
  deliveries(administrationId: number, id: string): Promise<Delivery[]> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      await find(tx, id);
      return tx.query<Delivery>(
        `SELECT id, subject AS event, created_at AS "createdAt", state, attempts, next_attempt AS "nextAttempt",
                last_failure AS "lastFailure", sent_at AS "sentAt"
           FROM messages WHERE administration_id = $1 AND webhook_id = $2 ORDER BY created_at DESC, id DESC LIMIT 50`,
        [administrationId, id],
      );
    });
  }

  /** Calls that did not get through leave again, as if for the first time. @returns how many; @throws Problem 404, 422 */
  replay(administrationId: number, id: string, by: string): Promise<number> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      refuseDisabled(await find(tx, id));
      const again = await tx.query(
        `UPDATE messages SET state = 'waiting', attempts = 0, next_attempt = now(), handled_by = $3
          WHERE administration_id = $1 AND webhook_id = $2 AND state IN ('failed', 'dead') RETURNING id`,
        [administrationId, id, by],
      );
      return again.length;
    });
  }

  private check({ url, events = [] }: WebhookChange): void {
    const faults: ProblemDetail[] = [];
    const address = url === undefined ? undefined : addressFault(url, this.settings.webhooksToLoopback ?? false);
    if (address !== undefined) faults.push({ pointer: '/url', code: 'bad-address', detail: address });
    for (const [index, event] of events.entries()) {
      const fault = filterFault(event, this.announcements.names);
      if (fault !== undefined) faults.push({ pointer: `/events/${index}`, code: 'unknown-event', detail: fault });
    }
    if (faults.length > 0) throw invalid(faults);
  }
}

function refuseDisabled({ disabledAt }: WebhookRow): void {
  if (disabledAt) throw unprocessable(told(SAY.webhookDisabled, { how: '{ "enabled": true }' }));
}

async function find(tx: Transaction, id: string): Promise<WebhookRow> {
  const [row] = await tx.query<WebhookRow>(
    `SELECT ${COLUMNS} FROM webhooks WHERE administration_id = $1 AND id = $2 AND deleted_at IS NULL`,
    [tx.administrationId, id],
  );
  if (!row) throw notFound(SAY.noWebhook);
  return row;
}
