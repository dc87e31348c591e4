import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { notFound } from '../../platform/http/index.js';
import { SAY } from '../problem-sayings.js';
import { findRequest, REQUEST_COLUMNS, type OpinionRequestRow } from './opinion-request-row.js';

export interface RequestFilter {
  state?: 'open' | 'closed' | undefined;
  limit: number;
  /** The last request of the page before: its term, or « infinity », and its identifier. */
  after?: { legal: string; id: string } | undefined;
}

/** An answer can still be given. */
const OPEN = `verdict IS NULL AND asking_state = 'open' AND (legal IS NULL OR standing_still OR legal >= $2::date)`;

/** Reads what an administration is asked. */
@Injectable()
export class ReadRequests {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Those whose term comes first, first. */
  list(consultedId: number, { state, limit, after }: RequestFilter): Promise<OpinionRequestRow[]> {
    const wanted = state === undefined ? 'true' : state === 'open' ? OPEN : `NOT (${OPEN})`;
    return this.unitOfWork.run(consultedId, (tx) =>
      tx.query<OpinionRequestRow>(
        `SELECT ${REQUEST_COLUMNS} FROM opinion_requests
          WHERE administration_id = $1 AND $2::date IS NOT NULL AND (${wanted})
            AND ($3::date IS NULL OR (coalesce(legal, 'infinity'), id) > ($3::date, $4::uuid))
          ORDER BY coalesce(legal, 'infinity'), id LIMIT $5`,
        [consultedId, this.clock.today(), after?.legal ?? null, after?.id ?? null, limit],
      ),
    );
  }

  /** @throws Problem 404 */
  async find(consultedId: number, id: string): Promise<OpinionRequestRow> {
    const row = await this.unitOfWork.run(consultedId, (tx) => findRequest(tx, id));
    if (!row) throw notFound(SAY.noRequest);
    return row;
  }

  async countOpen(consultedId: number): Promise<number> {
    const [row] = await this.unitOfWork.run(consultedId, (tx) =>
      tx.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM opinion_requests WHERE administration_id = $1 AND ${OPEN}`,
        [consultedId, this.clock.today()],
      ),
    );
    return row!.count;
  }
}
