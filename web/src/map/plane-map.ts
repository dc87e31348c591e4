import OpenLayersMap from 'ol/Map.js';
import View from 'ol/View.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import type BaseLayer from 'ol/layer/Base.js';
import { LAMBERT_72 } from './plane';
import 'ol/ol.css';
import './map.css';

/** A map on the Lambert plane. The wheel scrolls the page, and nothing turns the north. */
export function planeMap(layers: BaseLayer[], maxResolution = 4): OpenLayersMap {
  return new OpenLayersMap({
    controls: [],
    interactions: defaultInteractions({
      altShiftDragRotate: false,
      pinchRotate: false,
      mouseWheelZoom: false,
      onFocusOnly: false,
    }),
    layers,
    view: new View({ projection: LAMBERT_72, center: [185_000, 128_000], resolution: 1, minResolution: 0.05, maxResolution }),
  });
}

export function lookAt(map: OpenLayersMap, box: number[]): void {
  map.getView().fit(box, { size: map.getSize() ?? [700, 420] });
}

export const isDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;
