import { Injectable } from '@nestjs/common';
import { polygonsOf, toCanonical, type CrsCode, type SiteGeometry } from '../core/geometry/index.js';
import type { Reader } from '../platform/database/index.js';
import { EditionFeatures } from './edition-features.service.js';
import { Geos, type Invalidity } from './geos.js';
import type { LayerFeature } from './layer-feature.js';
import type { LayerInForce } from './layer-in-force.js';
import { PARCELS } from './layer-kinds.js';

/** The parcels that make a site could not all be found. */
export interface UnknownParcels {
  unknown: string[];
  /** Whether the administration has a parcel layer at all. */
  hasLayer: boolean;
}

/** Makes the site of a file from what an applicant gives: parcels of the cadastre, or a drawing. */
@Injectable()
export class AssembleSite {
  constructor(private readonly features: EditionFeatures) {}

  /** The union of the parcels of the layers in force, in canonical metres. */
  async fromParcels(
    reader: Reader,
    capakeys: readonly string[],
    inForce: readonly LayerInForce[],
  ): Promise<SiteGeometry | UnknownParcels> {
    const layers = inForce.filter(({ layer }) => layer.kind === PARCELS);
    const found = (
      await Promise.all(layers.map(({ layer, edition }) => this.features.byKey(reader, layer.id, edition.number, capakeys)))
    ).flat();
    return this.fromFound(capakeys, found, inForce);
  }

  /** The same, of parcels that were asked with the layers in force (`LayerLibrary.inForceWithParcels`). */
  async fromFound(
    capakeys: readonly string[],
    found: readonly LayerFeature[],
    inForce: readonly LayerInForce[],
  ): Promise<SiteGeometry | UnknownParcels> {
    const unknown = capakeys.filter((capakey) => !found.some(({ key }) => key === capakey));
    if (unknown.length > 0) return { unknown, hasLayer: inForce.some(({ layer }) => layer.kind === PARCELS) };
    const geometries = found.map(({ geometry }) => geometry as SiteGeometry);
    if (geometries.length === 1) return geometries[0]!;
    const union = (await Geos.load()).join(geometries)!;
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
