import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../core/canonical/index.js';
import type { Snapshot } from '../core/procedure/index.js';
import { verifyChain, type SealedEntry } from '../journal/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { AuditPort } from './audit-port.js';
import type { SiteOverrides } from './site-overrides.js';
import { FoldJournal } from './fold-journal.service.js';
import { entriesOf } from './read-entries.js';

export interface AuditFault {
  reference: string;
  application: string;
  detail: string;
}

interface AuditedFile {
  id: string;
  reference: string;
  version: number;
  edition: string;
  snapshot: Snapshot;
  site_facts: Record<string, boolean>;
  site_overrides: SiteOverrides;
  journal_head: Buffer;
  /** The rows of its clocks, by name, as `clocksOf` gives them. */
  clocks: Record<string, unknown[]>;
}

/** Files proved between two reports of progress, and read together. */
const BATCH = 200;

/** Proves files from their journals: the seals hold, and folding the entries gives the stored snapshot. */
@Injectable()
export class VerifyAudit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fold: FoldJournal,
    private readonly port: AuditPort,
  ) {}

  /** Every file of the administration. @returns what is wrong, and how many files and entries were read */
  async verify(
    administrationId: number,
    onProgress?: (files: number) => void,
  ): Promise<{ files: number; entries: number; faults: AuditFault[] }> {
    const total = { files: 0, entries: 0, faults: [] as AuditFault[] };
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const batch = await this.unitOfWork.run(administrationId, async (tx) => {
        const files = await tx.query<AuditedFile>(
          `SELECT id, reference, version, edition, snapshot, site_facts, site_overrides, journal_head,
                  (SELECT coalesce(jsonb_object_agg(d.clock, jsonb_build_array(d.safe, d.legal, d.expiry, d.standing_still)), '{}')
                     FROM deadlines d WHERE d.administration_id = a.administration_id AND d.application_id = a.id) AS clocks
             FROM applications a
            WHERE administration_id = $1 AND id > $2 ORDER BY id LIMIT ${BATCH}`,
          [administrationId, after],
        );
        for (const file of files) {
          const entries = await entriesOf(tx, file.id);
          total.entries += entries.length;
          const detail = await this.faultOf(tx, file, entries);
          if (detail) total.faults.push({ reference: file.reference, application: file.id, detail });
        }
        return files;
      });
      total.files += batch.length;
      onProgress?.(total.files);
      if (batch.length < BATCH) return total;
      after = batch.at(-1)!.id;
    }
  }

  private async faultOf(tx: Transaction, file: AuditedFile, sealed: SealedEntry[]): Promise<string | undefined> {
    const broken = verifyChain(sealed);
    if (broken) return broken;
    if (sealed.length !== file.version)
      return `the file is at version ${file.version} but its journal has ${sealed.length} entries`;
    if (!sealed.at(-1)?.hash.equals(file.journal_head)) return 'the head of the chain is not the one the file keeps';
    const folded = await this.fold.fold(tx, sealed);
    if (typeof folded === 'string') return folded;
    const { snapshot, edition, siteFacts, siteOverrides } = folded;
    if (siteFacts && canonicalJson(siteFacts) !== canonicalJson(file.site_facts))
      return 'the facts of its site are not those that its journal told last';
    if (canonicalJson(siteOverrides) !== canonicalJson(file.site_overrides))
      return 'what officers answered in the place of the map is not what its journal tells';
    if (edition !== file.edition) return 'its journal leads to another edition than the one the file keeps';
    if (canonicalJson(snapshot) !== canonicalJson(file.snapshot)) return 'folding its journal does not give the stored snapshot';
    if (canonicalJson(clocksOf(file.snapshot)) !== canonicalJson(file.clocks))
      return 'the rows from which its clocks are taken are not its running clocks';
    return this.port.faultOf(
      tx,
      file.id,
      sealed.map(({ entry }) => entry),
    );
  }
}

/** A row that were lost would let its clock run out unseen. */
function clocksOf({ clocks }: Snapshot): AuditedFile['clocks'] {
  const rows = Object.entries(clocks).map(([name, { safe, legal, expiry, suspended }]) => [
    name,
    [safe, legal, expiry, suspended !== undefined],
  ]);
  return Object.fromEntries(rows) as AuditedFile['clocks'];
}
