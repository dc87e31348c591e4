import { Injectable } from '@nestjs/common';
import {
  areaOf,
  boxOf,
  distanceBetween,
  growBox,
  overlapArea,
  toleranceFor,
  type Geometry,
  type SiteGeometry,
} from '../../core/geometry/index.js';
import { LayerLibrary, PARCELS, type AttributeMapping, type LayerFeature } from '../../parcels/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { ownerOf, type Owner } from './owner-of.js';

/** A parcel near the site, as the layers in force tell it. */
export interface NearParcel {
  /** The capakey, or « layer#feature » where the layer gives none. */
  parcel: string;
  capakey: string | null;
  /** Metres from boundary to boundary, to the millimetre; 0 when they touch. */
  distance: number;
  owner: Owner | null;
}

export interface Neighbourhood {
  /** The layers that were asked. */
  layers: { layer: string; title: string; edition: number; positionalAccuracy: number }[];
  /** The parcels of the site itself. */
  own: string[];
  /** Nearest first. */
  near: NearParcel[];
}

/** Finds the parcels around a site, in metres of Lambert 72. */
@Injectable()
export class FindNeighbours {
  constructor(private readonly library: LayerLibrary) {}

  /**
   * Measured from the union of the site and the parcels that it takes: a site drawn on half a parcel has the neighbours of
   * the whole. The distance to a union is the shortest of those to its parts.
   */
  async around(tx: Transaction, site: SiteGeometry, within: number): Promise<Neighbourhood> {
    const inForce = (await this.library.inForce(tx)).filter(({ layer }) => layer.kind === PARCELS);
    const around = async (geometries: Geometry[], reach: number): Promise<Feature[]> => {
      const asked = geometries.flatMap((geometry) => {
        const box = growBox(boxOf(geometry), reach);
        return inForce.map(({ layer, edition }) => ({ layer: layer.id, edition: edition.number, box, map: edition.reading.map }));
      });
      const found = new Map<string, Feature>();
      for (const [i, features] of (await this.library.featuresAroundEach(tx, asked)).entries()) {
        const { layer, map = {} } = asked[i]!;
        for (const feature of features) {
          const place = `${layer}#${feature.number}`;
          found.set(place, { ...feature, place, mapping: map });
        }
      }
      return [...found.values()];
    };
    const own = (await around([site], 0)).filter(({ geometry }) => takes(site, geometry as SiteGeometry));
    const ground: Geometry[] = [site, ...own.map(({ geometry }) => geometry)];
    const ownParcels = new Set(own.map(parcelOf));
    const near = new Map<string, NearParcel>();
    for (const feature of await around(ground, within + 0.001)) {
      if (ownParcels.has(parcelOf(feature))) continue;
      const distance = round(Math.min(...ground.map((part) => distanceBetween(part, feature.geometry))));
      if (distance <= within) gather(near, feature, distance);
    }
    return {
      layers: inForce.map(({ layer, edition }) => ({
        layer: layer.id,
        title: layer.title,
        edition: edition.number,
        positionalAccuracy: layer.positionalAccuracy,
      })),
      own: [...ownParcels].toSorted(),
      near: [...near.values()].toSorted((a, b) => a.distance - b.distance || (a.parcel < b.parcel ? -1 : 1)),
    };
  }
}

type Feature = LayerFeature & { place: string; mapping: AttributeMapping };

/** More than a sliver of the site, or most of a parcel that is itself hardly more than one. */
function takes(site: SiteGeometry, parcel: SiteGeometry): boolean {
  const shared = overlapArea(site, parcel);
  return shared > toleranceFor(site) || shared > areaOf(parcel) / 2;
}

function parcelOf({ key, place }: Feature): string {
  return key ?? place;
}

/** Several features of one capakey are one parcel: the nearest counts, and every owner is told. */
function gather(near: Map<string, NearParcel>, feature: Feature, distance: number): void {
  const parcel = parcelOf(feature);
  const owner = ownerOf(feature.attributes, feature.mapping) ?? null;
  const known = near.get(parcel);
  near.set(parcel, {
    parcel,
    capakey: feature.key,
    distance: Math.min(distance, known?.distance ?? Infinity),
    owner: known?.owner && owner ? both(known.owner, owner) : (owner ?? known?.owner ?? null),
  });
}

function both(a: Owner, b: Owner): Owner {
  const joined = (one: string | null, other: string | null) =>
    [...new Set([one, other].filter((text) => text !== null))].join(' ; ') || null;
  return { name: joined(a.name, b.name), address: joined(a.address, b.address) };
}

function round(metres: number): number {
  return Number(metres.toFixed(3));
}
