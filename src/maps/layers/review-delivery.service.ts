import { Injectable } from '@nestjs/common';
import { told } from '../../core/language/index.js';
import { RecheckSites, type Recheck } from '../../applications/index.js';
import {
  CompareEditions,
  DrawChanges,
  LayerDrafts,
  LayerLibrary,
  PublishLayer,
  Quarantine,
  type EditionChanges,
  type KeptFeature,
  type LayerPublication,
  type PublicationRequest,
} from '../../parcels/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { notFound } from '../../platform/http/index.js';
import { SAY } from '../problem-sayings.js';
import { deliveryReport, type DeliveryReport } from './delivery-report.js';

/** An edition that was put in force, what it changes, and the open files that were checked again if its day has come. */
export interface Published {
  publication: LayerPublication;
  /** An edition that was announced for a later day and will take its place. */
  replacedBy: Pick<LayerPublication, 'edition' | 'inForceFrom'> | null;
  report: DeliveryReport;
  rechecked: Recheck | null;
}

/** Tells what an edition changes, and puts it in force: a delivery that waits, or an earlier edition. */
@Injectable()
export class ReviewDelivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly layers: LayerLibrary,
    private readonly comparison: CompareEditions,
    private readonly drawings: DrawChanges,
    private readonly drafts: LayerDrafts,
    private readonly publications: PublishLayer,
    private readonly quarantine: Quarantine,
    private readonly sites: RecheckSites,
  ) {}

  /** Compares an edition with the one in force on a day, tries it on the open files, and keeps the report. */
  async make(tx: Transaction, layer: string, edition: number, onDay: string): Promise<DeliveryReport> {
    const to = await this.edition(tx, layer, edition);
    const from = (await this.layers.inForce(tx, onDay)).find((one) => one.layer.id === layer);
    const changes = await this.comparison.compare(tx, from, to);
    const quarantined = await this.quarantine.summary(tx, to);
    const report = deliveryReport(to, changes, quarantined, await this.sites.foresee(tx, changes, to, onDay), onDay);
    await tx.query(
      `INSERT INTO layer_reports (administration_id, layer_id, edition, report) VALUES ($1, $2, $3, $4)
       ON CONFLICT (administration_id, layer_id, edition) DO UPDATE SET report = excluded.report`,
      [tx.administrationId, layer, edition, JSON.stringify(report)],
    );
    return report;
  }

  /** The report of an edition, as it was published; that of a draft is made anew when another edition is in force since. */
  async report(administrationId: number, layer: string, edition: number): Promise<DeliveryReport> {
    await this.unitOfWork.run(administrationId, (tx) => this.drafts.discardExpired(tx));
    return this.unitOfWork.run(administrationId, async (tx) => {
      const { edition: found } = await this.edition(tx, layer, edition);
      const [row] = await tx.query<{ report: DeliveryReport }>(
        'SELECT report FROM layer_reports WHERE administration_id = $1 AND layer_id = $2 AND edition = $3',
        [administrationId, layer, found.number],
      );
      const published = (await this.publications.publications(tx, layer)).some((one) => one.edition === edition);
      const inForce = (await this.layers.inForce(tx)).find((one) => one.layer.id === layer);
      const holds = published || row?.report.comparedWith === (inForce?.edition.number ?? null);
      return row && holds ? row.report : this.make(tx, layer, edition, this.clock.today());
    });
  }

  /** Puts an edition in force from a day on, in one transaction, and checks the open files again when the day has come. */
  async publish(administrationId: number, request: PublicationRequest): Promise<Published> {
    const onDay = this.publications.dayOf(request.inForceFrom);
    await this.unitOfWork.run(administrationId, (tx) => this.drafts.discardExpired(tx));
    const done = await this.unitOfWork.run(administrationId, async (tx) => {
      const report = await this.make(tx, request.layer, request.edition, onDay);
      const publication = await this.publications.publish(tx, { ...request, inForceFrom: onDay });
      const later = await this.publications.announcedAfter(tx, request.layer, onDay);
      return { publication, replacedBy: later && { edition: later.edition, inForceFrom: later.inForceFrom }, report };
    });
    const inForce = onDay <= this.clock.today();
    return { ...done, rechecked: inForce ? await this.sites.catchUp(administrationId) : null };
  }

  /** What was set aside of a delivery, feature by feature, in its reference system; written while it is read. */
  async quarantined(
    administrationId: number,
    layer: string,
    edition: number,
    write: (crs: number, features: AsyncIterable<KeptFeature>) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(administrationId, async (tx) => {
      const found = await this.edition(tx, layer, edition);
      await write(found.edition.deliveredCrs, this.quarantine.all(tx, found));
    });
  }

  async discard(administrationId: number, layer: string, edition: number): Promise<void> {
    await this.unitOfWork.run(administrationId, (tx) => this.drafts.discard(tx, layer, edition));
  }

  /** What leads from one edition of a layer to another. */
  async changes(administrationId: number, layer: string, from: number, to: number): Promise<EditionChanges> {
    return this.unitOfWork.run(administrationId, async (tx) =>
      this.comparison.compare(tx, await this.edition(tx, layer, from), await this.edition(tx, layer, to)),
    );
  }

  /** The same, to be drawn; all of an edition is new when none came before it. */
  async drawing(administrationId: number, layer: string, from: number | undefined, to: number) {
    return this.unitOfWork.run(administrationId, async (tx) =>
      this.drawings.draw(
        tx,
        from === undefined ? undefined : await this.edition(tx, layer, from),
        await this.edition(tx, layer, to),
      ),
    );
  }

  private async edition(tx: Transaction, layer: string, edition: number) {
    const found = await this.layers.edition(tx, layer, edition);
    if (!found) throw notFound(told(SAY.noEdition, { layer, edition }));
    return found;
  }
}
