import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Calendar, type CalendarData } from '../core/calendar/index.js';
import type { WorkflowFile } from '../core/procedure/index.js';
import type { Transaction } from '../platform/database/index.js';
import { ProcedureLibrary, type Edition } from '../procedures/index.js';

/** An edition that an administration published for itself, for files deposited from a day on. */
export interface OwnEdition {
  procedure: string;
  inForceFrom: string;
  /** Hash of the edition. */
  edition: string;
  publishedAt: Date;
  publishedBy: string;
  note: string;
}

/** Finds the edition to which a file is pinned, even when the shelf holds a newer one. */
@Injectable()
export class ProcedureEditions implements OnModuleInit {
  private readonly formerCalendars = new Map<string, Calendar>();

  constructor(
    private readonly procedures: ProcedureLibrary,
    private readonly database: DataSource,
  ) {}

  /** Keeps the calendar in force for as long as journals need it. */
  async onModuleInit(): Promise<void> {
    const { calendar, calendarHash } = this.procedures;
    await this.database.query('INSERT INTO calendars (hash, data) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING', [
      calendarHash,
      JSON.stringify(calendar.data),
    ]);
  }

  /** The edition that governs a file of this administration first submitted that day: its own before the common one. */
  async governing(tx: Transaction, procedure: string, firstSubmittedOn: string): Promise<Edition | undefined> {
    return (await this.governingWithAct(tx, procedure, firstSubmittedOn))?.edition;
  }

  /** The same, with the act by which the administration published it; null for the common one. */
  async governingWithAct(
    tx: Transaction,
    procedure: string,
    firstSubmittedOn: string,
  ): Promise<{ edition: Edition; own: OwnEdition | null } | undefined> {
    for (const own of await this.ownEditions(tx, procedure, firstSubmittedOn)) {
      const edition = await this.edition(tx, own.edition);
      // A reform of the common law takes over from a town's edition of the law before it.
      if (governs(edition, firstSubmittedOn)) return { edition, own };
    }
    const common = this.procedures.governing(procedure, firstSubmittedOn);
    return common && { edition: common, own: null };
  }

  /** What the administration published for itself, the latest first. */
  ownEditions(tx: Transaction, procedure?: string, until?: string): Promise<OwnEdition[]> {
    return tx.query<OwnEdition>(
      `SELECT procedure, in_force_from AS "inForceFrom", edition, published_at AS "publishedAt", published_by AS "publishedBy", note
         FROM administration_editions
        WHERE administration_id = $1 AND ($2::text IS NULL OR procedure = $2) AND ($3::date IS NULL OR in_force_from <= $3)
        ORDER BY in_force_from DESC`,
      [tx.administrationId, procedure ?? null, until ?? null],
    );
  }

  /** The text of an edition as the administration published it; undefined for a common one, or when only its content was kept. */
  async textOf(tx: Transaction, hash: string): Promise<string | undefined> {
    const [row] = await tx.query<{ source: string }>(
      `SELECT source FROM administration_editions
        WHERE administration_id = $1 AND edition = $2 AND source IS NOT NULL ORDER BY published_at DESC LIMIT 1`,
      [tx.administrationId, hash],
    );
    return row?.source;
  }

  knows(procedure: string): boolean {
    return this.procedures.knows(procedure);
  }

  /** The event that opens a file of a procedure on the shelf. */
  openingEvent(procedure: string): string {
    return this.procedures.openingEvent(procedure)!;
  }

  /** Names of the procedures on the shelf. */
  names(): string[] {
    return [...new Set(this.procedures.list().map(({ id }) => id))];
  }

  /** Keeps an edition for as long as files need it. Written once, when the first file is pinned to it. */
  async pin(tx: Transaction, { hash, id, law, file }: Edition): Promise<void> {
    await tx.query(
      `INSERT INTO procedure_editions (hash, procedure, law, file) VALUES ($1, $2, $3, $4) ON CONFLICT (hash) DO NOTHING`,
      [hash, id, law, JSON.stringify(file)],
    );
  }

  /** Hash of the calendar in force. */
  get calendarHash(): string {
    return this.procedures.calendarHash;
  }

  /** The calendar of that hash, also when another has come into force since. */
  async calendar(tx: Transaction, hash: string): Promise<Calendar> {
    if (hash === this.procedures.calendarHash) return this.procedures.calendar;
    const known = this.formerCalendars.get(hash);
    if (known) return known;
    const [row] = await tx.query<{ data: CalendarData }>('SELECT data FROM calendars WHERE hash = $1', [hash]);
    if (!row) throw new Error(`The calendar ${hash} is neither in force nor in the database.`);
    const calendar = new Calendar(row.data);
    this.formerCalendars.set(hash, calendar);
    return calendar;
  }

  /** The edition to which a file is pinned. */
  async edition(tx: Transaction, hash: string): Promise<Edition> {
    const edition = await this.find(tx, hash);
    if (!edition) throw new Error(`The procedure edition ${hash} is neither on the shelf nor in the database.`);
    return edition;
  }

  /** The edition of that hash, wherever it is kept. */
  async find(tx: Transaction, hash: string): Promise<Edition | undefined> {
    const known = this.procedures.edition(hash);
    if (known) return known;
    const [row] = await tx.query<{ file: WorkflowFile }>('SELECT file FROM procedure_editions WHERE hash = $1', [hash]);
    return row && this.procedures.putAside(row.file);
  }
}

function governs({ inForce: { from, until } }: Edition, day: string): boolean {
  return from <= day && (until === undefined || day <= until);
}
