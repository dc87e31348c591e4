import proj4 from 'proj4';
import { BD72_SHIFT } from './bd72-shift.js';
import { chainsOf, mapPositions, type Box, type Geometry, type Position } from './geojson.js';

/**
 * The house computes in Belgian Lambert 72 (EPSG:31370): what towns and the cadastre deliver is then kept to the
 * millimetre, and only what arrives in another system is transformed.
 */
export const CANONICAL_CRS = 31370;

/** Reference systems that a layer or a site may come in, by EPSG code. */
export const KNOWN_CRS = [31370, 3812, 4326] as const;
export type CrsCode = (typeof KNOWN_CRS)[number];

/** What a layer may come in besides, when its own file says so: web maps and the UTM zone of western Belgium. */
export const LAYER_CRS = [...KNOWN_CRS, 3857, 25831] as const;
export type LayerCrsCode = (typeof LAYER_CRS)[number];

/** Official parameters of the National Geographic Institute; the rotations are in the coordinate-frame sense that PROJ reads. */
const LAMBERT_72 =
  '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m';
const LAMBERT_2008 =
  '+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 +x_0=649328 +y_0=665262 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m';
const UTM_31 = '+proj=utm +zone=31 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m';

const helmert = proj4(LAMBERT_72, LAMBERT_2008);
const geographic = proj4(LAMBERT_2008, 'EPSG:4326');
const webMercator = proj4('EPSG:3857', 'EPSG:4326');
const utm31 = proj4(UTM_31, LAMBERT_2008);
const toLambert2008 = {
  4326: (position: [number, number]) => geographic.inverse(position),
  3857: (position: [number, number]) => geographic.inverse(webMercator.forward(position)),
  25831: (position: [number, number]) => utm31.forward(position),
};

/** How coordinates of another system were brought to the canonical one; kept with each edition as evidence. */
export const TRANSFORMATION = 'BD72/ETRS89: seven parameters with 5 km residuals of the NGI grid, within 8 cm';

/**
 * Where Belgium lies in each system, in its own units. The boxes do not meet, so they also tell a wrong reference system;
 * outside them a transformation would answer without an error and without sense.
 */
export const BELGIUM: Record<LayerCrsCode, Box> = {
  31370: [21_000, 20_000, 296_000, 245_000],
  3812: [521_000, 520_000, 796_000, 745_000],
  4326: [2.3, 49.4, 6.5, 51.6],
  3857: [256_000, 6_343_000, 723_600, 6_728_200],
  25831: [449_000, 5_471_900, 754_000, 5_722_400],
};

export function isKnownCrs(code: number): code is CrsCode {
  return (KNOWN_CRS as readonly number[]).includes(code);
}

export function isLayerCrs(code: number): code is LayerCrsCode {
  return (LAYER_CRS as readonly number[]).includes(code);
}

/** The known system in which all the positions would lie in Belgium, if there is one. */
export function crsByPlace(box: Box): CrsCode | undefined {
  return KNOWN_CRS.find((code) => contains(BELGIUM[code], box));
}

export function liesInBelgium(box: Box, crs: LayerCrsCode): boolean {
  return contains(BELGIUM[crs], box);
}

function contains(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** A geometry in canonical metres, rounded to the millimetre; itself, where it is that already. */
export function toCanonical<G extends Geometry>(geometry: G, from: LayerCrsCode): G {
  if (from !== 31370) return mapPositions(geometry, (position) => round(positionToCanonical(position, from)));
  return chainsOf(geometry).every((chain) => chain.every(isCanonical)) ? geometry : mapPositions(geometry, round);
}

/** A canonical geometry in another system, to a tenth of a millimetre (degrees: nine decimals), so that it finds its way back. */
export function fromCanonical<G extends Geometry>(geometry: G, to: LayerCrsCode): G {
  return mapPositions(geometry, (position) => positionFromCanonical(position, to));
}

export function positionToCanonical(position: Position, from: LayerCrsCode): Position {
  const [x, y] = position as [number, number];
  if (from === 31370) return [x, y];
  const lambert2008 = from === 3812 ? [x, y] : toLambert2008[from]([x, y]);
  // The residual varies by centimetres over kilometres: looking it up at the first approximation is exact enough.
  const near = helmert.inverse([lambert2008[0]!, lambert2008[1]!]);
  const [east, north] = residual(near[0]!, near[1]!);
  return helmert.inverse([lambert2008[0]! - east, lambert2008[1]! - north]);
}

/** A geometry in canonical metres before they are rounded. */
export function projected<G extends Geometry>(geometry: G, from: LayerCrsCode): G {
  return from === 31370 ? geometry : mapPositions(geometry, (position) => positionToCanonical(position, from));
}

/** As `toCanonical` brings it: what was written in that system comes back to the very millimetre that it was written from. */
export function roundedToCanonical(position: Position, from: LayerCrsCode): Position {
  return from === 31370 ? position : round(positionToCanonical(position, from));
}

export function positionFromCanonical([x, y]: Position, to: LayerCrsCode): Position {
  if (to === 31370) return [x!, y!];
  const near = helmert.forward([x!, y!]);
  const [east, north] = residual(x!, y!);
  const lambert2008 = [near[0]! + east, near[1]! + north];
  if (to === 3812) return [Number(lambert2008[0]!.toFixed(4)), Number(lambert2008[1]!.toFixed(4))];
  if (to === 25831) return utm31.inverse([lambert2008[0]!, lambert2008[1]!]).map((metres) => Number(metres.toFixed(4)));
  const [lon, lat] = geographic.forward(lambert2008) as [number, number];
  if (to === 3857) return webMercator.inverse([lon, lat]).map((metres) => Number(metres.toFixed(4)));
  return [Number(lon.toFixed(9)), Number(lat.toFixed(9))];
}

/** What the seven parameters miss at a place of Lambert 72, metres east and north, by bilinear interpolation. */
function residual(x: number, y: number): [number, number] {
  const { x0, y0, step, columns, rows, millimetres } = BD72_SHIFT;
  const column = Math.min(Math.max((x - x0) / step, 0), columns - 1.000001);
  const row = Math.min(Math.max((y - y0) / step, 0), rows - 1.000001);
  const [i, j] = [Math.floor(column), Math.floor(row)];
  const [u, v] = [column - i, row - j];
  const at = (di: number, dj: number, axis: 0 | 1) => millimetres[2 * ((j + dj) * columns + i + di) + axis]!;
  const blend = (axis: 0 | 1) =>
    ((at(0, 0, axis) * (1 - u) + at(1, 0, axis) * u) * (1 - v) + (at(0, 1, axis) * (1 - u) + at(1, 1, axis) * u) * v) / 1000;
  return [blend(0), blend(1)];
}

/** Whether these are whole millimetres, without a height. */
export function isCanonical(position: Position): boolean {
  return position.length === 2 && inMillimetres(position[0]!) === position[0] && inMillimetres(position[1]!) === position[1];
}

function round(position: Position): Position {
  return [inMillimetres(position[0]!), inMillimetres(position[1]!)];
}

function inMillimetres(metres: number): number {
  return Math.round(metres * 1000) / 1000;
}
