import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../core/canonical/index.js';
import type { Snapshot } from '../core/procedure/index.js';
import { verifyChain, type RereadDate, type SealedEntry } from '../journal/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { ENGINE } from '../procedures/index.js';
import { HOUSE } from './correct-calendar.js';
import { FoldJournal } from './fold-journal.service.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import { entriesOf } from './read-entries.js';
import { recordSteps } from './record-steps.js';
import { LOCKED_COLUMNS, storedApplication, type LockedRow } from './stored-application.js';

export const ENGINE_CORRECTED = 'engine.corrected';

/** A file that the running engine gives otherwise than the one before did. */
export interface RereadFile {
  id: string;
  reference: string;
  moved: RereadDate[];
}

/** A file that differs and stays as it is: what differs is for a person to judge. */
export interface LeftFile {
  reference: string;
  because: string;
}

interface UnreadRow {
  id: string;
  edition: string;
  version: number;
  snapshot: Snapshot;
  journal_head: Buffer;
}

/** Files read together. */
const BATCH = 200;

/** Folds the journals that another engine has read last: where the fold gives other dates, an entry says which. */
@Injectable()
export class RereadJournals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly editions: ProcedureEditions,
    private readonly fold: FoldJournal,
  ) {}

  /** @returns how many journals were read, the files whose dates moved, and those that are left to a person */
  async reread(administrationId: number): Promise<{ read: number; files: RereadFile[]; left: LeftFile[] }> {
    const done = { read: 0, files: [] as RereadFile[], left: [] as LeftFile[] };
    for (;;) {
      const { read, other } = await this.unitOfWork.run(administrationId, (tx) => this.readBatch(tx));
      for (const id of other) {
        const file = await this.unitOfWork.run(administrationId, (tx) => this.correctOne(tx, id));
        if (file && 'because' in file) done.left.push(file);
        else if (file) done.files.push(file);
      }
      done.read += read;
      if (read < BATCH) return done;
    }
  }

  /** Marks as read the files that come out as they are stored. @returns how many it read, and the others */
  private async readBatch(tx: Transaction): Promise<{ read: number; other: string[] }> {
    const rows = await tx.query<UnreadRow>(
      `SELECT id, edition, version, snapshot, journal_head FROM applications
        WHERE administration_id = $1 AND engine IS DISTINCT FROM $2 ORDER BY id LIMIT ${BATCH}`,
      [tx.administrationId, ENGINE],
    );
    const same: UnreadRow[] = [];
    for (const row of rows) {
      if (await this.standsAsRead(tx, row, await entriesOf(tx, row.id))) same.push(row);
    }
    // A step that was taken meanwhile, by another service perhaps, leaves its file to be read again.
    await tx.query(
      `UPDATE applications a SET engine = $2 FROM unnest($3::uuid[], $4::int[]) AS same (id, version)
        WHERE a.administration_id = $1 AND a.id = same.id AND a.version = same.version`,
      [tx.administrationId, ENGINE, same.map(({ id }) => id), same.map(({ version }) => version)],
    );
    return { read: rows.length, other: rows.filter((row) => !same.includes(row)).map(({ id }) => id) };
  }

  private async standsAsRead(tx: Transaction, { snapshot }: { snapshot: Snapshot }, sealed: SealedEntry[]): Promise<boolean> {
    const folded = await this.fold.fold(tx, sealed);
    return typeof folded !== 'string' && canonicalJson(folded.snapshot) === canonicalJson(snapshot);
  }

  /** Of several services the first one that locks the file corrects it. */
  private async correctOne(tx: Transaction, id: string): Promise<RereadFile | LeftFile | undefined> {
    const [row] = await tx.query<LockedRow & { reference: string }>(
      `SELECT ${LOCKED_COLUMNS}, a.reference FROM applications a
        WHERE a.administration_id = $1 AND a.id = $2 AND a.engine IS DISTINCT FROM $3 FOR UPDATE`,
      [tx.administrationId, id, ENGINE],
    );
    if (!row) return undefined;
    // Read is read, also where a person must judge: the audit names such a file every night.
    await tx.query('UPDATE applications SET engine = $3 WHERE administration_id = $1 AND id = $2', [
      tx.administrationId,
      id,
      ENGINE,
    ]);
    const { reference } = row;
    const sealed = await entriesOf(tx, id);
    const snapshot = await this.readAnew(tx, row, sealed);
    if (typeof snapshot === 'string') return { reference, because: snapshot };
    if (await this.standsAsRead(tx, row, sealed)) return undefined;
    const moved = movedDates(row.snapshot, snapshot);
    const on = this.clock.today();
    const edition = await this.editions.edition(tx, row.edition);
    // The fold ends under the calendar of the last entry; the one in force is brought in by its own correction.
    const calendar = sealed.at(-1)!.entry.calendar ?? this.editions.calendarHash;
    const application = { ...storedApplication(row, this.editions.calendarHash), calendar };
    const step = {
      event: { type: ENGINE_CORRECTED, on },
      actor: HOUSE,
      snapshot,
      effects: [],
      facts: {},
      effectiveOn: on,
      articles: [],
      correction: { kind: 'engine' as const, engine: ENGINE, moved },
    };
    recordSteps(tx, edition, application, [step], this.clock.now());
    return { id, reference, moved };
  }

  /** @returns the file as its journal gives it now, or why nobody but a person may correct it */
  private async readAnew(tx: Transaction, row: LockedRow, sealed: SealedEntry[]): Promise<Snapshot | string> {
    const broken = verifyChain(sealed);
    if (broken) return broken;
    if (sealed.length !== row.version || !sealed.at(-1)?.hash.equals(row.journal_head))
      return 'its journal does not end where the file does';
    const folded = await this.fold.fold(tx, sealed, { byAnother: true });
    if (typeof folded === 'string') return folded;
    if (!folded.snapshot || folded.edition !== row.edition) return 'its journal leads to another edition';
    if (canonicalJson(folded.snapshot.chart) !== canonicalJson(row.snapshot.chart)) return 'its journal leads to another state';
    return folded.snapshot;
  }
}

function movedDates({ clocks: before }: Snapshot, { clocks: after }: Snapshot): RereadDate[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted().flatMap((clock): RereadDate[] => {
    const safe = { from: before[clock]?.safe ?? null, to: after[clock]?.safe ?? null };
    const legal = { from: before[clock]?.legal ?? null, to: after[clock]?.legal ?? null };
    return safe.from === safe.to && legal.from === legal.to ? [] : [{ clock, safe, legal }];
  });
}
