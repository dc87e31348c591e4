import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Timeline } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { invalidAt, unprocessable } from '../platform/http/index.js';
import { requireColleague, type Colleague } from './colleague.js';
import { SAY } from './problem-sayings.js';

export interface Assignment {
  from: Colleague | null;
  to: Colleague | null;
  reason: string | null;
  at: Date;
  by: string;
}

export interface Handover {
  id: string;
  from: Colleague;
  to: Colleague;
  reason: string;
  /** How many files went over. */
  files: number;
}

/** Who has which file in hand. It is no legal act: it is kept in a history of its own, and not in the sealed journal. */
@Injectable()
export class Assignments implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.timeline.contribute(async (tx, applicationId) =>
      (await history(tx, applicationId)).map(({ from, to, reason, at, by }) => ({
        at,
        kind: 'assignment' as const,
        label: `${from?.name ?? '–'} → ${to?.name ?? '–'}${reason === null ? '' : ` (${reason})`}`,
        by,
      })),
    );
  }

  history(administrationId: number, applicationId: string): Promise<Assignment[]> {
    return this.unitOfWork.run(administrationId, (tx) => history(tx, applicationId));
  }

  /** Gives a file to somebody, or to nobody. @throws Problem 422 when there is no such colleague */
  async assign(administrationId: number, id: string, to: string | null, reason: string | null, by: string): Promise<void> {
    await this.unitOfWork.run(administrationId, async (tx) => {
      if (to !== null) await requireColleague(tx, to, '/to');
      const [file] = await tx.query<{ assignee: string | null }>(
        'SELECT assignee FROM applications WHERE administration_id = $1 AND id = $2 FOR NO KEY UPDATE',
        [administrationId, id],
      );
      if (!file || file.assignee === to) return;
      await tx.query('UPDATE applications SET assignee = $3 WHERE administration_id = $1 AND id = $2', [
        administrationId,
        id,
        to,
      ]);
      await record(tx, [id], { from: file.assignee, to, reason, handover: null, at: this.clock.now(), by });
    });
  }

  /**
   * Gives all open files of one officer to another, whole or not at all. Who gives may have left; who takes may not.
   * @throws Problem 422
   */
  async handOver(administrationId: number, from: string, to: string, reason: string, by: string): Promise<Handover> {
    if (from === to) throw unprocessable(SAY.handoverToSelf);
    return this.unitOfWork.run(administrationId, async (tx) => {
      const receiver = await requireColleague(tx, to, '/to');
      const [giver] = await tx.query<Colleague>('SELECT id, name FROM accounts WHERE administration_id = $1 AND id = $2', [
        administrationId,
        from,
      ]);
      if (!giver) throw unknownGiver();
      const files = await tx.query<{ id: string }>(
        `WITH theirs AS (
           SELECT id FROM applications WHERE administration_id = $1 AND assignee = $2 AND NOT closed ORDER BY id FOR NO KEY UPDATE
         )
         UPDATE applications a SET assignee = $3 FROM theirs WHERE a.administration_id = $1 AND a.id = theirs.id RETURNING a.id`,
        [administrationId, from, to],
      );
      const [id, at] = [randomUUID(), this.clock.now()];
      await tx.query(
        `INSERT INTO handovers (administration_id, id, from_account, to_account, reason, files, done_at, done_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [administrationId, id, from, to, reason, files.length, at, by],
      );
      const moved = files.map((file) => file.id);
      await record(tx, moved, { from, to, reason, handover: id, at, by });
      return { id, from: giver, to: receiver, reason, files: files.length };
    });
  }
}

interface Move {
  from: string | null;
  to: string | null;
  reason: string | null;
  handover: string | null;
  at: Date;
  by: string;
}

/** On locked files: the numbers of their histories stand still meanwhile. */
async function record(tx: Transaction, files: string[], { from, to, reason, handover, at, by }: Move): Promise<void> {
  await tx.query(
    `INSERT INTO assignments (administration_id, application_id, number, from_account, to_account, reason, handover_id, done_at, done_by)
     SELECT $1, f.id, coalesce((SELECT max(number) FROM assignments h WHERE h.administration_id = $1 AND h.application_id = f.id), 0) + 1,
            $3, $4, $5, $6, $7, $8
       FROM unnest($2::uuid[]) AS f (id)`,
    [tx.administrationId, files, from, to, reason, handover, at, by],
  );
}

function history(tx: Transaction, applicationId: string): Promise<Assignment[]> {
  return tx.query<Assignment>(
    `SELECT CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'name', f.name) END AS "from",
            CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'name', t.name) END AS "to",
            h.reason, h.done_at AS at, h.done_by AS by
       FROM assignments h
       LEFT JOIN accounts f ON f.administration_id = h.administration_id AND f.id = h.from_account
       LEFT JOIN accounts t ON t.administration_id = h.administration_id AND t.id = h.to_account
      WHERE h.administration_id = $1 AND h.application_id = $2 ORDER BY h.number DESC`,
    [tx.administrationId, applicationId],
  );
}

function unknownGiver() {
  return invalidAt('/from', 'unknown-account', SAY.nobody);
}
