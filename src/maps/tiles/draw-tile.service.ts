import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { told } from '../../core/language/index.js';
import { ADDRESSES, EditionFeatures, LayerLibrary, PARCELS, type LayerInForce } from '../../parcels/index.js';
import type { Box } from '../../core/geometry/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { notFound } from '../../platform/http/index.js';
import { Turns } from '../turns.js';
import { SAY } from '../problem-sayings.js';
import { encodeTile } from './encode-tile.js';
import { GRID, groundOf, resolutionOf, type TileAddress } from './grid.js';

/** Bytes of tiles kept in memory, and tiles made at once: together they bound what tiles may take. */
const KEPT = 64 * 1024 * 1024;
const AT_ONCE = 4;
/** Editions whose box is remembered. */
const EXTENTS = 10_000;
/** Features of one tile; beyond them a picture says nothing any more. */
const MOST = 20_000;

/** The first zoom at which a layer is drawn: parcels and addresses from 2 m a pixel, zones from 16 m. */
export function minZoomOf(kind: string): number {
  return kind === PARCELS || kind === ADDRESSES ? 9 : 6;
}

/**
 * What an edition is called in the address of its tiles. Its number alone comes back when a layer's only draft is discarded,
 * and an address that is kept for ever must never stand for two pictures.
 */
export function editionName({ edition: { number, identity } }: LayerInForce): string {
  return `${number}-${identity.replaceAll('-', '').slice(0, 12)}`;
}

/** Vector tiles of the editions of layers. */
@Injectable()
export class DrawTile {
  private readonly kept = new LRUCache<string, Buffer>({
    maxSize: KEPT,
    sizeCalculation: (tile, name) => tile.length + name.length,
  });
  private readonly extents = new LRUCache<string, { box: Box | null }>({ max: EXTENTS });
  private readonly turns = new Turns(AT_ONCE);

  constructor(
    private readonly layers: LayerLibrary,
    private readonly features: EditionFeatures,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Whether there can be such a tile. @throws Problem 404 */
  async edition(administrationId: number, layer: string, name: string, { z, x, y }: TileAddress): Promise<LayerInForce> {
    const number = /^([1-9]\d{0,8})-[0-9a-f]{12}$/.exec(name)?.[1];
    const found = number && (await this.unitOfWork.run(administrationId, (tx) => this.layers.edition(tx, layer, Number(number))));
    if (!found || editionName(found) !== name)
      throw notFound(told(SAY.nothingToDraw, { layer: layer.slice(0, 60), name: name.slice(0, 60) }));
    const min = minZoomOf(found.layer.kind);
    if (z < min || z > GRID.maxZoom) throw notFound(told(SAY.noSuchLevel, { min, max: GRID.maxZoom, z }));
    if (x >= 2 ** z || y >= 2 ** z) throw notFound(told(SAY.noSuchTile, { z, most: 2 ** z - 1, tile: `${z}/${x}/${y}` }));
    return found;
  }

  /** The box of an edition, read once: an edition never changes. */
  async extent(tx: Transaction, one: LayerInForce): Promise<Box | null> {
    const name = [tx.administrationId, one.layer.id, editionName(one)].join('/');
    const known = this.extents.get(name);
    if (known) return known.box;
    const box = await this.features.extent(tx, one);
    this.extents.set(name, { box });
    return box;
  }

  async draw(administrationId: number, { layer, edition }: LayerInForce, address: TileAddress): Promise<Buffer> {
    const { z, x, y } = address;
    const name = [administrationId, layer.id, editionName({ layer, edition }), z, x, y].join('/');
    return this.kept.get(name) ?? this.turns.take(() => this.make(administrationId, { layer, edition }, address, name));
  }

  private async make(administrationId: number, { layer, edition }: LayerInForce, address: TileAddress, name: string) {
    const kept = this.kept.get(name);
    if (kept) return kept;
    const features = await this.unitOfWork.run(administrationId, (tx) =>
      this.features.outlinesAround(tx, { layer, edition }, groundOf(address), {
        largerThan: address.z === GRID.maxZoom ? 0 : resolutionOf(address.z) / 2,
        most: MOST,
      }),
    );
    const tile = encodeTile(layer, features, address);
    this.kept.set(name, tile);
    return tile;
  }
}
