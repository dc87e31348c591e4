import { readFileSync, statSync } from 'node:fs';
import { boxOf, crsByPlace, type Geometry } from '../../core/geometry/index.js';
import type { DeliveredFeature, Delivery } from './delivery.js';
import { refuse } from './layer-refused.js';
import { crsOfName } from './recognise-crs.js';

/** A larger one is asked for in another format: JSON is read as a whole. */
const LARGEST = 200 * 1024 * 1024;

interface FeatureCollection {
  type?: unknown;
  crs?: { properties?: { name?: unknown } };
  features?: unknown;
}

/** Opens a GeoJSON file; a `crs` member counts, without one RFC 7946 means degrees. @throws LayerRefused */
export function openGeoJson(path: string): Delivery {
  if (statSync(path).size > LARGEST) {
    refuse('too-large', 'Ce GeoJSON dépasse 200 Mo ; livrez la couche en Shapefile zippé.');
  }
  const collection = parse(readFileSync(path));
  if (collection.type !== 'FeatureCollection' || !Array.isArray(collection.features)) {
    refuse('not-a-collection', `Ce fichier n’est pas une FeatureCollection GeoJSON mais « ${String(collection.type)} ».`);
  }
  const name = collection.crs?.properties?.name;
  const said = typeof name === 'string' ? name : undefined;
  const inDegrees = said === undefined && liesInDegrees(collection.features as { geometry?: Geometry | null }[]);
  return {
    crs: said === undefined ? (inDegrees ? 4326 : undefined) : crsOfName(said),
    crsSaid: said,
    features: each(collection.features as unknown[]),
    notes: inDegrees ? ['Pas de membre « crs » : coordonnées lues en degrés (RFC 7946).'] : [],
    close: async () => undefined,
  };
}

/** A GeoJSON that states no system is in degrees by its standard; Lambert metres without a word are common, and refused. */
function liesInDegrees(features: { geometry?: Geometry | null }[]): boolean {
  const first = features.find((feature) => Array.isArray(feature?.geometry?.coordinates))?.geometry;
  return first ? crsByPlace(boxOf(first)) === 4326 : false;
}

function parse(bytes: Buffer): FeatureCollection {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('wrong-encoding', 'Ce GeoJSON n’est pas en UTF-8, comme la norme le veut ; exportez-le en UTF-8.');
  }
  try {
    return (JSON.parse(text) ?? {}) as FeatureCollection;
  } catch (error) {
    return refuse('not-json', `Ce fichier n’est pas du JSON bien formé : ${(error as Error).message}.`);
  }
}

async function* each(features: unknown[]): AsyncGenerator<DeliveredFeature> {
  for (const [index, raw] of features.entries()) {
    const feature = raw as { type?: unknown; geometry?: Geometry | null; properties?: Record<string, unknown> | null } | null;
    if (feature?.type !== 'Feature') refuse('not-a-feature', `L’élément ${index + 1} n’est pas un Feature GeoJSON.`);
    yield { geometry: feature!.geometry ?? null, attributes: feature!.properties ?? {} };
  }
}
