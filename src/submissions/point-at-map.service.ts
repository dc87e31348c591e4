import { Injectable } from '@nestjs/common';
import { boxOf, growBox, polygonsOf, type Geometry } from '../core/geometry/index.js';
import {
  FindParcels,
  EditionFeatures,
  LayerLibrary,
  PARCELS,
  ParcelsOfAddresses,
  readAddressSpelling,
  type LayerInForce,
  type OutlinedFeature,
} from '../parcels/index.js';
import type { Transaction } from '../platform/database/index.js';
import { withCorner, withoutLastCorner } from './corners.js';
import { LookAtMap, type Looked } from './look-at-map.service.js';
import type { Said } from './said.js';
import { boxOfView, moved, PICTURES, placeAt, USUAL_WIDTH, viewOf, type Picture, type SiteView } from './site-view.js';

/** Parcels that one picture draws. */
export const MOST_DRAWN = 2000;
/** Metres around what is shown for which nothing is known. */
const MARGIN = 20;

/** The map of a draft, and what is done on it: a click, a move, a parcel taken or let go, a corner taken back. */
@Injectable()
export class PointAtMap {
  constructor(
    private readonly addresses: ParcelsOfAddresses,
    private readonly layers: LayerLibrary,
    private readonly features: EditionFeatures,
    private readonly looking: LookAtMap,
    private readonly parcels: FindParcels,
  ) {}

  /** What a form's act on the map makes of what was said; `missed` when there was no parcel under the click. */
  async act(tx: Transaction, said: Said, body: Record<string, unknown>): Promise<{ said: Said; missed: boolean }> {
    const [, on, what] = /^(map|take|drop|corner|brought):(.+)$/.exec(String(body['act'])) ?? [];
    const kept = { said, missed: false };
    if (on === 'map') return { ...kept, said: { ...said, view: await this.move(tx, said, what!) } };
    if (on === 'take' && /^[\dA-Z_/]{17}$/.test(what!)) return { ...kept, said: { ...said, parcels: more(said.parcels, what!) } };
    if (on === 'drop') return { ...kept, said: { ...said, parcels: await this.looking.without(tx, said.parcels, what!) } };
    if (on === 'corner') return { ...kept, said: { ...said, corners: what === 'undo' ? withoutLastCorner(said.corners) : '' } };
    if (on === 'brought') return { ...kept, said: { ...said, brought: null } };
    return this.click(tx, said, body);
  }

  /** The view of a draft: as it was left, else what was told of the place, else the town. */
  async view(tx: Transaction, said: Said, looked: Looked): Promise<SiteView | undefined> {
    return said.view ?? this.home(tx, said, looked);
  }

  /** The parcels of a picture. */
  async drawn(tx: Transaction, view: SiteView, picture: Picture): Promise<OutlinedFeature[]> {
    const found: OutlinedFeature[] = [];
    const box = growBox(boxOfView(view, picture), 1);
    const largerThan = (2 * view.width) / PICTURES[picture].width;
    for (const layer of await this.parcelLayers(tx))
      found.push(...(await this.features.outlinesAround(tx, layer, box, { largerThan, most: MOST_DRAWN - found.length })));
    return found;
  }

  private async click(tx: Transaction, said: Said, body: Record<string, unknown>): Promise<{ said: Said; missed: boolean }> {
    const picture = (Object.keys(PICTURES) as Picture[]).find((name) => body[`${name}.x`] !== undefined);
    const [right, down] = [Number(body[`${picture}.x`]), Number(body[`${picture}.y`])];
    // A key pressed on a picture is told as a click on its very corner.
    const isClick = picture !== undefined && Number.isFinite(right) && Number.isFinite(down) && (right !== 0 || down !== 0);
    if (!isClick || !said.view) return { said, missed: false };
    const at = placeAt(said.view, picture, [right, down]);
    if (said.clicks === 'corners') return { said: { ...said, corners: withCorner(said.corners, at) }, missed: false };
    const { parcels: here } = await this.parcels.at(tx, at, 1);
    if (here.length === 0) return { said, missed: true };
    const { capakey } = here[0]!;
    const parcels = await this.looking.without(tx, said.parcels, capakey);
    const { capakeys } = await this.looking.named(tx, said.parcels);
    return { said: { ...said, parcels: capakeys.includes(capakey) ? parcels : more(said.parcels, capakey) }, missed: false };
  }

  private async move(tx: Transaction, said: Said, what: string): Promise<SiteView | null> {
    if (what === 'home') return (await this.home(tx, said, await this.looking.look(tx, said))) ?? null;
    return said.view && moved(said.view, what);
  }

  private async home(tx: Transaction, said: Said, { capakeys, corners, site }: Looked): Promise<SiteView | undefined> {
    if (site && 'geometry' in site) return viewOf(boxOf(site.geometry as Geometry));
    if (corners.length > 0) return viewOf(boxOf({ type: 'MultiPoint', coordinates: corners }));
    if (capakeys.length > 0) {
      const { parcels } = await this.parcels.named(tx, capakeys);
      return viewOf(boxOf({ type: 'MultiPolygon', coordinates: parcels.flatMap(({ geometry }) => polygonsOf(geometry)) }));
    }
    const spelling = readAddressSpelling(said.address);
    const [address] = spelling ? (await this.addresses.find(tx, spelling, 1)).addresses : [];
    if (address) return viewOf(growBox(boxOf({ type: 'Point', coordinates: address.at }), MARGIN));
    return this.town(tx);
  }

  private async town(tx: Transaction): Promise<SiteView | undefined> {
    for (const layer of await this.parcelLayers(tx)) {
      const box = await this.features.extent(tx, layer);
      if (!box) continue;
      const view = viewOf(box);
      return { ...view, width: Math.min(view.width, USUAL_WIDTH * 2) };
    }
    return undefined;
  }

  private async parcelLayers(tx: Transaction): Promise<LayerInForce[]> {
    return (await this.layers.inForce(tx)).filter(({ layer }) => layer.kind === PARCELS);
  }
}

function more(parcels: string, capakey: string): string {
  return parcels.includes(capakey) ? parcels : [parcels, capakey].filter((line) => line !== '').join('\n');
}
