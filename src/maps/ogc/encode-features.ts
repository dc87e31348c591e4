import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { rightHanded } from '../../core/geometry/index.js';
import type { BrowsedFeature } from '../../parcels/index.js';
import type { Link } from './links.js';
import { writtenIn, type ReferenceSystem } from './reference-systems.js';

export interface CollectionHead {
  numberMatched?: number;
  numberReturned: number;
  timeStamp: string;
  links: Link[];
}

/** Features written before others get a turn. */
const BREATH = 250;

/** A GeoJSON feature (RFC 7946); in systems other than CRS84 its coordinates are those of Part 2. */
export function featureJson({ id, properties, geometry }: BrowsedFeature, crs: ReferenceSystem): Record<string, unknown> {
  return { type: 'Feature', id, geometry: geometry && writtenIn(rightHanded(geometry), crs), properties };
}

/**
 * The text of a feature collection, and its validator, which leaves out when it was written: the same features are the same
 * answer. Ten thousand features take a second, in which the service answers others.
 */
export async function collectionJson(
  features: readonly BrowsedFeature[],
  crs: ReferenceSystem,
  head: CollectionHead,
): Promise<{ text: string; tag: string }> {
  const texts: string[] = [];
  for (const [index, feature] of features.entries()) {
    if (index % BREATH === BREATH - 1) await setImmediate();
    texts.push(JSON.stringify(featureJson(feature, crs)));
  }
  const opening = JSON.stringify({ type: 'FeatureCollection', ...head });
  const listed = texts.join(',\n');
  const told = createHash('sha1')
    .update(JSON.stringify({ ...head, timeStamp: '' }))
    .update(listed);
  return { text: `${opening.slice(0, -1)},"features":[${listed}]}`, tag: `W/"${told.digest('base64url')}"` };
}
