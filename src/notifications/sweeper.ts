import { SweeperSession } from '../platform/database/index.js';

export interface DueMessage {
  administrationId: number;
  id: string;
}

/** Messages looked for at once. */
const BATCH = 200;

/** Finds what waits to leave the house. */
export class Sweeper extends SweeperSession {
  /** Administrations of which the outbox holds something. */
  async administrationsWithOutgoing(): Promise<number[]> {
    const rows = await this.query<{ administration_id: number }>(
      'SELECT DISTINCT administration_id FROM outbox WHERE done_at IS NULL AND not_before <= now()',
    );
    return rows.map((row) => row.administration_id);
  }

  /** Messages whose next attempt is due by the clock of the database, those that have waited longest first. */
  dueMessages(): Promise<DueMessage[]> {
    return this.query<DueMessage>(
      `SELECT administration_id AS "administrationId", id FROM messages WHERE next_attempt <= now() ORDER BY next_attempt LIMIT ${BATCH}`,
    );
  }
}
