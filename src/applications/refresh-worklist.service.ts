import { Injectable } from '@nestjs/common';
import type { Snapshot } from '../core/procedure/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import { WORKLIST_RULES, worklistColumns } from './worklist-columns.js';

interface OldRow {
  id: string;
  edition: string;
  snapshot: Snapshot;
}

const BATCH = 500;

/** Writes the columns of the worklist anew where older rules wrote them. They only repeat the snapshot: no journal tells it. */
@Injectable()
export class RefreshWorklist {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: ProcedureEditions,
  ) {}

  /** @returns how many files were read again */
  async refresh(administrationId: number): Promise<number> {
    for (let total = 0; ;) {
      const read = await this.unitOfWork.run(administrationId, async (tx) => {
        const rows = await tx.query<OldRow>(
          `SELECT id, edition, snapshot FROM applications WHERE administration_id = $1 AND worklist_rules < $2 LIMIT ${BATCH} FOR UPDATE`,
          [administrationId, WORKLIST_RULES],
        );
        for (const { id, edition, snapshot } of rows) {
          const columns = worklistColumns(await this.editions.edition(tx, edition), snapshot);
          await tx.query(
            `UPDATE applications SET next_outcome = $3, next_rank = $4, next_holder = $5, worklist_rules = $6
              WHERE administration_id = $1 AND id = $2`,
            [administrationId, id, columns.nextOutcome, columns.nextRank, columns.nextHolder, WORKLIST_RULES],
          );
        }
        return rows.length;
      });
      total += read;
      if (read < BATCH) return total;
    }
  }
}
