import { Injectable } from '@nestjs/common';
import { told, type Language } from '../../core/language/index.js';
import { applicationSource } from '../../applications/index.js';
import { boxOf, fromCanonical, type Box } from '../../core/geometry/index.js';
import {
  BrowseFeatures,
  LAYER_KINDS,
  LayerLibrary,
  LayerSources,
  type FeatureSource,
  type LayerInForce,
} from '../../parcels/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { notFound } from '../../platform/http/index.js';
import { SAY } from './sayings.js';
import { SAY as REFUSING } from './problem-sayings.js';

/** A collection of features of one administration: a layer in force, or its permit files. */
export interface Collection {
  id: string;
  title: string;
  description: string;
  source: FeatureSource;
  /** West, south, east, north in degrees. */
  extent: Box | undefined;
  /** The day since which there are features, and on; where features have a time. */
  since?: string | undefined;
  /** The edition that is read; a page goes on in the edition in which its first page was. */
  edition?: number;
}

const APPLICATIONS = 'applications';

@Injectable()
export class Collections {
  constructor(
    private readonly browse: BrowseFeatures,
    private readonly layers: LayerLibrary,
    private readonly sources: LayerSources,
  ) {}

  async all(tx: Transaction, language: Language): Promise<Collection[]> {
    const collections: Collection[] = [];
    for (const inForce of await this.layers.inForce(tx)) collections.push(await this.ofLayer(tx, inForce, language));
    return [...collections, await this.ofApplications(tx, language)];
  }

  /** @throws Problem 404 */
  async one(tx: Transaction, id: string, language: Language, edition?: number): Promise<Collection> {
    if (id === APPLICATIONS) return this.ofApplications(tx, language);
    const found = (await this.layers.inForce(tx)).find(({ layer }) => idOf(layer.id) === id);
    if (!found) throw notFound(told(REFUSING.noCollection, { id: id.slice(0, 60) }));
    if (edition === undefined || edition === found.edition.number) return this.ofLayer(tx, found, language);
    const earlier = await this.sources.edition(tx, found.layer.id, edition);
    if (!earlier) throw notFound(REFUSING.editionGone);
    return this.ofLayer(tx, { layer: found.layer, edition: earlier }, language);
  }

  private async ofLayer(tx: Transaction, inForce: LayerInForce, language: Language): Promise<Collection> {
    const { layer, edition } = inForce;
    const { extent, ...source } = await this.sources.of(tx, inForce);
    const kind = LAYER_KINDS[layer.kind]?.label[language] ?? layer.kind;
    const day = edition.importedAt.toISOString().slice(0, 10);
    const description = `${kind} – ${SAY.edition[language]} ${edition.number}, ${day}, ${edition.sourceName}`;
    return {
      id: idOf(layer.id),
      title: layer.title,
      description,
      source,
      extent: extent && inDegrees(extent),
      edition: edition.number,
    };
  }

  private async ofApplications(tx: Transaction, language: Language): Promise<Collection> {
    const source = applicationSource(tx.administrationId);
    const extent = await this.browse.extent(tx, source);
    return {
      id: APPLICATIONS,
      title: SAY.files[language],
      description: SAY.aboutFiles[language],
      source,
      extent: extent && inDegrees(extent),
      since: await this.browse.since(tx, source),
    };
  }
}

/** A layer that bears the name of the permit files gets another. */
function idOf(layer: string): string {
  return layer === APPLICATIONS ? `${layer}-layer` : layer;
}

/** A box that holds the canonical one, whose edges are bent in degrees. */
function inDegrees([west, south, east, north]: Box): Box {
  const steps = Array.from({ length: 17 }, (_, i) => i / 16);
  const outline = steps.flatMap((t) => {
    const [x, y] = [west + t * (east - west), south + t * (north - south)];
    return [
      [x, south],
      [x, north],
      [west, y],
      [east, y],
    ];
  });
  const [minX, minY, maxX, maxY] = boxOf(fromCanonical({ type: 'MultiPoint', coordinates: outline }, 4326));
  // Between two steps an edge of a hundred kilometres bulges by less than this share of its length.
  const slack = 1e-6 + Math.max(maxX - minX, maxY - minY) / 5_000;
  const out = (value: number, side: number) => Number((value + side * slack).toFixed(7));
  return [out(minX, -1), out(minY, -1), out(maxX, 1), out(maxY, 1)];
}
