import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { OutgoingPort, type OutgoingPayload } from '../applications/index.js';
import { EFFECTS } from '../core/procedure/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { delayAfter } from './delivery/backoff.js';
import { Sweeper } from './sweeper.js';

/** Rows of one administration handled in one transaction. */
const BATCH = 100;

interface OutboxRow {
  application_id: string;
  sequence: number;
  effect_index: number;
  effect: string;
  payload: Partial<OutgoingPayload> & { event: string; on: string };
  created_at: Date;
  attempts: number;
}

/**
 * Empties the outbox: each row goes to its handler in the transaction that marks it done, so that what it asks for is
 * written exactly once. A row whose handler fails is told, waits and comes again; it holds up no other.
 */
@Injectable()
export class DispatchOutbox implements OnApplicationBootstrap {
  private readonly log = new Logger('outbox');

  constructor(
    private readonly port: OutgoingPort,
    private readonly sweeper: Sweeper,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Error when an effect of the vocabulary has no handler: the house does not open */
  onApplicationBootstrap(): void {
    this.port.requireAll(EFFECTS);
  }

  /** One look. @returns how many rows were handled */
  async dispatch(): Promise<number> {
    let handled = 0;
    for (const administrationId of await this.sweeper.administrationsWithOutgoing()) {
      for (let batch = BATCH; batch === BATCH; handled += batch) {
        batch = await this.unitOfWork.run(administrationId, (tx) => this.dispatchBatch(tx));
      }
    }
    return handled;
  }

  private async dispatchBatch(tx: Transaction): Promise<number> {
    const rows = await tx.query<OutboxRow>(
      `SELECT application_id, sequence, effect_index, effect, payload, created_at, attempts FROM outbox
        WHERE administration_id = $1 AND done_at IS NULL AND not_before <= now()
        ORDER BY created_at, application_id, sequence, effect_index LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      [tx.administrationId],
    );
    for (const row of rows) await this.dispatchRow(tx, row);
    return rows.length;
  }

  private async dispatchRow(tx: Transaction, row: OutboxRow): Promise<void> {
    await tx.query('SAVEPOINT handling');
    try {
      await this.port.deliver(tx, {
        applicationId: row.application_id,
        sequence: row.sequence,
        effect: row.effect,
        // Rows written before letters were have neither dates nor articles.
        payload: { articles: [], clocks: {}, ...row.payload },
        createdAt: row.created_at,
      });
      await tx.query('RELEASE SAVEPOINT handling');
      await tx.query(`UPDATE outbox SET done_at = now(), failure = NULL WHERE ${KEY}`, keyOf(tx, row));
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      this.log.error(`${row.effect} of file ${row.application_id}, administration ${tx.administrationId}: ${failure}`);
      await tx.query('ROLLBACK TO SAVEPOINT handling');
      await tx.query(
        `UPDATE outbox SET attempts = attempts + 1, failure = $5, not_before = now() + $6 * interval '1 second' WHERE ${KEY}`,
        [...keyOf(tx, row), failure.slice(0, 500), delayAfter(row.attempts + 1)],
      );
    }
  }
}

const KEY = 'administration_id = $1 AND application_id = $2 AND sequence = $3 AND effect_index = $4';

function keyOf(tx: Transaction, { application_id, sequence, effect_index }: OutboxRow): unknown[] {
  return [tx.administrationId, application_id, sequence, effect_index];
}
