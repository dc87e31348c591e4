import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { LayerRefused, refuse } from './layer-refused.js';

const openArchive = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);

/** Members of a shapefile that are read; the index (.shx) is not needed to read all. */
const MEMBERS = ['shp', 'dbf', 'prj', 'cpg'] as const;
type Member = (typeof MEMBERS)[number];

/** Limits of an archive: entries, bytes once unpacked, and bytes out for each byte in. */
const MOST_ENTRIES = 500;
const MOST_BYTES = 2 * 1024 ** 3;
const MOST_RATIO = 200;

export interface UnpackedShapefile {
  name: string;
  shp: string;
  dbf: string;
  prj: string | undefined;
  cpg: string | undefined;
  close(): Promise<void>;
}

/**
 * Unpacks the one shapefile of an archive to a private folder, under names of ours.
 * @throws LayerRefused when the archive is none, holds none or several, lacks a member, or unfolds beyond the limits
 */
export async function unzipShapefile(path: string): Promise<UnpackedShapefile> {
  const archive = await openArchive(path, { lazyEntries: true, autoClose: false }).catch(() =>
    refuse('not-a-zip', 'Ce fichier n’est pas une archive zip lisible.'),
  );
  const folder = await mkdtemp(join(tmpdir(), 'perron-layer-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const members = await listMembers(archive);
    const name = theOneShapefile(members);
    const texts: Partial<Record<Member, string>> = {};
    for (const member of MEMBERS) {
      const entry = members.get(`${name}.${member}`);
      if (!entry) continue;
      const target = join(folder, `layer.${member}`);
      await unpack(archive, entry, target);
      texts[member] = member === 'shp' || member === 'dbf' ? target : (await readFile(target, 'latin1')).trim();
    }
    return { name: name.split('/').at(-1)!, shp: texts.shp!, dbf: texts.dbf!, prj: texts.prj, cpg: texts.cpg, close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    archive.close();
  }
}

async function listMembers(archive: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const members = new Map<string, yauzl.Entry>();
  if (archive.entryCount > MOST_ENTRIES)
    refuse('zip-too-many', `L’archive compte ${archive.entryCount} fichiers ; on en admet ${MOST_ENTRIES}.`);
  let total = 0;
  try {
    for (const entry of await entriesOf(archive)) {
      total += entry.uncompressedSize;
      if (total > MOST_BYTES || entry.uncompressedSize > Math.max(entry.compressedSize, 1024) * MOST_RATIO) {
        refuse('zip-bomb', 'L’archive se déplie au-delà de ce qu’une couche peut peser ; elle n’est pas ouverte.');
      }
      const [, stem, extension] = /^(.*)\.(\w+)$/.exec(entry.fileName) ?? [];
      if (stem !== undefined) members.set(`${stem}.${extension!.toLowerCase()}`, entry);
    }
  } catch (error) {
    if (error instanceof LayerRefused) throw error;
    refuse('bad-zip', `L’archive est abîmée ou contient un nom de fichier dangereux : ${(error as Error).message}.`);
  }
  return members;
}

function entriesOf(archive: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    archive.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.on('end', () => resolve(entries));
    archive.on('error', reject);
    archive.readEntry();
  });
}

function theOneShapefile(members: Map<string, yauzl.Entry>): string {
  const stems = (extension: string) =>
    [...members.keys()]
      .filter((name) => name.endsWith(`.${extension}`) && !name.includes('__MACOSX'))
      .map((name) => name.slice(0, -extension.length - 1));
  const shapes = stems('shp');
  if (shapes.length > 1)
    refuse('several-shapefiles', `L’archive contient plusieurs couches (${shapes.join(', ')}) ; livrez-en une à la fois.`);
  const [name] = shapes;
  if (name === undefined) {
    const other = stems('dbf')[0] ?? stems('shx')[0];
    return refuse(
      'no-shp',
      other === undefined
        ? 'L’archive ne contient pas de Shapefile.'
        : `Il manque ${other}.shp : l’archive a les attributs mais pas les géométries.`,
    );
  }
  if (!members.has(`${name}.dbf`)) refuse('no-dbf', `Il manque ${name}.dbf : l’archive a les géométries mais pas les attributs.`);
  return name;
}

async function unpack(archive: yauzl.ZipFile, entry: yauzl.Entry, target: string): Promise<void> {
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > entry.uncompressedSize ? new Error('larger than it says') : null, chunk);
    },
  });
  try {
    const read = await promisify<yauzl.Entry, Readable>(archive.openReadStream.bind(archive))(entry);
    await pipeline(read, count, createWriteStream(target, { mode: 0o600 }));
  } catch (error) {
    refuse('bad-zip', `« ${entry.fileName} » ne se laisse pas décomprimer : ${(error as Error).message}.`);
  }
}
