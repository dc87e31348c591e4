import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import { told, ToldError } from '../../core/language/index.js';
import type { DeliveredFeature, Delivery } from './delivery.js';
import { LayerRefused, refuse } from '../import/layer-refused.js';
import { SAY } from './kml-sayings.js';
import { PlacemarkReader } from './placemark-reader.js';

/** A sketch drawn by hand is smaller; a layer comes in a format of layers. */
const LARGEST = 50 * 1024 * 1024;
/** Elements one in another. */
const DEEPEST = 64;

/**
 * Opens a KML (OGC 12-007r2), for sketches: the placemarks with their names and data, in WGS 84. Nothing it points at is
 * fetched, and a document type, where entities unfold, is refused.
 * @throws LayerRefused
 */
export async function openKml(path: string): Promise<Delivery> {
  if ((await stat(path)).size > LARGEST) refuse('too-large', told(SAY.tooLarge, { most: LARGEST / 1024 / 1024 }));
  const encoding = await encodingOf(path);
  return {
    format: 'KML',
    crs: 4326,
    crsSaid: 'WGS 84',
    features: each(path, encoding),
    notes: ['KML : un croquis en WGS 84 ; sa précision est celle de qui l’a dessiné.'],
    close: async () => undefined,
  };
}

async function* each(path: string, encoding: string): AsyncGenerator<DeliveredFeature> {
  const reader = new PlacemarkReader();
  const parser = parserOf(reader);
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield* reader.take();
    }
    parser.write(decoder.decode()).close();
    yield* reader.take();
  } catch (error) {
    if (error instanceof LayerRefused) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      refuse('wrong-encoding', told(SAY.otherEncoding, { encoding }));
    if (error instanceof NotKml) refuse('not-xml', told(SAY.notXml, { why: error.words }));
    throw error;
  }
}

class NotKml extends ToldError {}

function parserOf(reader: PlacemarkReader): SaxesParser {
  const parser = new SaxesParser({ xmlns: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  let depth = 0;
  parser.on('doctype', () => refuse('doctype', SAY.doctype));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new NotKml(SAY.deep, { most: DEEPEST });
    reader.open(local(name), attributes as Record<string, string>);
  });
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close(local(name));
  });
  parser.on('error', (error) => {
    throw new NotKml(SAY.parsed, { error: error.message });
  });
  return parser;
}

/** UTF-8 unless the XML declaration says otherwise. */
async function encodingOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
    if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
    const name =
      /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/.exec(head.toString('latin1').replace(/^\xef\xbb\xbf/, ''))?.[1] ?? 'utf-8';
    return new TextDecoder(name).encoding;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_NOT_SUPPORTED')
      return refuse('wrong-encoding', SAY.unknownEncoding);
    throw error;
  } finally {
    await file.close();
  }
}
