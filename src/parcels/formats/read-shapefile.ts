import { readFile } from 'node:fs/promises';
import { joined, told } from '../../core/language/index.js';
import { SAY as ARCHIVE } from './archive-sayings.js';
import { elements, lines } from './counted.js';
import type { DeliveredFeature, Delivery } from './delivery.js';
import { SAY as FORMAT } from './format-sayings.js';
import { refuse } from '../import/layer-refused.js';
import { DbfReader, DELETED } from './read-dbf.js';
import { ShpReader } from './read-shp.js';
import { crsOfWkt, nameOfWkt } from './recognise-crs.js';
import { SAY } from './shapefile-sayings.js';
import type { Archive } from './unzip.js';

/**
 * Opens a Shapefile of an archive. Of the index (.shx) only the count matters: all records are read one after the other.
 * @throws LayerRefused
 */
export async function openShapefile(archive: Archive, stem: string, oneOfSeveral: boolean): Promise<Delivery> {
  const nameOf = (extension: string) => siblingOf(archive.names, `${stem}.${extension}`);
  const text = async (extension: string) => {
    const name = nameOf(extension);
    return name === undefined ? undefined : withoutMark(await readFile(await archive.unpack(name), 'latin1'));
  };
  const [shpName, dbfName, shxName] = [nameOf('shp')!, nameOf('dbf'), nameOf('shx')];
  if (dbfName === undefined) return refuse('no-dbf', told(ARCHIVE.noDbf, { stem }));
  const prj = await text('prj');
  const [dbfPath, shpPath] = await unpackAll(archive, [dbfName, shpName]);
  const dbf = await DbfReader.open(dbfPath!, dbfName, await text('cpg'));
  const shp = await ShpReader.open(shpPath!, shpName).catch(async (error: unknown) => {
    await dbf.close();
    throw error;
  });
  const close = async () => {
    await Promise.all([shp.close(), dbf.close()]);
    await archive.close();
  };
  const indexed = shxName === undefined ? dbf.count : Math.floor((archive.sizeOf(shxName) - 100) / 8);
  if (indexed !== dbf.count) {
    await close();
    const counts = { elements: elements(Math.max(indexed, 0)), lines: lines(dbf.count) };
    refuse('bad-shapefile', told(SAY.otherIndex, counts));
  }
  const notes = [...dbf.notes];
  return {
    format: 'Shapefile',
    crs: prj ? crsOfWkt(prj) : undefined,
    crsSaid: prj ? nameOfWkt(prj) : undefined,
    ...(prj === '' && { crsUnsaid: FORMAT.emptyPrj }),
    ...(oneOfSeveral && { table: stem }),
    features: each(shp, dbf, notes),
    notes,
    close,
  };
}

/** At once, since unpacking is most of what opening takes; of several faults the first in order is told. */
async function unpackAll(archive: Archive, names: string[]): Promise<string[]> {
  const unpacked = await Promise.allSettled(names.map((name) => archive.unpack(name)));
  return unpacked.map((one) => {
    if (one.status === 'rejected') throw one.reason as Error;
    return one.value;
  });
}

/** The member of that name, or of that name in other capitals: on Windows it is the same. */
function siblingOf(names: string[], wanted: string): string | undefined {
  if (names.includes(wanted)) return wanted;
  const alike = names.filter((name) => name.toLowerCase() === wanted.toLowerCase());
  if (alike.length <= 1) return alike[0];
  const each = alike.map((name) => told(ARCHIVE.name, { name }));
  return refuse('several-layers', told(ARCHIVE.alike, { names: joined(each, ARCHIVE.and) }));
}

/** Side files are small texts, some with the mark of UTF-8. */
function withoutMark(text: string): string {
  return text.replace(/^\u00EF\u00BB\u00BF/, '').trim();
}

async function* each(shp: ShpReader, dbf: DbfReader, notes: string[]): AsyncGenerator<DeliveredFeature> {
  const { beyond } = shp;
  let deleted = 0;
  for (;;) {
    const geometry = await shp.next();
    if (geometry === undefined) break;
    const row = await dbf.next();
    if (row === undefined) {
      while ((await shp.next()) !== undefined);
      refuse('bad-shapefile', told(SAY.fewerLines, { lines: lines(dbf.count), elements: elements(shp.number) }));
    } else if (row === DELETED) deleted += 1;
    else yield { geometry, attributes: row, ...(beyond && { beyond }) };
  }
  if (shp.number < dbf.count)
    refuse('bad-shapefile', told(SAY.fewerElements, { elements: elements(shp.number), count: dbf.count }));
  shp.checkEnd();
  if (deleted > 0)
    notes.push(
      deleted === 1
        ? 'Un élément que le .dbf marque comme supprimé n’est pas repris.'
        : `${deleted} éléments que le .dbf marque comme supprimés ne sont pas repris.`,
    );
}
