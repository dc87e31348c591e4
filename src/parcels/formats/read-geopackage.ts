import { constants } from 'node:fs';
import { copyFile, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite, { type Database, type QueryResult, type Statement } from 'node-sqlite3-wasm';
import { told } from '../../core/language/index.js';
import { notesOnBinaries, type DeliveredFeature, type Delivery, type Opening } from './delivery.js';
import { theTable, type FeatureTable } from './geopackage-tables.js';
import { SAY } from './geopackage-sayings.js';
import { SAY as GEOMETRY } from './geometry-sayings.js';
import { LayerRefused, refuse } from '../import/layer-refused.js';
import { BadWkb, decodeGeoPackageGeometry } from './wkb.js';

/** « GPKG », and what versions 1.0 and 1.1 wrote instead. */
const APPLICATION_IDS = [0x47504b47, 0x47503130, 0x47503131];
/** Bytes that SQLite may take for a page of a file that lies. */
const MEMORY = 256 * 1024 * 1024;

/**
 * Opens a GeoPackage (OGC 12-128r18) from a private copy, so that no lock and no journal appears beside the file.
 * @throws LayerRefused
 */
export async function openGeoPackage(path: string, opening: Opening): Promise<Delivery> {
  const folder = await mkdtemp(join(opening.folder, 'gpkg-'));
  const copy = join(folder, 'layer.gpkg');
  let database: Database | undefined;
  const close = async () => {
    if (database?.isOpen) database.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await copyFile(path, copy, constants.COPYFILE_FICLONE);
    const notes = await prepareCopy(copy);
    const opened = (database = new sqlite.Database(copy, { readOnly: true }));
    const table = readable(() => {
      opened.exec(`PRAGMA hard_heap_limit = ${MEMORY}; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON`);
      return theTable(opened, opening.table);
    });
    const { crs, crsSaid } = table;
    return {
      format: 'GeoPackage',
      crs,
      crsSaid,
      table: table.name,
      features: each(opened, table),
      notes: [...notes, ...notesOnBinaries(table.binaries)],
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Checks what the header says, and lets a file that was left in write-ahead mode be read by itself. */
async function prepareCopy(copy: string): Promise<string[]> {
  const file = await open(copy, 'r+');
  try {
    const { buffer: header } = await file.read(Buffer.alloc(100), 0, 100, 0);
    const application = header.readUInt32BE(68);
    if (!APPLICATION_IDS.includes(application)) refuse('not-a-geopackage', SAY.otherDatabase);
    if (header[18] !== 2 && header[19] !== 2) return [];
    await file.write(Buffer.from([1, 1]), 0, 2, 18);
    return ['GeoPackage en mode WAL : lu sans son journal ; fermez-le dans QGIS avant de le livrer si une modification manque.'];
  } finally {
    await file.close();
  }
}

async function* each(database: Database, table: FeatureTable): AsyncGenerator<DeliveredFeature> {
  const statement = readable(() => database.prepare(table.select));
  try {
    const rows = statement.iterate();
    for (let number = 1; ; number++) {
      const { done, value } = readable(() => rows.next(), number);
      if (done) return;
      yield featureOf(value, table);
    }
  } finally {
    finalize(statement);
  }
}

/** It is finalized in any case, and says once more what stopped it. */
function finalize(statement: Statement): void {
  try {
    statement.finalize();
  } catch {
    return;
  }
}

function featureOf(row: QueryResult, { geometryColumn, isBoolean }: FeatureTable): DeliveredFeature {
  const attributes: Record<string, unknown> = {};
  for (const name of Object.keys(row)) {
    const value = row[name]!;
    if (name === geometryColumn || value instanceof Uint8Array) continue;
    attributes[name] =
      isBoolean(name) && (value === 0 || value === 1) ? value === 1 : typeof value === 'bigint' ? String(value) : value;
  }
  const bytes = row[geometryColumn];
  if (bytes === null || bytes === undefined) return { geometry: null, attributes };
  if (!(bytes instanceof Uint8Array)) return { geometry: null, attributes, unreadable: GEOMETRY.notBinary };
  try {
    return { attributes, ...decodeGeoPackageGeometry(bytes) };
  } catch (error) {
    if (!(error instanceof BadWkb)) throw error;
    return { geometry: null, attributes, unreadable: error.words };
  }
}

/** SQLite says in English what is wrong with a file; where it stopped is ours to say. */
function readable<Result>(read: () => Result, number?: number): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof LayerRefused) throw error;
    const why = (error as Error).message;
    return refuse('bad-geopackage', told(number === undefined ? SAY.unreadable : SAY.cut, { number, why }));
  }
}
