import { Injectable } from '@nestjs/common';
import type { Actor, Correction } from '../journal/index.js';
import { Clock } from '../platform/clock/index.js';
import type { Transaction } from '../platform/database/index.js';
import { notFound } from '../platform/http/index.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import { recordSteps, type TakenStep } from './record-steps.js';
import { LOCKED_COLUMNS, storedApplication, type LockedRow } from './stored-application.js';
import { SAY } from './problem-sayings.js';

/** What the journal is told besides the acts of the procedure; the file stays where it stands. */
export interface Note {
  type: string;
  correction: Correction;
}

/** Writes an entry of the journal that changes neither the state nor a date of the file. */
@Injectable()
export class NoteOnFile {
  constructor(
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
  ) {}

  /**
   * Locks the file, lets the work say what there is to note and writes it, at the end of the transaction.
   * @param work is given the number that the entry will have; it notes nothing when it returns undefined
   * @throws Problem 404
   */
  async note(tx: Transaction, id: string, actor: Actor, work: (sequence: number) => Promise<Note | undefined>): Promise<void> {
    const [row] = await tx.query<LockedRow>(
      `SELECT ${LOCKED_COLUMNS} FROM applications a WHERE a.administration_id = $1 AND a.id = $2 FOR UPDATE OF a`,
      [tx.administrationId, id],
    );
    if (!row) throw notFound(SAY.noFile);
    const application = storedApplication(row, this.editions.calendarHash);
    const note = await work(application.version + 1);
    if (!note) return;
    const step = stepOfNote(note, actor, this.clock.today(), application.snapshot);
    recordSteps(tx, await this.editions.edition(tx, application.edition), application, [step], this.clock.now());
  }
}

/** The entry of a note on a file that stands there. */
export function stepOfNote({ type, correction }: Note, actor: Actor, on: string, snapshot: TakenStep['snapshot']): TakenStep {
  return { event: { type, on }, actor, snapshot, effects: [], facts: {}, effectiveOn: on, articles: [], correction };
}
