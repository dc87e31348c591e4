import Projection from 'ol/proj/Projection.js';
import GeoJSON from 'ol/format/GeoJSON.js';

/** Belgian Lambert 72 as the service gives it: metres on a plane. Nothing is ever reprojected in the browser. */
export const LAMBERT_72 = new Projection({
  code: 'EPSG:31370',
  units: 'm',
  extent: [14_000, 20_000, 297_000, 246_000],
  global: false,
});

export const geojson = new GeoJSON({ dataProjection: LAMBERT_72, featureProjection: LAMBERT_72 });
