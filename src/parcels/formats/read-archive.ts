import { readFile } from 'node:fs/promises';
import { told } from '../../core/language/index.js';
import { SAY } from './archive-sayings.js';
import type { Delivery, Opening } from './delivery.js';
import { refuse } from '../import/layer-refused.js';
import { openShapefile } from './read-shapefile.js';
import { openZipArchive, type Archive } from './unzip.js';

/** Names that a layer in an archive goes by; what stands beside them (styles, licences, pictures) is left alone. */
const LAYERS = /\.(gpkg|fgb|geojsonl?|geojsons|json|jsonl|ndjson|kml|gml|mif|tab|dxf|dwg|zip)$/;

/**
 * Opens the one layer of an archive: a Shapefile by its members, anything else by its content. The named table chooses
 * between several Shapefiles.
 * @throws LayerRefused
 */
export async function openArchive(
  path: string,
  opening: Opening,
  openMember: (path: string, opening: Opening) => Promise<Delivery>,
): Promise<Delivery> {
  const archive = await openZipArchive(path, opening.folder);
  try {
    const shapes = stemsOf(archive.names, 'shp');
    if (shapes.length > 0) return await openShapefile(archive, theShapefile(shapes, opening.table), shapes.length > 1);
    const member = theMember(await withoutLinks(archive));
    const delivery = await openMember(await archive.unpack(member), { ...opening, name: member });
    const close = async () => {
      await delivery.close();
      await archive.close();
    };
    return { ...delivery, format: `${delivery.format}, zippé`, close };
  } catch (error) {
    await archive.close();
    throw error;
  }
}

function theShapefile(stems: string[], table: string | undefined): string {
  const named = table === undefined ? stems : stems.filter((stem) => stem === table || layerName(stem) === table);
  if (named.length === 1) return named[0]!;
  if (table === undefined)
    return refuse('several-shapefiles', told(SAY.severalShapefiles, { names: stems.join(', ') }), { tables: stems.slice(0, 20) });
  return refuse('unknown-table', told(SAY.unknownTable, { table, names: stems.join(', ') }), { tables: stems.slice(0, 20) });
}

/** What a KML without placemarks may weigh. */
const LARGEST_LINK = 1024 * 1024;

/** Names without the KML that only point at others, which GDAL writes before its layers. */
async function withoutLinks({ names, sizeOf, unpack }: Archive): Promise<string[]> {
  const small = names.filter((name) => name.endsWith('.kml') && sizeOf(name) <= LARGEST_LINK);
  if (names.filter((name) => name.endsWith('.kml')).length < 2) return names;
  const links = new Set<string>();
  for (const name of small) if (!/<([\w.-]+:)?Placemark\b/.test(await readFile(await unpack(name), 'latin1'))) links.add(name);
  // Text of two bytes a character hides the word: where no layer would be left, all stay.
  return links.size === names.length ? names : names.filter((name) => !links.has(name));
}

function theMember(names: string[]): string {
  if (names.some((name) => /\.gdb\//i.test(name))) return refuse('unknown-format', SAY.geodatabase);
  const lone = stemsOf(names, 'dbf')[0] ?? stemsOf(names, 'shx')[0];
  if (lone !== undefined) return refuse('no-shp', told(SAY.noShp, { stem: lone }));
  const layers = names.length === 1 ? names : names.filter((name) => LAYERS.test(name));
  if (layers.length > 1) return refuse('several-layers', told(SAY.several, { names: layers.slice(0, 10).join(', ') }));
  return layers[0] ?? refuse('no-layer', SAY.noLayer);
}

function stemsOf(names: string[], extension: string): string[] {
  return names.filter((name) => name.endsWith(`.${extension}`)).map((name) => name.slice(0, -extension.length - 1));
}

export function layerName(stem: string): string {
  return stem.split('/').at(-1)!;
}
