import { Injectable } from '@nestjs/common';
import { Permissions, ProcedureEditions } from '../applications/index.js';
import type { Caller } from '../accounts/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { notFound } from '../platform/http/index.js';
import { ProcedureLibrary, type Edition } from '../procedures/index.js';
import { SAY } from './problem-sayings.js';

/** Finds editions for a caller: the common ones, those of its administration, and those that its files are pinned to. */
@Injectable()
export class FindEdition {
  constructor(
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly procedures: ProcedureLibrary,
    private readonly permissions: Permissions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Problem 404 when it is neither common nor the administration's own */
  async byHash(caller: Caller, hash: string): Promise<Edition> {
    await this.permissions.mayRead(caller);
    const common = this.procedures.list().find((edition) => edition.hash === hash);
    if (common) return common;
    return this.unitOfWork.run(caller.administrationId, async (tx) => {
      const own = await this.editions.ownEditions(tx);
      if (!own.some(({ edition }) => edition === hash) && !(await this.isPinned(tx, hash))) throw notFound(SAY.noEdition);
      return this.editions.edition(tx, hash);
    });
  }

  /** The edition that would govern a file deposited today; the edition itself when none would. */
  async inForce(caller: Caller, { id, hash }: Edition): Promise<Edition> {
    const found = await this.unitOfWork.run(caller.administrationId, (tx) => this.editions.governing(tx, id, this.clock.today()));
    return found ?? this.byHash(caller, hash);
  }

  /** Its text, to work on: as the administration published it, or as our own file says it. */
  async textOf(caller: Caller, edition: Edition): Promise<string> {
    const written = await this.unitOfWork.run(caller.administrationId, (tx) => this.editions.textOf(tx, edition.hash));
    return written ?? this.procedures.textOf(edition);
  }

  private async isPinned(tx: Transaction, hash: string): Promise<boolean> {
    const files = await tx.query('SELECT FROM applications WHERE administration_id = $1 AND edition = $2 LIMIT 1', [
      tx.administrationId,
      hash,
    ]);
    return files.length > 0;
  }
}
