import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../core/canonical/index.js';
import {
  CheckSite,
  CompareEditions,
  holdLayers,
  LAYER_KINDS,
  LayerLibrary,
  PublishLayer,
  waitForLayers,
  type DuePublications,
  type EditionChanges,
  type LayerInForce,
  type SiteEvidence,
  TriggerLibrary,
} from '../parcels/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/index.js';
import { calendarCorrection, HOUSE } from './correct-calendar.js';
import { filesNear } from './files-near.js';
import { ProcedureEditions } from './procedure-editions.service.js';
import { readCheckedFile, recordSiteChange, type CheckedFile } from './checked-file.js';
import type { TakenStep } from './record-steps.js';
import { storedApplication } from './stored-application.js';
import { recordSiteCheck } from './submit-application.service.js';
import { otherEditions, siteChange, type SiteChange, type TouchedFile } from './touched-files.js';

/** Sites of which the layers are asked together. */
const AT_ONCE = 40;

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
    private readonly layers: LayerLibrary,
    private readonly checkSite: CheckSite,
    private readonly compare: CompareEditions,
    private readonly publications: PublishLayer,
    private readonly triggers: TriggerLibrary,
    private readonly editions: ProcedureEditions,
  ) {}

  /**
   * What would change for the open files if an edition were in force on a day; nothing is written. The edition is the one
   * of the last comparison of the transaction.
   */
  async foresee(tx: Transaction, changes: EditionChanges, edition: LayerInForce, onDay: string): Promise<Recheck> {
    const others = (await this.layers.inForce(tx, onDay)).filter(({ layer }) => layer.id !== edition.layer.id);
    const inForce = [...others, edition].toSorted((a, b) => (a.layer.id < b.layer.id ? -1 : 1));
    if (LAYER_KINDS[edition.layer.kind]!.onlyLocates) return { near: 0, touched: [] };
    const near = await filesNear(tx, changes, () => this.compare.changedBoxes(tx));
    const touched: TouchedFile[] = [];
    for (let first = 0; first < near.length; first += AT_ONCE) {
      const files: CheckedFile[] = [];
      for (const id of near.slice(first, first + AT_ONCE)) files.push((await readCheckedFile(tx, id, ''))!);
      const sites = files.map(({ site }) => site!);
      for (const [i, evidence] of (await this.checkSite.checkEach(tx, sites, inForce)).entries()) {
        const change = siteChange(this.triggers, files[i]!, evidence);
        if (concerns(change)) touched.push(touchedFile(files[i]!, change));
      }
    }
    return { near: near.length, touched };
  }

  /**
   * Brings the open files of an administration up to the editions that have come into force, each in a transaction of its
   * own; one that breaks off is taken up again by the next call.
   * @param onFile called as files are done with
   */
  async catchUp(administrationId: number, onFile?: () => void): Promise<Recheck> {
    const { due, ids } = await this.unitOfWork.run(administrationId, (tx) => this.whatIsDue(tx));
    const touched: TouchedFile[] = [];
    for (const id of ids) {
      const file = await this.unitOfWork.run(administrationId, (tx) => this.recheck(tx, id));
      if (file) touched.push(file);
      onFile?.();
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
      if (LAYER_KINDS[to.layer.kind]!.onlyLocates) continue;
      const changes = await this.compare.compare(tx, from, to);
      for (const id of await filesNear(tx, changes, () => this.compare.changedBoxes(tx))) ids.add(id);
    }
    return { due, ids: [...ids] };
  }

  /** @returns the file when its facts change, or an override of an officer is to be looked at again */
  private async recheck(tx: Transaction, id: string): Promise<TouchedFile | undefined> {
    await holdLayers(tx);
    const file = await readCheckedFile(tx, id, 'FOR UPDATE OF a');
    if (!file?.site || file.closed) return undefined;
    const evidence = await this.checkSite.check(tx, file.site, await this.layers.inForce(tx));
    if (file.evidence && canonicalJson(evidence) === canonicalJson(file.evidence)) return undefined;
    await recordSiteCheck(tx, id, this.clock.now(), evidence);
    const change = siteChange(this.triggers, file, evidence);
    if (!concerns(change)) return undefined;
    await this.record(tx, file, evidence, change);
    return touchedFile(file, change);
  }

  private async record(tx: Transaction, file: CheckedFile, evidence: SiteEvidence, { to, reviews }: SiteChange): Promise<void> {
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
      correction: {
        kind: 'site',
        from: file.site_facts,
        to,
        layers: otherEditions(evidence, file.evidence),
        ...(reviews.length > 0 && { review: reviews.map(({ trigger, toReview }) => ({ trigger, toReview })) }),
      },
    };
    await recordSiteChange(tx, edition, file, application, [...corrected, step], this.clock.now());
  }
}

function concerns({ facts, reviews }: SiteChange): boolean {
  return facts.length > 0 || reviews.length > 0;
}

function touchedFile({ id, reference, title }: CheckedFile, { facts, reviews }: SiteChange): TouchedFile {
  return { id, reference, title, facts, reviews };
}
