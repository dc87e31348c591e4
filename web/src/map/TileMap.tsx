import { useQuery } from '@tanstack/react-query';
import type OpenLayersMap from 'ol/Map.js';
import type { StyleFunction } from 'ol/style/Style.js';
import { useEffect, useRef, useState } from 'react';
import type { TileSets } from '../api/answers';
import { queries } from '../api/queries';
import { useHere } from '../session/here';
import { useSpeech } from '../words';
import { MapTools } from './MapTools';
import { isDark, lookAt, planeMap } from './plane-map';
import { groundStyle, KINDS, pickedStyle } from './styles';
import { coarsest, tileLayer, type TileLayer } from './tile-layer';

export interface TileMapProps {
  /** The layer to look at, the parcels when absent. */
  layer?: string | undefined;
  /** Parcels that stand out, by their capakeys. */
  picked?: readonly string[] | undefined;
  /** A parcel that was clicked. */
  onParcel?: ((key: string) => void) | undefined;
}

/** A layer in force with the parcels around it, at the scale of streets. It repeats what can be read and typed elsewhere. */
export default function TileMap({ layer: asked, picked, onParcel }: TileMapProps) {
  const { w, language } = useSpeech();
  const here = useHere();
  const slug = here?.administration.slug ?? '';
  const { data: sets } = useQuery({ ...queries.tiles(language, slug), enabled: slug !== '' });
  const layer = asked ?? sets?.items.find(({ kind }) => kind === 'parcels')?.layer ?? '';
  const element = useRef<HTMLDivElement>(null);
  const [map] = useState(() => planeMap([], 64));
  const [seen, setSeen] = useState({ features: 0, tooFar: false });
  const latest = useRef({ picked, onParcel });
  latest.current = { picked, onParcel };

  useEffect(() => {
    map.setTarget(element.current!);
    const clicked = map.on('singleclick', ({ pixel }) => {
      const parcel = map.forEachFeatureAtPixel(pixel, (one) => (one.get('kind') === 'parcels' ? one : undefined));
      const key: unknown = parcel?.get('key');
      if (typeof key === 'string') latest.current.onParcel?.(key);
    });
    return () => {
      map.un('singleclick', clicked.listener as never);
      map.setTarget(undefined);
    };
  }, [map]);

  useEffect(() => {
    if (!sets) return undefined;
    const drawn = drawnFor(sets, layer, (key) => latest.current.picked?.includes(key) ?? false);
    map.setLayers(drawn.layers);
    whole(map, sets, layer);
    const told = () => setSeen({ features: countIn(map, drawn.own), tooFar: isTooFar(map, sets, layer) });
    map.on('rendercomplete', told);
    return () => map.un('rendercomplete', told);
  }, [map, sets, layer]);

  useEffect(() => {
    for (const one of map.getAllLayers()) one.changed();
  }, [map, picked]);

  return (
    <div>
      <MapTools map={map} whole={w.site.wholeLayer} onWhole={() => sets && whole(map, sets, layer)} />
      <div
        ref={element}
        className="map"
        role="application"
        aria-label={onParcel ? w.site.pickLabel : w.site.layerLabel}
        tabIndex={0}
        data-features={seen.features}
      />
      <ul className="legend" aria-label={w.site.legend}>
        {sets?.items
          .filter((one) => one.layer === layer || one.kind === 'parcels')
          .map(({ layer: id, kind, label }) => (
            <li key={id}>
              <span className="swatch" style={{ borderColor: KINDS[kind]?.colour ?? '#a9a79f' }} /> {label}
            </li>
          ))}
      </ul>
      <p className="quiet" aria-live="polite">
        {seen.tooFar && w.site.tooFar}
      </p>
    </div>
  );
}

/** The layer itself above the parcels, which are the ground of every map. */
function drawnFor({ grid, items }: TileSets, layer: string, isPicked: (key: string) => boolean) {
  const plain = groundStyle(isDark());
  const style: StyleFunction = (feature, resolution) =>
    isPicked(String(feature.get('key'))) ? pickedStyle : plain(feature, resolution);
  const ground = items.filter(({ kind, layer: id }) => kind === 'parcels' && id !== layer);
  const own = items.filter(({ layer: id }) => id === layer).map((one) => tileLayer(one, grid, style));
  return { own: own[0], layers: [...ground.map((one) => tileLayer(one, grid, style)), ...own] };
}

function countIn(map: OpenLayersMap, own: TileLayer | undefined): number {
  const extent = map.getView().calculateExtent(map.getSize());
  const numbers = own?.getFeaturesInExtent(extent).map((feature) => feature.get('number') as number);
  return new Set(numbers).size;
}

/** The whole layer, or its middle when the whole would be too far away to be drawn. */
function whole(map: OpenLayersMap, sets: TileSets, layer: string): void {
  const set = sets.items.find((one) => one.layer === layer);
  if (!set?.box) return;
  lookAt(map, set.box);
  const view = map.getView();
  view.setResolution(Math.min(view.getResolution()!, sets.grid.resolutions[set.minZoom]!));
}

function isTooFar(map: OpenLayersMap, { grid, items }: TileSets, layer: string): boolean {
  const set = items.find((one) => one.layer === layer);
  return set !== undefined && map.getView().getResolution()! >= coarsest(grid, set.minZoom);
}
