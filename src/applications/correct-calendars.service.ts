import { Injectable } from '@nestjs/common';
import type { MovedDate } from '../core/procedure/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { calendarCorrection } from './correct-calendar.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import { recordSteps } from './record-steps.js';
import { LOCKED_COLUMNS, storedApplication, type LockedRow } from './stored-application.js';

/** A file whose running dates a corrected calendar moves. */
export interface CorrectedFile {
  id: string;
  reference: string;
  moved: MovedDate[];
}

/** Brings the files of an administration under the calendar in force: what moves is an entry of the journal, never silent. */
@Injectable()
export class CorrectCalendars {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
  ) {}

  /**
   * @param dryRun only tells what would move
   * @returns how many files another calendar had dated, and those whose dates move
   */
  async correct(administrationId: number, { dryRun = false } = {}): Promise<{ read: number; files: CorrectedFile[] }> {
    const ids = await this.unitOfWork.run(administrationId, (tx) => staleFiles(tx, this.editions.calendarHash));
    const files: CorrectedFile[] = [];
    for (const id of ids) {
      const file = await this.unitOfWork.run(administrationId, (tx) => this.correctOne(tx, id, dryRun));
      if (file) files.push(file);
    }
    return { read: ids.length, files };
  }

  private async correctOne(tx: Transaction, id: string, dryRun: boolean): Promise<CorrectedFile | undefined> {
    const [row] = await tx.query<LockedRow & { reference: string }>(
      `SELECT ${LOCKED_COLUMNS}, a.reference FROM applications a WHERE a.administration_id = $1 AND a.id = $2 FOR UPDATE`,
      [tx.administrationId, id],
    );
    const application = storedApplication(row!, this.editions.calendarHash);
    const edition = await this.editions.edition(tx, application.edition);
    const steps = calendarCorrection(edition, application, this.clock.today());
    if (!dryRun && steps.length > 0) recordSteps(tx, edition, application, steps, this.clock.now());
    if (!dryRun && steps.length === 0) {
      await tx.query('UPDATE applications SET calendar = $3 WHERE administration_id = $1 AND id = $2', [
        tx.administrationId,
        id,
        edition.calendarHash,
      ]);
    }
    const { correction } = steps[0] ?? {};
    return correction?.kind === 'calendar' ? { id, reference: row!.reference, moved: correction.moved } : undefined;
  }
}

/** Open files that another calendar dated. */
async function staleFiles(tx: Transaction, calendar: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM applications WHERE administration_id = $1 AND NOT closed AND calendar <> $2 ORDER BY submitted_on, id`,
    [tx.administrationId, calendar],
  );
  return rows.map(({ id }) => id);
}
