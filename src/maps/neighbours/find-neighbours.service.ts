import { Injectable } from '@nestjs/common';
import {
  areaOf,
  boxOf,
  distanceBetween,
  growBox,
  overlapArea,
  toleranceFor,
  type Box,
  type Geometry,
  type SiteGeometry,
} from '../../core/geometry/index.js';
import { EditionFeatures, PARCELS, type AttributeMapping, type LayerFeature, type LayerInForce } from '../../parcels/index.js';
import type { Reader } from '../../platform/database/index.js';
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
  constructor(private readonly features: EditionFeatures) {}

  /**
   * Measured from the union of the site and the parcels that it takes: a site drawn on half a parcel has the neighbours of
   * the whole. The distance to a union is the shortest of those to its parts.
   */
  async around(reader: Reader, site: SiteGeometry, within: number, inForce: readonly LayerInForce[]): Promise<Neighbourhood> {
    const cadastres = inForce.filter(({ layer }) => layer.kind === PARCELS);
    const found = new Map<string, Feature>();
    const search = async (boxes: Box[]) => {
      const asked = boxes.flatMap((box) => cadastres.map((one) => ({ one, box })));
      for (const [i, features] of (await this.features.aroundEach(reader, asked)).entries()) {
        const { layer, edition } = asked[i]!.one;
        for (const feature of features) {
          const place = `${layer.id}#${feature.number}`;
          found.set(place, { ...feature, place, mapping: edition.reading.map ?? {} });
        }
      }
    };
    const reach = within + 0.001;
    const reachable = (geometry: Geometry) => growBox(boxOf(geometry), reach);
    await search([reachable(site)]);
    const own = [...found.values()].filter(({ geometry }) => takes(site, geometry as SiteGeometry));
    // Parcels that lie within the site, as those of a site made of parcels do, reach no farther than it.
    const farther = own.map(({ geometry }) => reachable(geometry)).filter((box) => !holds(reachable(site), box));
    if (farther.length > 0) await search(farther);
    const ground: Geometry[] = [site, ...own.map(({ geometry }) => geometry)];
    const ownParcels = new Set(own.map(parcelOf));
    const near = new Map<string, NearParcel>();
    for (const feature of found.values()) {
      if (ownParcels.has(parcelOf(feature))) continue;
      const distance = round(
        ground.reduce((least, part) => Math.min(least, distanceBetween(part, feature.geometry, least)), reach),
      );
      if (distance <= within) gather(near, feature, distance);
    }
    return {
      layers: cadastres.map(({ layer, edition }) => ({
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

function holds(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
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
