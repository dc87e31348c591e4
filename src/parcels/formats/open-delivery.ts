import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { isKnownCrs, isLayerCrs, KNOWN_CRS, type LayerCrsCode } from '../../core/geometry/index.js';
import { told } from '../../core/language/index.js';
import type { Delivery, Opening } from './delivery.js';
import { SAY } from './format-sayings.js';
import { refuse } from '../import/layer-refused.js';
import { openArchive } from './read-archive.js';
import { openFlatGeobuf } from './read-flatgeobuf.js';
import { openGeoPackage } from './read-geopackage.js';
import { openJson } from './read-json.js';
import { openKml } from './read-kml.js';
import { HEAD, recogniseFormat, type Format } from './recognise-format.js';

const READERS: Record<Format, (path: string, opening: Opening) => Promise<Delivery>> = {
  zip: (path, opening) => openArchive(path, opening, openMember),
  geopackage: openGeoPackage,
  flatgeobuf: openFlatGeobuf,
  json: openJson,
  kml: openKml,
};

/** Opens a file by what it holds, whatever its name says. @throws LayerRefused */
export async function openDelivery(path: string, opening: Opening): Promise<Delivery> {
  return READERS[await formatOf(path, opening)](path, opening);
}

/** Opens the one file of an archive that is not a Shapefile; an archive in an archive is not unpacked. */
async function openMember(path: string, opening: Opening): Promise<Delivery> {
  const format = await formatOf(path, opening);
  if (format === 'zip') refuse('nested-zip', SAY.nestedZip);
  return READERS[format](path, opening);
}

async function formatOf(path: string, { name }: Opening): Promise<Format> {
  const head = await headOf(path);
  if (head.length === 0) refuse('empty-file', told(SAY.emptyFile, { name: basename(name) }));
  const recognised = recogniseFormat(head);
  return 'format' in recognised
    ? recognised.format
    : refuse('unknown-format', told(SAY.unknownFormat, { name: basename(name), advice: recognised.advice }));
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * The system of a delivery: what the caller says comes before what the file says. Web Mercator and UTM count only where the
 * file itself says so, since nobody means them by mistake there. @throws LayerRefused
 */
export function crsOf({ crs, crsSaid, crsUnsaid }: Delivery, said: number | undefined): LayerCrsCode {
  const code = said ?? crs;
  if (code === undefined) {
    const unsaid = crsUnsaid ?? (crsSaid === undefined ? SAY.noCrs : SAY.unclearCrs);
    return refuse('no-crs', told(unsaid, { said: crsSaid, admitted: ADMITTED }));
  }
  if (isKnownCrs(code) || (isLayerCrs(code) && code === crs)) return code;
  if (isLayerCrs(code))
    return refuse('unknown-crs', told(crsSaid === undefined ? SAY.unsaidCrs : SAY.otherCrs, { code, said: crsSaid }));
  const isReadAs = said === undefined && crsSaid !== undefined && !crsSaid.includes(String(code));
  const read = isReadAs ? told(SAY.readAs, { said: crsSaid }) : undefined;
  return refuse('unknown-crs', told(SAY.unknownCrs, { code, read, admitted: ADMITTED }));
}

const ADMITTED = told(SAY.admitted, { others: KNOWN_CRS.slice(0, -1).join(', '), last: KNOWN_CRS.at(-1) });
