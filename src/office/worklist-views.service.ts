import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { told } from '../core/language/index.js';
import type { Caller } from '../accounts/index.js';
import type { WorklistFiltersDto } from '../applications/index.js';
import { Clock } from '../platform/clock/index.js';
import { oneAtATime, UNICODE_COLLATION, UnitOfWork, type Transaction } from '../platform/database/index.js';
import { invalidAt, notFound } from '../platform/http/index.js';
import { SAY } from './problem-sayings.js';

/** Filters and order of the worklist under a name that an officer gave them. */
export interface WorklistView {
  id: string;
  name: string;
  /** As the address of the worklist carries them. */
  filters: Record<string, string>;
  createdAt: Date;
}

/** Whose views; nobody sees or changes those of a colleague. */
type Owner = Pick<Caller, 'administrationId' | 'accountId'>;

export const MOST_VIEWS = 30;

/** A name whatever its capitals, as the index of names has it. */
const folded = (name: string) => `lower(${name} COLLATE "${UNICODE_COLLATION}")`;

/** The views of the worklist that each account keeps for itself. */
@Injectable()
export class WorklistViews {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** In the order of their names. */
  list(owner: Owner): Promise<WorklistView[]> {
    return this.unitOfWork.run(owner.administrationId, (tx) => read(tx, owner));
  }

  /** @throws Problem 404 */
  async find(owner: Owner, id: string): Promise<WorklistView> {
    const [view] = await this.unitOfWork.run(owner.administrationId, (tx) => read(tx, owner, id));
    if (!view) throw notFound(SAY.noView);
    return view;
  }

  /** @throws Problem 422 when the account has a view of that name, or as many as it may keep */
  keep(owner: Owner, name: string, filters: WorklistFiltersDto): Promise<WorklistView> {
    return this.alone(owner, async (tx) => {
      const views = await read(tx, owner);
      if (views.length >= MOST_VIEWS) throw invalidAt('', 'too-many', told(SAY.tooManyViews, { most: MOST_VIEWS }));
      await checkFree(tx, owner, name);
      const id = randomUUID();
      await tx.query(
        `INSERT INTO worklist_views (administration_id, account_id, id, name, filters, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [owner.administrationId, owner.accountId, id, name, JSON.stringify(filters), this.clock.now()],
      );
      return (await read(tx, owner, id))[0]!;
    });
  }

  /** @throws Problem 404; 422 when another view of the account has that name */
  change(owner: Owner, id: string, { name, filters }: { name?: string; filters?: WorklistFiltersDto }): Promise<WorklistView> {
    return this.alone(owner, async (tx) => {
      if (name !== undefined) await checkFree(tx, owner, name, id);
      await tx.query(
        `UPDATE worklist_views SET name = coalesce($4, name), filters = coalesce($5, filters)
          WHERE administration_id = $1 AND account_id = $2 AND id = $3`,
        [owner.administrationId, owner.accountId, id, name ?? null, filters === undefined ? null : JSON.stringify(filters)],
      );
      const [view] = await read(tx, owner, id);
      if (!view) throw notFound(SAY.noView);
      return view;
    });
  }

  /** @throws Problem 404 */
  async remove({ administrationId, accountId }: Owner, id: string): Promise<void> {
    const removed = await this.unitOfWork.run(administrationId, (tx) =>
      tx.query('DELETE FROM worklist_views WHERE administration_id = $1 AND account_id = $2 AND id = $3 RETURNING id', [
        administrationId,
        accountId,
        id,
      ]),
    );
    if (removed.length === 0) throw notFound(SAY.noView);
  }

  /** Two machines of one officer: the second sees what the first kept. */
  private alone<T>(owner: Owner, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(owner.administrationId, async (tx) => {
      await oneAtATime(tx, `worklist-views:${owner.accountId}`);
      return work(tx);
    });
  }
}

function read(tx: Transaction, { administrationId, accountId }: Owner, id?: string): Promise<WorklistView[]> {
  return tx.query<WorklistView>(
    `SELECT id, name, filters, created_at AS "createdAt" FROM worklist_views
      WHERE administration_id = $1 AND account_id = $2 AND ($3::uuid IS NULL OR id = $3)
      ORDER BY name COLLATE "${UNICODE_COLLATION}", id`,
    [administrationId, accountId, id ?? null],
  );
}

/** @throws Problem 422 when another view of the account has the name, whatever its capitals */
async function checkFree(tx: Transaction, { administrationId, accountId }: Owner, name: string, but?: string): Promise<void> {
  const [taken] = await tx.query<{ name: string }>(
    `SELECT name FROM worklist_views WHERE administration_id = $1 AND account_id = $2
        AND ${folded('name')} = ${folded('$3')} AND id IS DISTINCT FROM $4::uuid`,
    [administrationId, accountId, name, but ?? null],
  );
  if (taken) throw invalidAt('/name', 'duplicate', told(SAY.viewNamedSo, { name: taken.name }));
}
