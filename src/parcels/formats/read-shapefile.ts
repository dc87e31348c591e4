import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
// What the library builds for Node decodes texts by code of its own, in four times the time of the decoder that Node has.
import shapefile from 'shapefile/dist/shapefile.js';
import type { Geometry } from '../../core/geometry/index.js';
import type { DeliveredFeature, Delivery } from './delivery.js';
import { refuse } from '../import/layer-refused.js';
import { crsOfWkt, nameOfWkt } from './recognise-crs.js';
import type { Archive } from './unzip.js';

const CHUNK = 1024 * 1024;

/**
 * Opens a Shapefile of an archive. Without a `.cpg` attributes are read as Windows-1252, which the cadastre uses; the index
 * (.shx) is not needed to read all.
 * @throws LayerRefused
 */
export async function openShapefile(archive: Archive, stem: string, oneOfSeveral: boolean): Promise<Delivery> {
  const member = async (extension: string) =>
    archive.names.includes(`${stem}.${extension}`) ? archive.unpack(`${stem}.${extension}`) : undefined;
  const text = async (extension: string) => {
    const path = await member(extension);
    return path === undefined ? undefined : (await readFile(path, 'latin1')).trim();
  };
  const shp = (await member('shp'))!;
  const dbf =
    (await member('dbf')) ?? refuse('no-dbf', `Il manque ${stem}.dbf : l’archive a les géométries mais pas les attributs.`);
  const [prj, cpg] = [await text('prj'), await text('cpg')];
  const encoding = encodingOf(cpg);
  const source = await shapefile
    .open(streamOf(shp), streamOf(dbf), { encoding })
    .catch((error: Error) => refuse('bad-shapefile', `Le Shapefile ne se laisse pas lire : ${error.message}.`));
  return {
    format: 'Shapefile',
    crs: prj === undefined ? undefined : crsOfWkt(prj),
    crsSaid: prj === undefined ? undefined : nameOfWkt(prj),
    ...(oneOfSeveral && { table: stem }),
    features: each(source, await beyondOf(shp)),
    notes: cpg === undefined ? [`Pas de fichier .cpg : attributs lus en ${encoding}.`] : [],
    close: async () => {
      // A stream that failed was told of already.
      await source.cancel().catch(() => undefined);
      await archive.close();
    },
  };
}

/** Shape types from 11 on carry Z, from 21 on M (ESRI Shapefile Technical Description). */
async function beyondOf(shp: string): Promise<string | undefined> {
  const file = await open(shp, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 32);
    const type = bytesRead === 4 ? buffer.readInt32LE(0) : 0;
    return type >= 21 && type < 31 ? 'M' : type >= 11 && type < 21 ? 'Z' : undefined;
  } finally {
    await file.close();
  }
}

function encodingOf(cpg: string | undefined): string {
  if (cpg === undefined) return 'windows-1252';
  const name = /^\d+$/.test(cpg)
    ? cpg === '65001'
      ? 'utf-8'
      : `windows-${cpg}`
    : cpg.replace(/^ANSI\s*/i, 'windows-').replace(/^8859-?/, 'iso-8859-');
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return refuse('wrong-encoding', `Le fichier .cpg nomme un codage inconnu, « ${cpg} » ; écrivez par exemple UTF-8 ou 1252.`);
  }
}

function streamOf(path: string): ReadableStream {
  return Readable.toWeb(createReadStream(path, { highWaterMark: CHUNK })) as ReadableStream;
}

async function* each(
  source: Awaited<ReturnType<typeof shapefile.open>>,
  beyond: string | undefined,
): AsyncGenerator<DeliveredFeature> {
  for (let number = 1; ; number++) {
    const { done, value } = await source
      .read()
      .catch((error: Error) => refuse('bad-shapefile', `Le Shapefile s’interrompt à l’élément ${number} : ${error.message}.`));
    if (done) return;
    const geometry = (value.geometry as Geometry | null) ?? null;
    yield { geometry, attributes: value.properties ?? {}, ...(beyond && { beyond }) };
  }
}
