import { readFile } from 'node:fs/promises';
import type { DeliveredFeature, Delivery } from './delivery.js';
import { SAY } from './format-sayings.js';
import { refuse } from '../import/layer-refused.js';
import { DbfReader, DELETED, lines } from './read-dbf.js';
import { ShpReader } from './read-shp.js';
import { crsOfWkt, nameOfWkt } from './recognise-crs.js';
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
  if (dbfName === undefined)
    return refuse('no-dbf', `Il manque ${stem}.dbf : l’archive a les géométries mais pas les attributs.`);
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
    refuse(
      'bad-shapefile',
      `Le .shx compte ${elements(Math.max(indexed, 0))}, le .dbf ${lines(dbf.count)} : l’un des deux est incomplet ; exportez à nouveau.`,
    );
  }
  const notes = [...dbf.notes];
  return {
    format: 'Shapefile',
    crs: prj ? crsOfWkt(prj) : undefined,
    crsSaid: prj ? nameOfWkt(prj) : undefined,
    ...(prj === '' && { crsUnsaid: SAY.emptyPrj }),
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
  return alike.length > 1
    ? refuse('several-layers', `L’archive contient ${alike.map((name) => `« ${name} »`).join(' et ')} ; gardez celui qui vaut.`)
    : alike[0];
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
      refuse(
        'bad-shapefile',
        `Le .dbf s’arrête après ${lines(dbf.count)}, le .shp contient ${elements(shp.number)} : il est incomplet ; exportez à nouveau.`,
      );
    } else if (row === DELETED) deleted += 1;
    else yield { geometry, attributes: row, ...(beyond && { beyond }) };
  }
  if (shp.number < dbf.count)
    refuse(
      'bad-shapefile',
      `Le .shp s’arrête après ${elements(shp.number)}, le .dbf en annonce ${dbf.count} : il est incomplet ; exportez à nouveau.`,
    );
  shp.checkEnd();
  if (deleted > 0)
    notes.push(
      deleted === 1
        ? 'Un élément que le .dbf marque comme supprimé n’est pas repris.'
        : `${deleted} éléments que le .dbf marque comme supprimés ne sont pas repris.`,
    );
}

function elements(count: number): string {
  return `${count} élément${count > 1 ? 's' : ''}`;
}
