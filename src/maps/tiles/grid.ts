import type { Box, Geometry } from '../../core/geometry/index.js';

/**
 * The square of which tiles are quarters of quarters: Belgian Lambert 72 itself, so that nothing is reprojected and a metre
 * of the map is a metre of the cadastre. At zoom z a tile is 524 288 / 2^z metres wide; the first row is the northernmost.
 */
export const GRID = { crs: 31370, west: 0, north: 524_288, side: 524_288, tileSize: 512, extent: 4096, maxZoom: 12 } as const;

/** Parts of a tile's width drawn around it, so that no limit shows where tiles meet. */
const BUFFER = 64;

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/** The ground of a tile and a little more, in canonical metres. */
export function groundOf({ z, x, y }: TileAddress): Box {
  const side = GRID.side / 2 ** z;
  const more = (side * BUFFER) / GRID.extent;
  const [west, north] = [GRID.west + x * side, GRID.north - y * side];
  return [west - more, north - side - more, west + side + more, north + more];
}

/** Metres of one pixel of a tile that is shown at its size. */
export function resolutionOf(z: number): number {
  return GRID.side / 2 ** z / GRID.tileSize;
}

/** A geometry of canonical metres on the square whose sides are one, downwards from the north-west. */
export function onUnitSquare({ type, coordinates }: Geometry): GeoJSON.Geometry {
  return { type, coordinates: unitOf(coordinates) } as GeoJSON.Geometry;
}

function unitOf(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  const [first, second] = coordinates as unknown[];
  return typeof first === 'number' && typeof second === 'number'
    ? [(first - GRID.west) / GRID.side, (GRID.north - second) / GRID.side]
    : coordinates.map(unitOf);
}

export const TILE_OPTIONS = {
  coordinates: 'unitSquare',
  clip: true,
  extent: GRID.extent,
  buffer: BUFFER,
  /** Half a pixel of a tile shown at its size; nothing is left out at the last zoom. */
  tolerance: GRID.extent / GRID.tileSize / 2,
  maxZoom: GRID.maxZoom,
} as const;
