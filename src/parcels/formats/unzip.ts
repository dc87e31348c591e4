import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { told } from '../../core/language/index.js';
import { SAY } from './archive-sayings.js';
import { LayerRefused, refuse } from '../import/layer-refused.js';

const openZip = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);

/** Limits of an archive: entries, bytes once unpacked, and bytes out for each byte in. */
const MOST_ENTRIES = 500;
const MOST_BYTES = 2 * 1024 ** 3;
const MOST_RATIO = 200;
/** A table of a Shapefile pads every text to its whole width: wide columns that say nothing fold to nearly nothing, up to this size. */
const PADDED = 256 * 1024 ** 2;

/** Bytes: members are inflated in small pieces, and each write waits its turn. */
const WRITTEN_AT_ONCE = 1024 * 1024;

/** Ways to pack a member that are read: as it is, and deflated. */
const METHODS = [0, 8];
const METHOD_NAMES: Record<number, string> = { 9: 'Deflate64', 12: 'bzip2', 14: 'LZMA', 93: 'Zstandard', 95: 'xz', 99: 'AES' };
/** What lies beside the layer: folders, and what macOS and Windows put everywhere. */
const BESIDE = /\/$|(^|\/)(__MACOSX\/|\._[^/]*$|\.DS_Store$|Thumbs\.db$)/i;

/** An archive whose members were listed and found within the limits. */
export interface Archive {
  /** Names of its files, extensions in lower case. */
  names: string[];
  /** Unpacks a member to a private folder under a name of ours. @throws LayerRefused */
  unpack(name: string): Promise<string>;
  /** Bytes of a member, unpacked. */
  sizeOf(name: string): number;
  close(): Promise<void>;
}

/** @throws LayerRefused when it is no archive, holds a dangerous name, or unfolds beyond the limits */
export async function openZipArchive(path: string, within: string): Promise<Archive> {
  const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch(() => refuse('not-a-zip', SAY.notZip));
  const folder = await mkdtemp(join(within, 'zip-'));
  const close = async () => {
    zip.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const members = await listMembers(zip);
    return {
      names: [...members.keys()],
      unpack: async (name) => {
        const target = join(folder, `member-${[...members.keys()].indexOf(name)}`);
        await unpack(zip, members.get(name)!, target);
        return target;
      },
      sizeOf: (name) => members.get(name)!.uncompressedSize,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function listMembers(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const members = new Map<string, yauzl.Entry>();
  if (zip.entryCount > MOST_ENTRIES)
    refuse('zip-too-many', told(SAY.tooManyFiles, { count: zip.entryCount, most: MOST_ENTRIES }));
  let total = 0;
  try {
    for (const entry of await entriesOf(zip)) {
      total += entry.uncompressedSize;
      checkSize(entry, total);
      if (BESIDE.test(entry.fileName)) continue;
      const name = entry.fileName.replace(/\.\w+$/, (extension) => extension.toLowerCase());
      if (members.has(name)) refuse('bad-zip', told(SAY.twice, { name }));
      members.set(name, entry);
    }
  } catch (error) {
    if (error instanceof LayerRefused) throw error;
    refuse('bad-zip', told(SAY.damaged, { why: (error as Error).message }));
  }
  return members;
}

function checkSize({ fileName, uncompressedSize, compressedSize }: yauzl.Entry, total: number): void {
  if (total > MOST_BYTES) refuse('zip-bomb', told(SAY.tooLarge, { most: MOST_BYTES / 1024 ** 3 }));
  const isPadded = /\.dbf$/i.test(fileName) && uncompressedSize <= PADDED;
  if (!isPadded && uncompressedSize > Math.max(compressedSize, 1024) * MOST_RATIO)
    refuse('zip-bomb', told(SAY.unfolds, { name: fileName, most: MOST_RATIO }));
}

function entriesOf(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, target: string): Promise<void> {
  const { fileName: name, compressionMethod: number } = entry;
  if (entry.generalPurposeBitFlag & 1) refuse('encrypted-zip', SAY.encrypted);
  if (!METHODS.includes(number))
    refuse('bad-zip', told(SAY.otherMethod, { name, method: METHOD_NAMES[number] ?? told(SAY.method, { number }) }));
  let [size, sum] = [0, 0];
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      sum = crc32(chunk, sum);
      done(size > entry.uncompressedSize ? new Error('larger than it says') : null, chunk);
    },
  });
  try {
    const read = await promisify<yauzl.Entry, Readable>(zip.openReadStream.bind(zip))(entry);
    await pipeline(read, count, createWriteStream(target, { mode: 0o600, highWaterMark: WRITTEN_AT_ONCE }));
  } catch (error) {
    refuse('bad-zip', told(SAY.notUnpacked, { name, why: (error as Error).message }));
  }
  // The archive's reader does not compare them, and a bit that flipped moves a parcel without a word.
  if (sum !== entry.crc32) refuse('bad-zip', told(SAY.wrongSum, { name }));
}
