import { fromCanonical, mapPositions, type CrsCode, type Geometry } from '../../core/geometry/index.js';
import type { FilterCrs } from '../../core/filter/index.js';

/** A reference system that the map speaks (Part 2): its URI decides the order of the axes. */
export interface ReferenceSystem extends FilterCrs {
  uri: string;
}

export const CRS84: ReferenceSystem = { uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84', code: 4326, northFirst: false };
export const STORAGE: ReferenceSystem = { uri: 'http://www.opengis.net/def/crs/EPSG/0/31370', code: 31370, northFirst: false };

/** The first is the default. EPSG:4326 writes the latitude first; CRS84 is the same system the other way round. */
export const REFERENCE_SYSTEMS: readonly ReferenceSystem[] = [
  CRS84,
  STORAGE,
  { uri: 'http://www.opengis.net/def/crs/EPSG/0/3812', code: 3812, northFirst: false },
  { uri: 'http://www.opengis.net/def/crs/EPSG/0/4326', code: 4326, northFirst: true },
];

/** The system of that URI; also under its short names (`EPSG:31370`, `[EPSG:31370]`), which people write. */
export function referenceSystem(said: string): ReferenceSystem | undefined {
  const short = /^\[?EPSG:(\d+)\]?$/i.exec(said)?.[1];
  const uri = short === undefined ? said : `http://www.opengis.net/def/crs/EPSG/0/${short}`;
  return REFERENCE_SYSTEMS.find((system) => system.uri === uri);
}

/** A canonical geometry as that system writes it. */
export function writtenIn(geometry: Geometry, { code, northFirst }: { code: CrsCode; northFirst: boolean }): Geometry {
  const projected = fromCanonical(geometry, code);
  return northFirst ? mapPositions(projected, ([x, y]) => [y!, x!]) : projected;
}
