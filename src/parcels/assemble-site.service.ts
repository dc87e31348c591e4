import { Injectable } from '@nestjs/common';
import { polygonsOf, toCanonical, type CrsCode, type SiteGeometry } from '../core/geometry/index.js';
import type { Transaction } from '../platform/database/index.js';
import { Geos, type Invalidity } from './geos.js';
import { PARCELS } from './layer-kinds.js';
import { LayerLibrary, type LayerInForce } from './layer-library.service.js';

/** The parcels that make a site could not all be found. */
export interface UnknownParcels {
  unknown: string[];
  /** Whether the administration has a parcel layer at all. */
  hasLayer: boolean;
}

/** Makes the site of a file from what an applicant gives: parcels of the cadastre, or a drawing. */
@Injectable()
export class AssembleSite {
  constructor(private readonly library: LayerLibrary) {}

  /** The union of the parcels of the layers in force, in canonical metres. */
  async fromParcels(
    tx: Transaction,
    capakeys: readonly string[],
    inForce: readonly LayerInForce[],
  ): Promise<SiteGeometry | UnknownParcels> {
    const layers = inForce.filter(({ layer }) => layer.kind === PARCELS);
    const found = (
      await Promise.all(layers.map(({ layer, edition }) => this.library.featuresByKey(tx, layer.id, edition.number, capakeys)))
    ).flat();
    const unknown = capakeys.filter((capakey) => !found.some(({ key }) => key === capakey));
    if (unknown.length > 0) return { unknown, hasLayer: layers.length > 0 };
    const geometries = found.map(({ geometry }) => geometry as SiteGeometry);
    if (geometries.length === 1) return geometries[0]!;
    const union = (await Geos.load()).union(geometries)!;
    return toCanonical(union, 31370);
  }

  /** A drawn site, brought to canonical metres; `invalid` tells what GEOS finds wrong with it. */
  async fromDrawing(drawing: SiteGeometry, crs: CrsCode): Promise<{ site: SiteGeometry; invalid?: Invalidity }> {
    const site = toCanonical(drawing, crs);
    const invalid = (await Geos.load()).invalidity(site);
    return invalid ? { site, invalid } : { site: single(site) };
  }
}

function single(site: SiteGeometry): SiteGeometry {
  const polygons = polygonsOf(site);
  return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0]! } : site;
}
