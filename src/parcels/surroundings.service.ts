import { Injectable } from '@nestjs/common';
import { boxesMeet, boxOf, type Box, type Geometry } from '../core/geometry/index.js';
import type { Transaction } from '../platform/database/index.js';
import { labelOf } from './attribute-mapping.js';
import { LayerLibrary } from './layer-library.service.js';

/** A feature of a layer in force, to be drawn; canonical metres. */
export interface DrawnFeature {
  type: 'Feature';
  geometry: Geometry;
  properties: { layer: string; kind: string; number: number; key: string | null; name: string | null };
}

/** Beyond it a drawing says nothing any more. */
const MOST = 4000;

/** What lies around a place in the layers in force: the ground of a map, never its verdict. */
@Injectable()
export class Surroundings {
  constructor(private readonly library: LayerLibrary) {}

  /** @returns the features whose boxes meet the given one; `complete` is false when there are more than can be drawn */
  async around(tx: Transaction, box: Box): Promise<{ features: DrawnFeature[]; complete: boolean }> {
    const features: DrawnFeature[] = [];
    for (const { layer, edition } of await this.library.inForce(tx)) {
      for (const { number, key, attributes, geometry } of await this.library.featuresAround(tx, layer.id, edition.number, box)) {
        if (!boxesMeet(boxOf(geometry), box)) continue;
        features.push({
          type: 'Feature',
          geometry,
          properties: {
            layer: layer.id,
            kind: layer.kind,
            number,
            key,
            name: labelOf(layer.kind, edition.reading.map ?? {}, attributes),
          },
        });
      }
    }
    return { features: features.slice(0, MOST), complete: features.length <= MOST };
  }
}
