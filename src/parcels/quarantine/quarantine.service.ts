import { Injectable } from '@nestjs/common';
import { fromCanonical, type Box, type Geometry, type LayerCrsCode } from '../../core/geometry/index.js';
import type { Reader, Transaction } from '../../platform/database/index.js';
import { geometryOf } from '../compact-geometry.js';
import type { LayerInForce } from '../layer-in-force.js';
import type { KeptFeature, NearbyQuarantined, QuarantinedFeature, QuarantineSummary } from './quarantined-feature.js';

/** Told one by one in a report. */
const TOLD = 50;
/** Features read at once for a download. */
const BATCH = 100;

/** Reads what was set aside of deliveries. Always inside a transaction of the administration that keeps them. */
@Injectable()
export class Quarantine {
  async summary(tx: Transaction, { layer, edition }: LayerInForce): Promise<QuarantineSummary | undefined> {
    if (edition.quarantinedCount === 0) return undefined;
    const key = [tx.administrationId, layer.id, edition.number];
    const reasons = await tx.query<{ code: string; count: number; without: number }>(
      `SELECT code, count(*)::integer AS count,
              (count(*) FILTER (WHERE box IS NULL AND code <> 'duplicate'))::integer AS without
         FROM quarantined_features WHERE ${EDITION} GROUP BY code ORDER BY 2 DESC, 1`,
      key,
    );
    const examples = await tx.query<QuarantinedFeature>(
      `SELECT number, key, code, detail, at FROM quarantined_features WHERE ${EDITION} ORDER BY number LIMIT ${TOLD}`,
      key,
    );
    return {
      count: edition.quarantinedCount,
      reasons: reasons.map(({ code, count }) => ({ code, count })),
      withoutPlace: reasons.reduce((sum, { without }) => sum + without, 0),
      examples,
    };
  }

  /** Those that may lie in the box. */
  async around(reader: Reader, { layer, edition }: LayerInForce, box: Box): Promise<NearbyQuarantined[]> {
    if (edition.quarantinedCount === 0) return [];
    return reader.ask<NearbyQuarantined>({
      name: 'quarantined-around',
      text: `SELECT number, key, code, detail, at, attributes, box FROM quarantined_features
              WHERE ${EDITION} AND box[1] <= $6 AND box[3] >= $4 AND box[2] <= $7 AND box[4] >= $5 ORDER BY number`,
      values: [reader.administrationId, layer.id, edition.number, ...box],
    });
  }

  /** All of an edition, in the order of the file. */
  async *all(tx: Transaction, { layer, edition }: LayerInForce): AsyncGenerator<KeptFeature> {
    for (let after = 0; ;) {
      const rows = await tx.query<KeptRow>(
        `SELECT number, key, code, detail, at, attributes, geometry FROM quarantined_features
          WHERE ${EDITION} AND number > $4 ORDER BY number LIMIT ${BATCH}`,
        [tx.administrationId, layer.id, edition.number, after],
      );
      for (const row of rows) yield { ...row, geometry: asDelivered(row, edition.deliveredCrs as LayerCrsCode) };
      if (rows.length < BATCH) return;
      after = rows.at(-1)!.number;
    }
  }
}

/** What is set aside as a duplicate is kept as it would have been filed, in a compact text. */
type KeptRow = Omit<KeptFeature, 'geometry'> & { geometry: Geometry | string | null };

function asDelivered({ geometry }: KeptRow, crs: LayerCrsCode): Geometry | null {
  return typeof geometry === 'string' ? fromCanonical(geometryOf(geometry), crs) : geometry;
}

const EDITION = 'administration_id = $1 AND layer_id = $2 AND edition = $3';
