import { Injectable } from '@nestjs/common';
import { RecheckSites, type Recheck } from '../../applications/index.js';
import { ImportLayer, LayerDrafts, PublishLayer, type LayerImport, type LayerPublication } from '../../parcels/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Meters } from '../../platform/metrics/index.js';
import type { DeliveryReport } from './delivery-report.js';
import { Turns } from '../turns.js';
import { ReviewDelivery } from './review-delivery.service.js';

export interface DeliverOptions {
  /** Publish it at once, in force from a day or from today; a draft to be reviewed when absent. */
  publish?: { inForceFrom?: string };
  /** Do all of it and keep nothing. */
  dryRun?: boolean;
}

/** What became of a delivery. */
export interface Delivered {
  /** `unchanged`: the same file, read the same way, is in force already. */
  state: 'unchanged' | 'draft' | 'published';
  report: DeliveryReport;
  publication: LayerPublication | null;
  /** The open files that were checked again; null when the edition is not in force yet. */
  rechecked: Recheck | null;
}

/** Deliveries read at once: each holds a connection to the database for as long as it lasts. */
const AT_ONCE = 2;

/** Takes in deliveries of layers. A dry run is the real thing, undone at the end: its report cannot differ. */
@Injectable()
export class DeliverLayer {
  private readonly turns = new Turns(AT_ONCE);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly imports: ImportLayer,
    private readonly drafts: LayerDrafts,
    private readonly publications: PublishLayer,
    private readonly reviews: ReviewDelivery,
    private readonly sites: RecheckSites,
    private readonly meters: Meters,
  ) {}

  /** @throws LayerRefused with what is wrong with the file, Problem 422 for a day that does not fit */
  async deliver(administrationId: number, request: LayerImport, options: DeliverOptions = {}): Promise<Delivered> {
    const onDay = this.publications.dayOf(options.publish?.inForceFrom);
    const delivered = await this.turns.take(() =>
      this.meters.importing(() => this.takeIn(administrationId, request, options, onDay)),
    );
    const inForce = !options.dryRun && delivered.publication !== null && onDay <= this.clock.today();
    return { ...delivered, rechecked: inForce ? await this.sites.catchUp(administrationId) : null };
  }

  private async takeIn(
    administrationId: number,
    request: LayerImport,
    { publish, dryRun = false }: DeliverOptions,
    onDay: string,
  ): Promise<Omit<Delivered, 'rechecked'>> {
    await this.unitOfWork.run(administrationId, (tx) => this.drafts.discardExpired(tx));
    return undone<Omit<Delivered, 'rechecked'>>((undo) =>
      this.imports.draft(administrationId, request, onDay, async (tx, { layer, edition, known }) => {
        const report = await this.reviews.make(tx, layer, edition, onDay);
        const settle = <Outcome extends Omit<Delivered, 'rechecked'>>(outcome: Outcome) => (dryRun ? undo(outcome) : outcome);
        if (known === 'in-force') return settle({ state: 'unchanged', report, publication: null });
        const { importedBy: publishedBy } = request;
        const publication = publish
          ? await this.publications.publish(tx, { layer, edition, inForceFrom: onDay, publishedBy })
          : null;
        return settle({ state: publication ? 'published' : 'draft', report, publication });
      }),
    );
  }
}

class Undo<Result> extends Error {
  constructor(readonly result: Result) {
    super('A dry run ends here.');
  }
}

/** Runs work that may undo all it wrote, by throwing out of its transaction, and still answer. */
async function undone<Result>(work: (undo: (result: Result) => never) => Promise<Result>): Promise<Result> {
  try {
    return await work((result) => {
      throw new Undo(result);
    });
  } catch (error) {
    if (error instanceof Undo) return error.result as Result;
    throw error;
  }
}
