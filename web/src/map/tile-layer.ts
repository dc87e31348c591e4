import MVT from 'ol/format/MVT.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import type RenderFeature from 'ol/render/Feature.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import type { StyleFunction } from 'ol/style/Style.js';
import TileGrid from 'ol/tilegrid/TileGrid.js';
import type { TileGridView, Tileset } from '../api/map-answers';
import { LAMBERT_72 } from './plane';

export type TileLayer = VectorTileLayer<VectorTileSource<RenderFeature>, RenderFeature>;

/** A layer in force as its vector tiles draw it; the browser keeps them for ever, since a new edition has other addresses. */
export function tileLayer({ tiles, minZoom }: Tileset, grid: TileGridView, style: StyleFunction): TileLayer {
  const { origin, resolutions, tileSize } = grid;
  return new VectorTileLayer({
    source: new VectorTileSource<RenderFeature>({
      format: new MVT(),
      projection: LAMBERT_72,
      tileGrid: new TileGrid({ origin, resolutions, tileSize, minZoom }),
      url: tiles,
    }),
    maxResolution: coarsest(grid, minZoom),
    style,
  });
}

/** Metres of a pixel beyond which a layer is not drawn: twice those of its first zoom. */
export function coarsest({ resolutions }: TileGridView, minZoom: number): number {
  return resolutions[minZoom]! * 2;
}
