import { geoJSONToTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { LayerEntity, OutlinedFeature } from '../../parcels/index.js';
import { GRID, onUnitSquare, TILE_OPTIONS, type TileAddress } from './grid.js';

/**
 * A Mapbox Vector Tile (specification 2.1) with one layer, named after the layer of the administration. A feature carries
 * its number, its kind and, where it has them, its key and its name.
 */
export function encodeTile({ id, kind }: LayerEntity, features: readonly OutlinedFeature[], { z, x, y }: TileAddress): Buffer {
  const collection: GeoJSON.FeatureCollection = {
    type: 'FeatureCollection',
    features: features.map(({ number, key, name, geometry }) => ({
      type: 'Feature',
      id: number,
      properties: { kind, number, ...(key !== null && { key }), ...(name !== null && name !== key && { name }) },
      geometry: onUnitSquare(geometry),
    })),
  };
  const tile = geoJSONToTile(collection, z, x, y, TILE_OPTIONS);
  return Buffer.from(fromGeojsonVt({ [id]: tile }, { version: 2, extent: GRID.extent }));
}
