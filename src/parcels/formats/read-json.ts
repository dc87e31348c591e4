import { createReadStream } from 'node:fs';
import type { Geometry } from '../../core/geometry/index.js';
import { told, type Words } from '../../core/language/index.js';
import { LARGEST_FEATURE, type DeliveredFeature, type Delivery } from './delivery.js';
import { SAY } from './geojson-sayings.js';
import { LayerRefused, refuse } from '../import/layer-refused.js';
import { isPlaced, liesInDegrees, parseFeature, parseJson, withoutMark } from './parse-feature.js';
import { openSequence, startsSequence } from './read-sequence.js';
import { crsOfName } from './recognise-crs.js';
import { NotJson, SaidTwice, scanCollection, type Part } from './scan-collection.js';

const CHUNK = 1024 * 1024;

/**
 * Opens a GeoJSON collection, or the same as a sequence of lines. A `crs` member counts, wherever it stands; without one
 * RFC 7946 means degrees.
 * @throws LayerRefused
 */
export async function openJson(path: string): Promise<Delivery> {
  if (await startsSequence(path)) return openSequence(path);
  const { type, crs: member, first, early } = await survey(path);
  if (type !== 'FeatureCollection')
    refuse('not-a-collection', told(SAY.notCollection, { type: String(type), advice: adviceFor(type) }));
  const name = (member as { properties?: { name?: unknown } } | undefined)?.properties?.name;
  const said = typeof name === 'string' ? name : undefined;
  const inDegrees = said === undefined && liesInDegrees(first);
  return {
    format: 'GeoJSON',
    crs: said === undefined ? (inDegrees ? 4326 : undefined) : crsOfName(said),
    crsSaid: said,
    features: each(path, early === true),
    notes: inDegrees ? ['Pas de membre « crs » : coordonnées lues en degrés (RFC 7946).'] : [],
    close: async () => undefined,
  };
}

interface Survey {
  type?: unknown;
  crs?: unknown;
  first?: Geometry;
  /** All was said before the first feature: the rest has not been read. */
  early?: true;
}

/**
 * Reads what the file says of itself: at its beginning, where most tools write it, else in the whole, without taking in more than
 * its first geometry.
 */
async function survey(path: string): Promise<Survey> {
  const found: Survey = {};
  let number = 0;
  for await (const part of partsOf(path)) {
    if ('feature' in part) {
      if (found.type === 'FeatureCollection' && found.crs !== undefined) return { ...found, early: true };
      number += 1;
      if (found.first !== undefined || number > 1000) continue;
      const { geometry } = parseFeature(part.feature, number);
      if (isPlaced(geometry)) found.first = geometry;
    } else {
      const value = parseJson(part.text, () => told(SAY.member, { member: part.member }));
      if (part.member === 'features') refuse('not-a-collection', SAY.notList);
      if (part.member === 'type' || part.member === 'crs') {
        if (part.member in found) saidTwice(part.member);
        found[part.member] = value;
      }
    }
  }
  return found;
}

/** @param early what the file says of itself was read before the first feature, and nobody looked behind the last */
async function* each(path: string, early: boolean): AsyncGenerator<DeliveredFeature> {
  let number = 0;
  for await (const part of partsOf(path)) {
    if ('feature' in part) yield parseFeature(part.feature, (number += 1));
    else if (early && number > 0 && ['type', 'crs', 'features'].includes(part.member)) saidTwice(part.member);
  }
}

async function* partsOf(path: string): AsyncGenerator<Part> {
  try {
    yield* scanCollection(chunksOf(path), LARGEST_FEATURE);
  } catch (error) {
    if (error instanceof SaidTwice) saidTwice('features');
    if (error instanceof LayerRefused || !(error instanceof NotJson)) throw error;
    refuse('not-json', told(SAY.notJson, { why: error.words }));
  }
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    if (first && (chunk[0] === 0xff || chunk[0] === 0xfe)) refuse('wrong-encoding', SAY.notUtf8);
    yield first ? withoutMark(chunk) : chunk;
    first = false;
  }
}

function saidTwice(member: string): never {
  return refuse('said-twice', told(SAY.saidTwice, { member }));
}

function adviceFor(type: unknown): Words | undefined {
  if (type === 'Topology') return SAY.topoJson;
  return type === undefined ? SAY.exportLayer : undefined;
}
