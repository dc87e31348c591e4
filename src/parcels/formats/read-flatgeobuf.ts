import { open, type FileHandle } from 'node:fs/promises';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { Geometry as FlatGeometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { parseProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { deserializeStream } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { LayerRefused, refuse } from '../import/layer-refused.js';
import { LARGEST_FEATURE, notesOnBinaries, type DeliveredFeature, type Delivery } from './delivery.js';
import { BadFlatGeometry, geometryOfFlat } from './flat-geometry.js';
import { crsOfCode, crsOfWkt, nameOfWkt } from './recognise-crs.js';

const MAGIC = 8;
const LARGEST_HEADER = 10 * 1024 * 1024;
/** Bytes that are read from the file at once. */
const WINDOW = 1024 * 1024;

/**
 * Opens a FlatGeobuf: its system stands in its header, its features follow the index one by one. The library decodes what
 * lies within the sizes that the file says of its parts, once these have been found true.
 * @throws LayerRefused
 */
export async function openFlatGeobuf(path: string): Promise<Delivery> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = windowOn(file);
    const start = await bytes(0, MAGIC);
    const [head, end] = await block(bytes, MAGIC, size, LARGEST_HEADER, 'l’en-tête');
    const header = await headerOf([start, head]);
    return {
      format: 'FlatGeobuf',
      ...systemOf(header),
      features: each([start, head], blocks(bytes, end + indexSize(header, size - end), size, header)),
      notes: notesOnBinaries(binariesOf(header)),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

class Read extends Error {}

async function headerOf(start: Buffer[]): Promise<HeaderMeta> {
  let header: HeaderMeta | undefined;
  const headerMetaFn = (meta: HeaderMeta) => {
    header = meta;
    throw new Read();
  };
  try {
    await deserializeStream(sourceOf(start), { headerMetaFn, fromFeature }).next();
  } catch (error) {
    if (!(error instanceof Read)) return broken('l’en-tête', error);
  }
  return header!;
}

async function* each(start: Buffer[], features: AsyncGenerator<Buffer>): AsyncGenerator<DeliveredFeature> {
  // The index is not handed on, so the header must not announce it.
  const headerMetaFn = (meta: HeaderMeta) => (meta.indexNodeSize = 0);
  let number = 0;
  try {
    for await (const feature of deserializeStream(sourceOf(start, features), { headerMetaFn, fromFeature })) {
      number += 1;
      yield feature as unknown as DeliveredFeature;
    }
  } catch (error) {
    if (error instanceof LayerRefused) throw error;
    broken(`l’élément ${number + 1}`, error);
  }
}

/** What the library reads from: anything that hands out bytes when it is asked. */
function sourceOf(start: Buffer[], features?: AsyncGenerator<Buffer>): ReadableStream {
  async function* bytes(): AsyncGenerator<Buffer> {
    yield* start;
    if (features) yield* features;
  }
  const generator = bytes();
  return { read: () => generator.next() } as unknown as ReadableStream;
}

/** The features as they are written, each found to lie within the file. */
async function* blocks(bytes: Bytes, start: number, size: number, header: HeaderMeta): AsyncGenerator<Buffer> {
  let [at, number] = [start, 0];
  while (at < size) {
    number += 1;
    const [feature, end] = await block(bytes, at, size, LARGEST_FEATURE, `l’élément ${number}`);
    at = end;
    yield feature;
  }
  if (header.featuresCount > 0 && number !== header.featuresCount)
    refuse(
      'bad-flatgeobuf',
      `Le FlatGeobuf annonce ${header.featuresCount} éléments et en contient ${number} : il est abîmé ou incomplet.`,
    );
}

function systemOf({ crs }: HeaderMeta): Pick<Delivery, 'crs' | 'crsSaid'> {
  if (!crs) return { crs: undefined, crsSaid: undefined };
  const { org, code, name, wkt } = crs;
  if (code > 0 && (org === null || org.toUpperCase() === 'EPSG'))
    return { crs: crsOfCode(code), crsSaid: `EPSG:${code} ${name ?? ''}`.trim() };
  return { crs: wkt ? crsOfWkt(wkt) : undefined, crsSaid: name ?? (wkt ? nameOfWkt(wkt) : undefined) };
}

function binariesOf({ columns }: HeaderMeta): string[] {
  return (columns ?? []).filter(({ type }) => type === ColumnType.Binary).map(({ name }) => name);
}

function indexSize({ featuresCount, indexNodeSize }: HeaderMeta, left: number): number {
  if (indexNodeSize === 0 || featuresCount === 0) return 0;
  // Below two entries a node the tree would never end.
  const bytes = indexNodeSize < 2 || featuresCount * 40 > left ? Infinity : calcTreeSize(featuresCount, indexNodeSize);
  return bytes <= left
    ? bytes
    : refuse(
        'bad-flatgeobuf',
        `Le FlatGeobuf annonce ${featuresCount} éléments dans son index, plus que le fichier n’en peut tenir : il est abîmé ou incomplet.`,
      );
}

function fromFeature(_id: number, feature: Feature, header: HeaderMeta): never {
  return featureOf(feature, header) as never;
}

function featureOf(feature: Feature, header: HeaderMeta): DeliveredFeature {
  const properties = parseProperties(feature, header.columns);
  const attributes = Object.fromEntries(Object.entries(properties).filter(([, value]) => !(value instanceof Uint8Array)));
  const geometry = feature.geometry() as FlatGeometry | null;
  if (!geometry) return { geometry: null, attributes };
  try {
    const beyond = `${geometry.zLength() > 0 ? 'Z' : ''}${geometry.mLength() > 0 ? 'M' : ''}`;
    return { geometry: geometryOfFlat(geometry, header.geometryType), attributes, ...(beyond && { beyond }) };
  } catch (error) {
    if (!(error instanceof BadFlatGeometry)) throw error;
    return { geometry: null, attributes, unreadable: error.message };
  }
}

/** Bytes of a file from a place on; fewer where it ends. */
type Bytes = (at: number, length: number) => Promise<Buffer>;

/** Reads ahead: features are small, and to ask the system for each takes longer than to decode it. */
function windowOn(file: FileHandle): Bytes {
  let [start, held] = [0, Buffer.alloc(0)];
  return async (at, length) => {
    if (at < start || at + length > start + held.length) {
      // A new one each time: what was handed out of the last may still be read.
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(Math.max(length, WINDOW)), { position: at });
      [start, held] = [at, buffer.subarray(0, bytesRead)];
    }
    return held.subarray(at - start, at - start + length);
  };
}

/** A block that says its size, and where it ends. */
async function block(bytes: Bytes, at: number, size: number, largest: number, what: string): Promise<[Buffer, number]> {
  const cut = () => refuse('bad-flatgeobuf', `Le FlatGeobuf s’interrompt à ${what} : il est abîmé ou incomplet.`);
  if (at + 4 > size) cut();
  const length = (await bytes(at, 4)).readUInt32LE(0);
  if (length < 8 || at + 4 + length > size) cut();
  if (length > largest) refuse('bad-flatgeobuf', `Dans ce FlatGeobuf, ${what} dépasse ${largest / 1024 / 1024} Mo.`);
  return [await bytes(at, 4 + length), at + 4 + length];
}

/** What a lying offset leads to comes out of the decoder in many ways; all mean the same. */
function broken(what: string, error: unknown): never {
  return refuse('bad-flatgeobuf', `Le FlatGeobuf ne se laisse pas lire à ${what} : il est abîmé (${(error as Error).message}).`);
}
