import { Injectable } from '@nestjs/common';
import {
  boxOf,
  descents,
  sharedGround,
  type Box,
  type Descent,
  type DrawnParcel,
  type SharedGround,
  type SiteGeometry,
} from '../core/geometry/index.js';
import { Clock } from '../platform/clock/index.js';
import type { Transaction } from '../platform/database/index.js';
import { PublishLayer } from './editions/publish-layer.service.js';
import { EditionFeatures } from './edition-features.service.js';
import { PARCELS } from './layer-kinds.js';
import { LayerLibrary } from './layer-library.service.js';

/** An edition of the parcels, and the day from which it was in force. */
export interface EditionInTime {
  edition: number;
  inForceFrom: string;
}

/** What became of the parcels of a lineage from one edition to the next. */
export interface ParcelChange {
  from: EditionInTime;
  to: EditionInTime;
  kind: Exclude<Descent, 'unchanged'>;
  /** Which of those before gave which of those after how much ground. */
  became: SharedGround[];
}

/** The lineage of one parcel in one layer. */
export interface ParcelHistory {
  layer: string;
  /** The editions that have a parcel of that reference, the latest first. */
  known: EditionInTime[];
  /** The latest first; editions that leave the lineage as it is are left out. */
  changes: ParcelChange[];
  /** False where a lineage has grown beyond what one answer tells. */
  complete: boolean;
}

/** Parcels that one transition follows at most. */
const MOST = 200;

/** Tells which parcels became which from one edition to the next, by the ground that they share. */
@Injectable()
export class ParcelHistories {
  constructor(
    private readonly clock: Clock,
    private readonly layers: LayerLibrary,
    private readonly features: EditionFeatures,
    private readonly publications: PublishLayer,
  ) {}

  /** @returns one history for each layer of parcels that has, or had, the parcel */
  async of(tx: Transaction, capakey: string): Promise<ParcelHistory[]> {
    const histories: ParcelHistory[] = [];
    for (const { layer } of (await this.layers.inForce(tx)).filter(({ layer }) => layer.kind === PARCELS)) {
      const history = await this.within(tx, layer.id, capakey);
      if (history) histories.push(history);
    }
    return histories;
  }

  private async within(tx: Transaction, layer: string, capakey: string): Promise<ParcelHistory | undefined> {
    const editions = await this.editionsInTime(tx, layer);
    const own: DrawnParcel[][] = [];
    for (const { edition } of editions) own.push(drawn(await this.features.byKey(tx, layer, edition, [capakey])));
    const last = own.findLastIndex((parcels) => parcels.length > 0);
    if (last < 0) return undefined;
    const lineage = { changes: [] as ParcelChange[], complete: true };
    const step = async (from: number, to: number, followed: DrawnParcel[]): Promise<DrawnParcel[]> => {
      const next = await this.sharing(tx, layer, editions[to]!.edition, followed);
      const beside = await this.sharing(tx, layer, editions[from]!.edition, next);
      if (next.length > MOST || beside.length > MOST) lineage.complete = false;
      const forward = from < to;
      const shared = forward ? sharedGround(beside, next) : sharedGround(next, beside);
      const [earlier, later] = forward ? [from, to] : [to, from];
      for (const { kind, became } of descents(shared)) {
        if (kind !== 'unchanged') lineage.changes.push({ from: editions[earlier]!, to: editions[later]!, kind, became });
      }
      return next.slice(0, MOST);
    };
    for (let at = last, followed = own[last]!; at < editions.length - 1 && followed.length > 0; at++)
      followed = await step(at, at + 1, followed);
    for (let at = last, followed = own[last]!; at > 0 && followed.length > 0; at--) followed = await step(at, at - 1, followed);
    const known = editions.filter((_, index) => own[index]!.length > 0).toReversed();
    const changes = lineage.changes.toSorted((a, b) => editions.indexOf(b.to) - editions.indexOf(a.to));
    return { layer, known, changes, complete: lineage.complete };
  }

  /** The editions that were in force on some day until today, the first one first. */
  private async editionsInTime(tx: Transaction, layer: string): Promise<EditionInTime[]> {
    const today = this.clock.today();
    const all = (await this.publications.publications(tx, layer)).filter(({ inForceFrom }) => inForceFrom <= today);
    // Of several on one day the last counts, and those of an edition that stayed are one.
    const byDay = new Map(all.toReversed().map(({ edition, inForceFrom }) => [inForceFrom, edition]));
    return [...byDay]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([inForceFrom, edition]) => ({ edition, inForceFrom }))
      .filter(({ edition }, index, list) => list[index - 1]?.edition !== edition);
  }

  /** The parcels of an edition that share ground with the given ones, the least slivers left out. */
  private async sharing(
    tx: Transaction,
    layer: string,
    edition: number,
    parcels: readonly DrawnParcel[],
  ): Promise<DrawnParcel[]> {
    const found = new Map<number, DrawnParcel>();
    const one = await this.layers.edition(tx, layer, edition);
    for (const parcel of parcels) {
      const near = await this.features.around(tx, one!, boxOf(parcel.geometry) as Box);
      for (const feature of near) {
        const [other] = drawn([feature]);
        if (other && !found.has(feature.number) && sharedGround([parcel], [other]).length > 0) found.set(feature.number, other);
      }
    }
    return [...found.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  }
}

function drawn(features: readonly { key: string | null; geometry: unknown }[]): DrawnParcel[] {
  return features.flatMap(({ key, geometry }) => (key === null ? [] : [{ key, geometry: geometry as SiteGeometry }]));
}
