import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { told, type Words } from '../core/language/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { invalidAt, notFound } from '../platform/http/index.js';
import { requireColleague, type Colleague } from './colleague.js';
import { SAY } from './problem-sayings.js';

export interface Absence {
  id: string;
  account: Colleague;
  deputy: Colleague;
  from: string;
  until: string;
  recordedAt: Date;
  recordedBy: string;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
}

/** Days on which officers are away, and who stands in for them. */
@Injectable()
export class Absences {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** All of them, withdrawn ones too, the latest first. */
  list(administrationId: number, id?: string): Promise<Absence[]> {
    return this.unitOfWork.run(administrationId, (tx) =>
      tx.query<Absence>(
        `SELECT b.id, json_build_object('id', a.id, 'name', a.name) AS account, json_build_object('id', d.id, 'name', d.name) AS deputy,
                b.from_day AS "from", b.until_day AS until, b.recorded_at AS "recordedAt", b.recorded_by AS "recordedBy",
                b.withdrawn_at AS "withdrawnAt", b.withdrawn_by AS "withdrawnBy"
           FROM absences b
           JOIN accounts a ON a.administration_id = b.administration_id AND a.id = b.account_id
           JOIN accounts d ON d.administration_id = b.administration_id AND d.id = b.deputy_id
          WHERE b.administration_id = $1 AND ($2::uuid IS NULL OR b.id = $2) ORDER BY b.from_day DESC, b.id`,
        [administrationId, id ?? null],
      ),
    );
  }

  /** @throws Problem 422 when days or people are none, or somebody is away already on one of the days */
  async record(
    administrationId: number,
    { account, deputy, from, until }: { account: string; deputy: string; from: string; until: string },
    by: string,
  ): Promise<Absence> {
    if (until < from) throw refused('/until', SAY.endsBeforeBeginning);
    if (account === deputy) throw refused('/deputy', SAY.ownDeputy);
    const id = randomUUID();
    await this.unitOfWork.run(administrationId, async (tx) => {
      await requireColleague(tx, account, '/account');
      await requireColleague(tx, deputy, '/deputy');
      // Two records at once for one person: the second sees the first.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`absence:${account}`]);
      const [overlap] = await tx.query<{ from_day: string; until_day: string }>(
        `SELECT from_day, until_day FROM absences WHERE administration_id = $1 AND account_id = $2 AND withdrawn_at IS NULL
            AND from_day <= $4 AND until_day >= $3 LIMIT 1`,
        [administrationId, account, from, until],
      );
      if (overlap) throw refused('/from', told(SAY.awayAlready, { from: overlap.from_day, until: overlap.until_day }));
      await tx.query(
        `INSERT INTO absences (administration_id, id, account_id, deputy_id, from_day, until_day, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [administrationId, id, account, deputy, from, until, this.clock.now(), by],
      );
    });
    return (await this.list(administrationId, id))[0]!;
  }

  /** The absence stays in the history. @throws Problem 404 */
  async withdraw(administrationId: number, id: string, by: string): Promise<void> {
    const rows = await this.unitOfWork.run(administrationId, (tx) =>
      tx.query(
        `UPDATE absences SET withdrawn_at = $3, withdrawn_by = $4
          WHERE administration_id = $1 AND id = $2 AND withdrawn_at IS NULL RETURNING id`,
        [administrationId, id, this.clock.now(), by],
      ),
    );
    if (rows.length === 0) throw notFound(SAY.noAbsence);
  }
}

function refused(pointer: string, detail: Words) {
  return invalidAt(pointer, 'bad-absence', detail);
}
