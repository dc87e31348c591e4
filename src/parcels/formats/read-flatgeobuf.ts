import { open, type FileHandle } from 'node:fs/promises';
import { ByteBuffer } from 'flatbuffers';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { Geometry as FlatGeometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { parseProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { fromByteBuffer, type HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { told, type Words } from '../../core/language/index.js';
import { refuse } from '../import/layer-refused.js';
import { LARGEST_FEATURE, notesOnBinaries, type DeliveredFeature, type Delivery } from './delivery.js';
import { BadFlatGeometry, geometryOfFlat } from './flat-geometry.js';
import { SAY } from './flatgeobuf-sayings.js';
import { crsOfCode, crsOfWkt, nameOfWkt } from './recognise-crs.js';

/** Bytes of the magic number, by which the format was recognised. */
const MAGIC = 8;
const LARGEST_HEADER = 10 * 1024 * 1024;
/** Bytes that are read from the file at once. */
const WINDOW = 1024 * 1024;

/**
 * Opens a FlatGeobuf: its system stands in its header, its features follow the index one by one. The library decodes what
 * lies within the sizes that the file says of its parts, once these have been found true; it is handed feature by feature, since
 * its own stream waits several times for each.
 * @throws LayerRefused
 */
export async function openFlatGeobuf(path: string): Promise<Delivery> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = windowOn(file);
    const [head, end] = await block(bytes, MAGIC, size, LARGEST_HEADER);
    const header = headerOf(head);
    return {
      format: 'FlatGeobuf',
      ...systemOf(header),
      features: each(blocks(bytes, end + indexSize(header, size - end), size, header), header),
      notes: notesOnBinaries(binariesOf(header)),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

function headerOf(head: Buffer): HeaderMeta {
  try {
    return fromByteBuffer(alone(head));
  } catch (error) {
    return broken(SAY.header, error);
  }
}

/**
 * In memory of its own: its numbers must lie at multiples of their size, wherever they lay in the file, and an offset that
 * leads beyond its end must find nothing there.
 */
function alone(block: Buffer): ByteBuffer {
  return new ByteBuffer(new Uint8Array(block));
}

async function* each(blocks: AsyncGenerator<Buffer>, header: HeaderMeta): AsyncGenerator<DeliveredFeature> {
  const binaries = binariesOf(header);
  let number = 0;
  for await (const block of blocks) {
    number += 1;
    let feature: DeliveredFeature;
    try {
      feature = featureOf(Feature.getSizePrefixedRootAsFeature(alone(block)), header, binaries);
    } catch (error) {
      broken(told(SAY.feature, { number }), error);
    }
    yield feature;
  }
}

/** The features as they are written, each found to lie within the file. */
async function* blocks(bytes: Bytes, start: number, size: number, header: HeaderMeta): AsyncGenerator<Buffer> {
  let [at, number] = [start, 0];
  while (at < size) {
    number += 1;
    const [feature, end] = await block(bytes, at, size, LARGEST_FEATURE, number);
    at = end;
    yield feature;
  }
  if (header.featuresCount > 0 && number !== header.featuresCount)
    refuse('bad-flatgeobuf', told(SAY.otherCount, { said: header.featuresCount, count: number }));
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
  return bytes <= left ? bytes : refuse('bad-flatgeobuf', told(SAY.largeIndex, { said: featuresCount }));
}

function featureOf(feature: Feature, header: HeaderMeta, binaries: readonly string[]): DeliveredFeature {
  const attributes = parseProperties(feature, header.columns);
  for (const name of binaries) delete attributes[name];
  const geometry = feature.geometry() as FlatGeometry | null;
  if (!geometry) return { geometry: null, attributes };
  try {
    const beyond = `${geometry.zLength() > 0 ? 'Z' : ''}${geometry.mLength() > 0 ? 'M' : ''}`;
    return { geometry: geometryOfFlat(geometry, header.geometryType), attributes, ...(beyond && { beyond }) };
  } catch (error) {
    if (!(error instanceof BadFlatGeometry)) throw error;
    return { geometry: null, attributes, unreadable: error.words };
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

/**
 * A block that says its size, and where it ends.
 * @param number of the feature; the header has none
 */
async function block(bytes: Bytes, at: number, size: number, largest: number, number?: number): Promise<[Buffer, number]> {
  const where = () => (number === undefined ? SAY.header : told(SAY.feature, { number }));
  const cut = () => refuse('bad-flatgeobuf', told(SAY.cut, { where: where() }));
  if (at + 4 > size) cut();
  const length = (await bytes(at, 4)).readUInt32LE(0);
  if (length < 8 || at + 4 + length > size) cut();
  if (length > largest) refuse('bad-flatgeobuf', told(SAY.tooLarge, { where: where(), most: largest / 1024 / 1024 }));
  return [await bytes(at, 4 + length), at + 4 + length];
}

/** What a lying offset leads to comes out of the decoder in many ways; all mean the same. */
function broken(where: Words, error: unknown): never {
  return refuse('bad-flatgeobuf', told(SAY.unreadable, { where, why: (error as Error).message }));
}
