import { Injectable } from '@nestjs/common';
import type { JournalEntry } from '../journal/index.js';
import type { Transaction } from '../platform/database/index.js';

/** @returns what of a spoke's rows is not what the journal of the file tells, or undefined */
type Prover = (tx: Transaction, applicationId: string, entries: JournalEntry[]) => Promise<string | undefined>;

/** The port through which spokes prove what the journal tells of their rows. */
@Injectable()
export class AuditPort {
  private readonly provers: Prover[] = [];

  contribute(prover: Prover): void {
    this.provers.push(prover);
  }

  async faultOf(tx: Transaction, applicationId: string, entries: JournalEntry[]): Promise<string | undefined> {
    for (const prover of this.provers) {
      const fault = await prover(tx, applicationId, entries);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
}
