import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../core/canonical/index.js';
import type { SiteGeometry } from '../core/geometry/index.js';
import {
  CheckSite,
  CompareEditions,
  holdLayers,
  LayerLibrary,
  PublishLayer,
  waitForLayers,
  type DuePublications,
  type EditionChanges,
  type LayerInForce,
  type SiteEvidence,
} from '../parcels/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { calendarCorrection, HOUSE } from './correct-calendar.js';
import { filesNear } from './files-near.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import { recordSteps, type TakenStep } from './record-steps.js';
import { LOCKED_COLUMNS, storedApplication, type LockedRow } from './stored-application.js';
import { recordSiteCheck } from './submit-application.service.js';
import { changedFacts, otherEditions, type SiteFacts, type TouchedFile } from './touched-files.js';

export const SITE_RECHECKED = 'site.rechecked';

/** The open files near what an edition changes, and those of them whose facts change. */
export interface Recheck {
  near: number;
  touched: TouchedFile[];
}

/** Checks the sites of open files again when another edition of a layer is in force, or would be. */
@Injectable()
export class RecheckSites {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly library: LayerLibrary,
    private readonly checkSite: CheckSite,
    private readonly compare: CompareEditions,
    private readonly publications: PublishLayer,
    private readonly editions: ProcedureEditions,
  ) {}

  /**
   * What would change for the open files if an edition were in force on a day; nothing is written. The edition is the one
   * of the last comparison of the transaction.
   */
  async foresee(tx: Transaction, changes: EditionChanges, edition: LayerInForce, onDay: string): Promise<Recheck> {
    const others = (await this.library.inForce(tx, onDay)).filter(({ layer }) => layer.id !== edition.layer.id);
    const inForce = [...others, edition].toSorted((a, b) => (a.layer.id < b.layer.id ? -1 : 1));
    const near = await filesNear(tx, changes, () => this.compare.changedBoxes(tx));
    const touched: TouchedFile[] = [];
    for (const id of near) {
      const file = (await readFile(tx, id, ''))!;
      const facts = changedFacts(file.site_facts, await this.checkSite.check(tx, file.site, inForce), file.evidence);
      if (facts.length > 0) touched.push({ id, reference: file.reference, title: file.title, facts });
    }
    return { near: near.length, touched };
  }

  /**
   * Brings the open files of an administration up to the editions that have come into force, each in a transaction of its
   * own; one that breaks off is taken up again by the next call.
   */
  async catchUp(administrationId: number): Promise<Recheck> {
    const { due, ids } = await this.unitOfWork.run(administrationId, (tx) => this.whatIsDue(tx));
    const touched: TouchedFile[] = [];
    for (const id of ids) {
      const file = await this.unitOfWork.run(administrationId, (tx) => this.recheck(tx, id));
      if (file) touched.push(file);
    }
    if (due.length > 0) {
      await this.unitOfWork.run(administrationId, async (tx) => {
        for (const one of due) await this.publications.markRechecked(tx, one);
      });
    }
    return { near: ids.length, touched };
  }

  private async whatIsDue(tx: Transaction): Promise<{ due: DuePublications[]; ids: string[] }> {
    if ((await this.publications.due(tx)).length === 0) return { due: [], ids: [] };
    // Files that are being deposited on what was in force before are committed first, and then seen here.
    await waitForLayers(tx);
    const due = await this.publications.due(tx);
    const ids = new Set<string>();
    for (const { from, to } of due) {
      const changes = await this.compare.compare(tx, from, to);
      for (const id of await filesNear(tx, changes, () => this.compare.changedBoxes(tx))) ids.add(id);
    }
    return { due, ids: [...ids] };
  }

  /** @returns the file when its facts change */
  private async recheck(tx: Transaction, id: string): Promise<TouchedFile | undefined> {
    await holdLayers(tx);
    const file = await readFile(tx, id, 'FOR UPDATE OF a');
    if (!file || file.closed) return undefined;
    const evidence = await this.checkSite.check(tx, file.site);
    if (file.evidence && canonicalJson(evidence) === canonicalJson(file.evidence)) return undefined;
    await recordSiteCheck(tx, id, this.clock.now(), evidence);
    const facts = changedFacts(file.site_facts, evidence, file.evidence);
    if (facts.length === 0) return undefined;
    await tx.query('UPDATE applications SET site_facts = $3 WHERE administration_id = $1 AND id = $2', [
      tx.administrationId,
      id,
      JSON.stringify(evidence.facts),
    ]);
    await this.record(tx, file, evidence);
    return { id, reference: file.reference, title: file.title, facts };
  }

  private async record(tx: Transaction, file: FileRow, evidence: SiteEvidence): Promise<void> {
    const application = storedApplication(file, this.editions.calendarHash);
    const edition = await this.editions.edition(tx, application.edition);
    const on = this.clock.today();
    const corrected = calendarCorrection(edition, application, on);
    const step: TakenStep = {
      event: { type: SITE_RECHECKED, on },
      actor: HOUSE,
      snapshot: corrected.at(-1)?.snapshot ?? application.snapshot,
      effects: [],
      facts: {},
      effectiveOn: on,
      articles: [],
      correction: { kind: 'site', from: file.site_facts, to: evidence.facts, layers: otherEditions(evidence, file.evidence) },
    };
    recordSteps(tx, edition, application, [...corrected, step], this.clock.now());
  }
}

interface FileRow extends LockedRow {
  reference: string;
  title: string;
  closed: boolean;
  site: SiteGeometry;
  site_facts: SiteFacts;
  /** Of the last check. */
  evidence: SiteEvidence | null;
}

async function readFile(tx: Transaction, id: string, lock: '' | 'FOR UPDATE OF a'): Promise<FileRow | undefined> {
  const [row] = await tx.query<FileRow>({
    name: `file-to-recheck ${lock}`.trim(),
    text: `
      SELECT ${LOCKED_COLUMNS}, a.reference, a.title, a.closed, a.site,
             (SELECT c.evidence FROM site_checks c WHERE c.administration_id = a.administration_id AND c.application_id = a.id
               ORDER BY c.number DESC LIMIT 1) AS evidence
        FROM applications a WHERE a.administration_id = $1 AND a.id = $2 ${lock}`,
    values: [tx.administrationId, id],
  });
  return row;
}
