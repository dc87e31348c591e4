import { Injectable } from '@nestjs/common';
import { together, told } from '../core/language/index.js';
import { migrate, type MigrationFault } from '../core/procedure/index.js';
import type { Actor } from '../journal/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { notFound, Problem, staleVersion } from '../platform/http/index.js';
import { calendarCorrection } from './correct-calendar.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import { recordSteps, type TakenStep } from './record-steps.js';
import { stepAnswer, type StepAnswer } from './step-answer.js';
import { lockApplication, storedApplication, type KeyedRow } from './stored-application.js';
import { SAY } from './problem-sayings.js';

/** A file that goes over to another edition of its procedure, because somebody decided so. */
export interface Migration {
  /** Hash of the edition. */
  to: string;
  /** The legal basis, which the journal keeps. */
  basis: string;
  /** Paths of states of the old edition that have another path in the new one. */
  states: Record<string, string>;
  expectedVersion: number;
  actor: Actor;
}

export const EDITION_MIGRATED = 'edition.migrated';

/** Moves one file to another edition: explicitly, one by one, with its basis in the journal. */
@Injectable()
export class MigrateApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
  ) {}

  /** @throws Problem 404 unknown file or edition, 409 the edition does not fit the file, 412 stale version */
  async migrate(
    administrationId: number,
    id: string,
    { to, basis, states, expectedVersion, actor }: Migration,
  ): Promise<StepAnswer> {
    const lock = lockApplication(administrationId, id, undefined);
    return this.unitOfWork.runFrom(administrationId, lock, async (tx, [row]: KeyedRow[]) => {
      if (!row) throw notFound(SAY.noFile);
      const application = storedApplication(row, this.editions.calendarHash);
      if (application.version !== expectedVersion) throw staleVersion(expectedVersion, application.version);
      const from = await this.editions.edition(tx, application.edition);
      const target = await this.editions.find(tx, to);
      if (!target) throw notFound(told(SAY.noEdition, { to }));
      const on = this.clock.today();
      const corrected = calendarCorrection(from, application, on);
      const migrated = migrate(from, target, corrected.at(-1)?.snapshot ?? application.snapshot, states);
      if ('faults' in migrated) throw misfit(migrated.faults);
      const step: TakenStep = {
        event: { type: EDITION_MIGRATED, on },
        actor,
        snapshot: migrated.snapshot,
        effects: [],
        facts: {},
        effectiveOn: on,
        articles: [],
        correction: { kind: 'edition', from: application.edition, to, basis, states },
      };
      const steps = [...corrected, step];
      await this.editions.pin(tx, target);
      let answer!: StepAnswer;
      recordSteps(tx, target, application, steps, this.clock.now(), (after) => {
        answer = stepAnswer(after, application.version, steps);
        return undefined;
      });
      return answer;
    });
  }
}

function misfit(faults: MigrationFault[]): Problem {
  const errors = faults.map(({ place, detail }) => ({ pointer: `/states/${place}`, code: 'misfit', detail }));
  return new Problem(409, 'edition-misfit', together(faults.map(({ detail }) => detail)), { errors });
}
