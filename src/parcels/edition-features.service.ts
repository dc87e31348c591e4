import { Injectable } from '@nestjs/common';
import type { Box } from '../core/geometry/index.js';
import type { Reader, Transaction } from '../platform/database/index.js';
import { cellsAround } from './cells.js';
import { geometryIn, withGeometry } from './compact-geometry.js';
import { FiledFeatures } from './filed-features.js';
import type { LayerFeatureRow, LayerFeature, OutlinedFeature } from './layer-feature.js';
import type { LayerInForce } from './layer-in-force.js';
import { LAYER_KINDS } from './layer-kinds.js';

/** A layer in one of its editions, and where its features are searched. */
export interface EditionAround {
  one: LayerInForce;
  box: Box;
}

/** Reads the features of editions, always for the administration that keeps them. */
@Injectable()
export class EditionFeatures {
  private readonly filed = new FiledFeatures();

  /**
   * The features of several editions, around a box in each; the answers in the order of the questions. What was read
   * before is not asked again: an edition never changes.
   */
  async aroundEach(reader: Reader, asked: readonly EditionAround[]): Promise<LayerFeature[][]> {
    const cells = asked.map(({ one, box }) => cellsOf(one, box));
    const near = await this.filed.around(
      reader,
      asked.flatMap((one, i) => (cells[i] ? [{ ...one, cells: cells[i] }] : [])),
    );
    let answered = 0;
    const features: LayerFeature[][] = [];
    // A box that spans so much that no cells are told is searched by itself.
    for (const [i, { one, box }] of asked.entries())
      features.push(cells[i] ? near[answered++]! : await this.around(reader, one, box));
    return features;
  }

  /** The features of an edition whose boxes meet the searched one. */
  async around(reader: Reader, one: LayerInForce, box: Box): Promise<LayerFeature[]> {
    const rows = await reader.ask<LayerFeatureRow>({
      name: 'features-around',
      text: `SELECT number, key, attributes, ${geometryIn('f')} AS geometry FROM layer_features f
              WHERE administration_id = $1 AND layer_id = $2 AND edition = $3 AND ($4::bigint[] IS NULL OR cell = ANY ($4))
                AND min_x <= $7 AND max_x >= $5 AND min_y <= $8 AND max_y >= $6
              ORDER BY number`,
      values: [reader.administrationId, one.layer.id, one.edition.number, cellsOf(one, box) ?? null, ...box],
    });
    return rows.map(withGeometry);
  }

  /**
   * What a picture of the box shows of an edition: areas and lines that measure more than so many metres, and every point.
   * When there are more than `most`, the first by their number.
   */
  async outlinesAround(
    tx: Transaction,
    one: LayerInForce,
    box: Box,
    { largerThan, most }: { largerThan: number; most: number },
  ): Promise<OutlinedFeature[]> {
    const { layer, edition } = one;
    const values = [tx.administrationId, layer.id, edition.number, cellsOf(one, box) ?? null, ...box];
    const label = edition.reading.map?.label;
    const rows = await tx.query<Omit<OutlinedFeature, 'geometry'> & { geometry: string }>({
      name: 'outlines-around',
      text: `SELECT number, key, ${geometryIn('f')} AS geometry,
                    (SELECT attributes ->> named FROM unnest($11::text[]) AS named WHERE attributes ->> named <> '' LIMIT 1) AS name
               FROM layer_features f
              WHERE administration_id = $1 AND layer_id = $2 AND edition = $3 AND ($4::bigint[] IS NULL OR cell = ANY ($4))
                AND min_x <= $7 AND max_x >= $5 AND min_y <= $8 AND max_y >= $6
                AND (greatest(max_x - min_x, max_y - min_y) >= $9 OR (max_x = min_x AND max_y = min_y))
              ORDER BY number LIMIT $10`,
      values: [...values, largerThan, most, label === undefined ? [...LAYER_KINDS[layer.kind]!.named] : [label]],
    });
    return rows.map(withGeometry);
  }

  /** The box of all that an edition holds, null when it is empty. */
  async extent(tx: Transaction, { layer, edition }: LayerInForce): Promise<Box | null> {
    const [row] = await tx.query<{ box: Box | null }>(
      `SELECT CASE WHEN count(*) > 0 THEN ARRAY[min(min_x), min(min_y), max(max_x), max(max_y)] END AS box
         FROM layer_features WHERE administration_id = $1 AND layer_id = $2 AND edition = $3`,
      [tx.administrationId, layer.id, edition.number],
    );
    return row!.box;
  }

  /** The features that carry one of the keys, capakeys for parcels. */
  async byKey(reader: Reader, layer: string, edition: number, keys: readonly string[]): Promise<LayerFeature[]> {
    const rows = await reader.ask<LayerFeatureRow>({
      name: 'features-by-key',
      text: `SELECT number, key, attributes, ${geometryIn('f')} AS geometry FROM layer_features f
              WHERE administration_id = $1 AND layer_id = $2 AND edition = $3 AND key = ANY ($4) ORDER BY key, number`,
      values: [reader.administrationId, layer, edition, keys],
    });
    return rows.map(withGeometry);
  }
}

function cellsOf({ edition }: LayerInForce, box: Box): number[] | undefined {
  return cellsAround(box, edition.levels ?? undefined);
}
