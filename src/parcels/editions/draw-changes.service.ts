import { Injectable } from '@nestjs/common';
import type { Geometry } from '../../core/geometry/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { geometryOf } from '../compact-geometry.js';
import type { LayerInForce } from '../layer-in-force.js';
import * as sql from './compare-editions.sql.js';
import { CompareEditions } from './compare-editions.service.js';
import type { Change } from './edition-changes.js';

/** A changed feature as it was or as it is, to be drawn; canonical metres. */
export interface DrawnChange {
  type: 'Feature';
  geometry: Geometry;
  properties: { change: Change; side: 'before' | 'after'; number: number; key: string | null };
}

/** Beyond them a drawing says nothing any more: changes, and bytes of their geometries as they are stored. */
const MOST = 2000;
const MOST_BYTES = 4_000_000;

/** Draws what leads from one edition of a layer to another; the numbers and the list are those of the comparison. */
@Injectable()
export class DrawChanges {
  constructor(private readonly comparison: CompareEditions) {}

  /** @returns the changed features; `complete` is false when there are more than can be drawn */
  async draw(
    tx: Transaction,
    from: LayerInForce | undefined,
    to: LayerInForce,
  ): Promise<{ features: DrawnChange[]; complete: boolean }> {
    const key = [tx.administrationId, to.layer.id];
    const limits = [MOST + 1, MOST_BYTES];
    let rows: DrawnRow[];
    if (from) {
      await this.comparison.compare(tx, from, to);
      rows = await tx.query<DrawnRow>(sql.DRAWING, [...key, from.edition.number, to.edition.number, ...limits]);
    } else rows = await tx.query<DrawnRow>(sql.FIRST_DRAWING, [...key, to.edition.number, ...limits]);
    const drawn = rows.filter(({ rank, geometry }) => rank <= MOST && geometry !== null);
    return {
      features: drawn.map(({ change, side, number, key: capakey, geometry }) => ({
        type: 'Feature',
        geometry: geometryOf(geometry!),
        properties: { change, side, number, key: capakey },
      })),
      complete: drawn.length === rows.length,
    };
  }
}

interface DrawnRow {
  /** Place among the changes, from 1. */
  rank: number;
  change: Change;
  side: 'before' | 'after';
  number: number;
  key: string | null;
  /** Null when those before it fill the drawing. */
  geometry: string | null;
}
