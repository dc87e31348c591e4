import { Injectable } from '@nestjs/common';
import type { WorkflowFile } from '../core/procedure/index.js';
import type { Transaction } from '../platform/database/index.js';
import { ProcedureLibrary, type Edition } from '../procedures/index.js';

/** Finds the edition to which a file is pinned, even when the shelf holds a newer one. */
@Injectable()
export class ProcedureEditions {
  constructor(private readonly library: ProcedureLibrary) {}

  governing(procedure: string, firstSubmittedOn: string): Edition | undefined {
    return this.library.governing(procedure, firstSubmittedOn);
  }

  knows(procedure: string): boolean {
    return this.library.knows(procedure);
  }

  /** The event that opens a file of a procedure on the shelf. */
  openingEvent(procedure: string): string {
    return this.library.openingEvent(procedure)!;
  }

  /** Names of the procedures on the shelf. */
  names(): string[] {
    return [...new Set(this.library.list().map(({ id }) => id))];
  }

  /** Keeps an edition for as long as files need it. Written once, when the first file is pinned to it. */
  async pin(tx: Transaction, { hash, id, law, file }: Edition): Promise<void> {
    await tx.query(
      `INSERT INTO procedure_editions (hash, procedure, law, file) VALUES ($1, $2, $3, $4) ON CONFLICT (hash) DO NOTHING`,
      [hash, id, law, JSON.stringify(file)],
    );
  }

  async edition(tx: Transaction, hash: string): Promise<Edition> {
    const known = this.library.edition(hash);
    if (known) return known;
    const [row] = await tx.query<{ file: WorkflowFile }>('SELECT file FROM procedure_editions WHERE hash = $1', [hash]);
    if (!row) throw new Error(`The procedure edition ${hash} is neither on the shelf nor in the database.`);
    return this.library.putPinned(row.file);
  }
}
