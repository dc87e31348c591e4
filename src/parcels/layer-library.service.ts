import { Injectable } from '@nestjs/common';
import type { Box, Geometry } from '../core/geometry/index.js';
import type { Transaction } from '../platform/database/index.js';
import { cellsAround } from './cells.js';
import { LayerEditionEntity } from './layer-edition.entity.js';
import { LayerEntity } from './layer.entity.js';

/** A feature as an edition holds it, in canonical metres. */
export interface LayerFeature {
  number: number;
  key: string | null;
  attributes: Record<string, unknown>;
  geometry: Geometry;
}

export interface LayerInForce {
  layer: LayerEntity;
  edition: LayerEditionEntity;
}

/** Reads layers. Always inside a transaction of the administration that keeps them. */
@Injectable()
export class LayerLibrary {
  /** The layers that have an edition in force, by their identifier. */
  async inForce(tx: Transaction): Promise<LayerInForce[]> {
    const layers = await tx.manager.find(LayerEntity, { where: { administrationId: tx.administrationId }, order: { id: 'ASC' } });
    const editions = await tx.manager.find(LayerEditionEntity, { where: { administrationId: tx.administrationId } });
    return layers.flatMap((layer) => {
      const edition = editions.find(({ layerId, number }) => layerId === layer.id && number === layer.currentEdition);
      return edition ? [{ layer, edition }] : [];
    });
  }

  /** The features of an edition whose boxes meet the searched one. */
  featuresAround(tx: Transaction, layer: string, edition: number, box: Box): Promise<LayerFeature[]> {
    return tx.query<LayerFeature>({
      name: 'features-around',
      text: `SELECT number, key, attributes, geometry FROM layer_features
              WHERE administration_id = $1 AND layer_id = $2 AND edition = $3 AND ($4::bigint[] IS NULL OR cell = ANY ($4))
                AND min_x <= $7 AND max_x >= $5 AND min_y <= $8 AND max_y >= $6
              ORDER BY number`,
      values: [tx.administrationId, layer, edition, cellsAround(box) ?? null, ...box],
    });
  }

  /** The features that carry one of the keys, capakeys for parcels. */
  featuresByKey(tx: Transaction, layer: string, edition: number, keys: readonly string[]): Promise<LayerFeature[]> {
    return tx.query<LayerFeature>(
      `SELECT number, key, attributes, geometry FROM layer_features
        WHERE administration_id = $1 AND layer_id = $2 AND edition = $3 AND key = ANY ($4) ORDER BY key, number`,
      [tx.administrationId, layer, edition, keys],
    );
  }
}
