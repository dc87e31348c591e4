import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { told } from '../../core/language/index.js';
import { LARGEST_FEATURE, type DeliveredFeature, type Delivery } from './delivery.js';
import { SAY } from './geojson-sayings.js';
import { refuse } from '../import/layer-refused.js';
import { isPlaced, liesInDegrees, parseFeature, withoutMark } from './parse-feature.js';
import { DEEPEST } from './scan-collection.js';

const CHUNK = 1024 * 1024;
/** The record separator of RFC 8142 and the end of a line. */
const [RS, LF] = [0x1e, 0x0a];

/** Whether the file is a sequence: it starts with a record separator, or its first line is a whole feature. */
export async function startsSequence(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const line: Buffer[] = [];
    for (let at = 0; at < LARGEST_FEATURE; at += CHUNK) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, at);
      if (at === 0 && startsWithSeparator(buffer)) return true;
      // Only a feature makes a sequence; a collection says otherwise at once.
      if (at === 0 && /^[^{]*\{\s*"type"\s*:\s*"FeatureCollection"/.test(buffer.toString('utf8', 0, 256))) return false;
      const end = buffer.subarray(0, bytesRead).indexOf(LF);
      line.push(buffer.subarray(0, end < 0 ? bytesRead : end));
      if (end >= 0 || bytesRead < CHUNK) return isFeature(Buffer.concat(line));
    }
    return false;
  } finally {
    await file.close();
  }
}

function isFeature(line: Buffer): boolean {
  if (tooDeep(line)) return false;
  try {
    return (JSON.parse(withoutMark(line).toString('utf8')) as { type?: unknown } | null)?.type === 'Feature';
  } catch {
    return false;
  }
}

/** Opens GeoJSON text sequences: a feature a record (RFC 8142) or a line. @throws LayerRefused */
export async function openSequence(path: string): Promise<Delivery> {
  let inDegrees = false;
  for await (const { geometry } of each(path)) {
    if (!isPlaced(geometry)) continue;
    inDegrees = liesInDegrees(geometry);
    break;
  }
  return {
    format: 'GeoJSONSeq',
    crs: inDegrees ? 4326 : undefined,
    crsSaid: undefined,
    features: each(path),
    notes: inDegrees ? ['GeoJSONSeq : coordonnées lues en degrés (RFC 7946).'] : [],
    close: async () => undefined,
  };
}

async function* each(path: string): AsyncGenerator<DeliveredFeature> {
  let number = 0;
  for await (const record of recordsOf(path)) {
    number += 1;
    if (tooDeep(record)) refuse('not-json', told(SAY.deepFeature, { number, most: DEEPEST }));
    yield parseFeature(record, number);
  }
}

/** The records between separators when the file has them, else its lines; blank ones are none. */
async function* recordsOf(path: string): AsyncGenerator<Buffer> {
  let [held, bytes, end]: [Buffer[], number, number | undefined] = [[], 0, undefined];
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    let rest: Buffer = end === undefined ? withoutMark(chunk as Buffer) : (chunk as Buffer);
    end ??= startsWithSeparator(rest) ? RS : LF;
    for (let at = rest.indexOf(end); at >= 0; at = rest.indexOf(end)) {
      const record = Buffer.concat([...held, rest.subarray(0, at)]);
      [held, bytes, rest] = [[], 0, rest.subarray(at + 1)];
      if (!isBlank(record)) yield record;
    }
    held.push(rest);
    bytes += rest.length;
    if (bytes > LARGEST_FEATURE) refuse('not-json', told(SAY.largeFeature, { most: LARGEST_FEATURE / 1024 / 1024 }));
  }
  const last = Buffer.concat(held);
  if (!isBlank(last)) yield last;
}

function startsWithSeparator(bytes: Buffer): boolean {
  return withoutMark(bytes).subarray(0, 16).toString('latin1').trimStart().startsWith(String.fromCharCode(RS));
}

function isBlank(record: Buffer): boolean {
  return record.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x0a || byte === 0x09);
}

/** Counts brackets before the parser does, strings aside. */
function tooDeep(record: Buffer): boolean {
  let [depth, inString, escaped] = [0, false, false];
  for (const byte of record) {
    if (inString) {
      if (escaped) escaped = false;
      else if (byte === 0x5c) escaped = true;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return false;
}
