import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { LayerRefused, refuse } from '../import/layer-refused.js';

const openZip = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);

/** Limits of an archive: entries, bytes once unpacked, and bytes out for each byte in. */
const MOST_ENTRIES = 500;
const MOST_BYTES = 2 * 1024 ** 3;
const MOST_RATIO = 200;

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
  const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch(() =>
    refuse('not-a-zip', 'Ce fichier n’est pas une archive zip lisible.'),
  );
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
    refuse('zip-too-many', `L’archive compte ${zip.entryCount} fichiers ; on en admet ${MOST_ENTRIES}.`);
  let total = 0;
  try {
    for (const entry of await entriesOf(zip)) {
      total += entry.uncompressedSize;
      if (total > MOST_BYTES || entry.uncompressedSize > Math.max(entry.compressedSize, 1024) * MOST_RATIO) {
        refuse('zip-bomb', 'L’archive se déplie au-delà de ce qu’une couche peut peser ; elle n’est pas ouverte.');
      }
      if (/\/$|(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/i.test(entry.fileName)) continue;
      members.set(
        entry.fileName.replace(/\.\w+$/, (extension) => extension.toLowerCase()),
        entry,
      );
    }
  } catch (error) {
    if (error instanceof LayerRefused) throw error;
    refuse('bad-zip', `L’archive est abîmée ou contient un nom de fichier dangereux : ${(error as Error).message}.`);
  }
  return members;
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
  let [size, sum] = [0, 0];
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      sum = crc32(chunk, sum);
      done(size > entry.uncompressedSize ? new Error('larger than it says') : null, chunk);
    },
    // The reader of archives leaves the sum to us.
    flush: (done) => done(sum === entry.crc32 ? null : new Error('sa somme de contrôle ne correspond pas, il est abîmé')),
  });
  try {
    const read = await promisify<yauzl.Entry, Readable>(zip.openReadStream.bind(zip))(entry);
    await pipeline(read, count, createWriteStream(target, { mode: 0o600 }));
  } catch (error) {
    refuse('bad-zip', `« ${entry.fileName} » ne se laisse pas décomprimer : ${(error as Error).message}.`);
  }
}
