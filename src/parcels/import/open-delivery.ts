import { basename } from 'node:path';
import { isKnownCrs, type CrsCode } from '../../core/geometry/index.js';
import type { Delivery } from './delivery.js';
import { refuse } from './layer-refused.js';
import { openGeoJson } from './read-geojson.js';
import { openShapefile } from './read-shapefile.js';

/** Opens a file by the format that its name says. @throws LayerRefused */
export async function openDelivery(path: string, name: string): Promise<Delivery> {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  if (extension === 'zip') return openShapefile(path);
  if (extension === 'geojson' || extension === 'json') return openGeoJson(path);
  const advice =
    extension === 'shp' ? 'zippez ensemble le .shp, le .dbf, le .prj et le .cpg' : 'livrez un GeoJSON ou un Shapefile zippé';
  return refuse('unknown-format', `« ${basename(name)} » n’est pas d’un format repris ici ; ${advice}.`);
}

/** The system of a delivery: what the caller says comes before what the file says. @throws LayerRefused */
export function crsOf({ crs, crsSaid }: Delivery, said: number | undefined): CrsCode {
  const code = said ?? crs;
  if (code === undefined) {
    return refuse(
      'no-crs',
      `${crsSaid === undefined ? 'La couche ne dit pas' : `« ${crsSaid} » ne dit pas clairement`} son système de coordonnées ; dites-le avec --crs 31370, 3812 ou 4326.`,
    );
  }
  if (!isKnownCrs(code))
    return refuse('unknown-crs', `Le système EPSG:${code} n’est pas admis ; livrez la couche en EPSG:31370, 3812 ou 4326.`);
  return code;
}
