import { SweeperSession } from '../../platform/database/index.js';

export interface WaitingRow {
  administrationId: number;
  id: string;
}

type Table = 'consultations' | 'opinion_requests';

/** Rows looked for at once. */
const BATCH = 200;

/** Finds what waits to be carried. */
export class WaitingRows extends SweeperSession {
  /** Rows whose next attempt is due by the clock of the database, those that have waited longest first. */
  due(table: Table): Promise<WaitingRow[]> {
    return this.query<WaitingRow>(
      `SELECT administration_id AS "administrationId", id FROM ${table}
        WHERE next_attempt <= now() ORDER BY next_attempt LIMIT ${BATCH}`,
    );
  }
}
