import { Injectable } from '@nestjs/common';
import {
  beginningAfterDivision,
  meets,
  shapeOf,
  type ParcelSpelling,
  type Position,
  type SiteGeometry,
} from '../core/geometry/index.js';
import type { Transaction } from '../platform/database/index.js';
import { EditionFeatures } from './edition-features.service.js';
import { geometryIn, withGeometry } from './compact-geometry.js';
import type { LayerFeatureRow, LayerFeature } from './layer-feature.js';
import type { LayerInForce } from './layer-in-force.js';
import { PARCELS } from './layer-kinds.js';
import { LayerLibrary } from './layer-library.service.js';

/** A parcel of a layer in force; canonical metres. */
export interface FoundParcel {
  capakey: string;
  layer: string;
  edition: number;
  number: number;
  attributes: Record<string, unknown>;
  geometry: SiteGeometry;
}

export interface FoundParcels {
  /** In the order of their references. */
  parcels: FoundParcel[];
  /** False when there are more than were asked for. */
  complete: boolean;
  /** The layers of parcels in force; none when the administration has brought none. */
  layers: LayerInForce[];
}

/** Finds parcels of the layers in force by what is said of their reference, or by a place. */
@Injectable()
export class FindParcels {
  constructor(
    private readonly layers: LayerLibrary,
    private readonly features: EditionFeatures,
  ) {}

  bySpelling(tx: Transaction, spelling: ParcelSpelling, limit: number): Promise<FoundParcels> {
    const { division } = spelling;
    const beginning = `${division ?? ''}${beginningAfterDivision(spelling)}`;
    return this.find(tx, limit, async ({ layer, edition }) => {
      const values = [tx.administrationId, layer.id, edition.number, beginning, limit + 1];
      return (await tx.query<LayerFeatureRow>(division === undefined ? IN_ALL_DIVISIONS : IN_ONE_DIVISION, values)).map(
        withGeometry,
      );
    });
  }

  /** Those of these references. */
  named(tx: Transaction, capakeys: readonly string[]): Promise<FoundParcels> {
    return this.find(tx, capakeys.length, ({ layer, edition }) => this.features.byKey(tx, layer.id, edition.number, capakeys));
  }

  /** Those that hold the point; a point on a limit lies in all that it divides. @param at canonical metres */
  at(tx: Transaction, at: Position, limit: number): Promise<FoundParcels> {
    const [x, y] = at as [number, number];
    const point = shapeOf([{ type: 'Point', coordinates: at }], 31370);
    return this.find(tx, limit, async (one) => {
      const near = await this.features.around(tx, one, [x, y, x, y]);
      return near.filter(({ geometry }) => meets(geometry, point));
    });
  }

  private async find(tx: Transaction, limit: number, ask: (one: LayerInForce) => Promise<LayerFeature[]>): Promise<FoundParcels> {
    const layers = (await this.layers.inForce(tx)).filter(({ layer }) => layer.kind === PARCELS);
    const parcels: FoundParcel[] = [];
    for (const one of layers) {
      const { layer, edition } = one;
      for (const { key, geometry, ...feature } of await ask(one)) {
        parcels.push({
          capakey: key!,
          layer: layer.id,
          edition: edition.number,
          ...feature,
          geometry: geometry as SiteGeometry,
        });
      }
    }
    parcels.sort((a, b) => (a.capakey < b.capakey ? -1 : a.capakey > b.capakey ? 1 : a.number - b.number));
    return { parcels: parcels.slice(0, limit), complete: parcels.length <= limit, layers };
  }
}

const EDITION = 'f.administration_id = $1 AND f.layer_id = $2 AND f.edition = $3';
const PARCEL = `f.number, f.key, f.attributes, ${geometryIn('f')} AS geometry`;
/** Keys stand in the order of characters, in which the tilde comes after all those of a capakey. */
const beginsWith = (text: string) => `f.key >= ${text} AND f.key < ${text} || '~'`;

const IN_ONE_DIVISION = `
  SELECT ${PARCEL} FROM layer_features f
   WHERE ${EDITION} AND ${beginsWith('$4::text')} ORDER BY f.key, f.number LIMIT $5`;

/** Steps from division to division along the index, whatever the number of parcels between. */
const IN_ALL_DIVISIONS = `
  WITH RECURSIVE divisions (division) AS (
    (SELECT left(f.key, 5) FROM layer_features f WHERE ${EDITION} AND f.key IS NOT NULL ORDER BY f.key LIMIT 1)
    UNION ALL
    SELECT (SELECT left(f.key, 5) FROM layer_features f
             WHERE ${EDITION} AND f.key > d.division || '~' ORDER BY f.key LIMIT 1)
      FROM divisions d WHERE d.division IS NOT NULL
  )
  SELECT found.* FROM divisions d
   CROSS JOIN LATERAL (
     SELECT ${PARCEL} FROM layer_features f
      WHERE ${EDITION} AND ${beginsWith('(d.division || $4::text)')} ORDER BY f.key, f.number LIMIT $5) found
   WHERE d.division IS NOT NULL
   ORDER BY found.key, found.number LIMIT $5`;
