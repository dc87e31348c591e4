import type OpenLayersMap from 'ol/Map.js';
import LayerGroup from 'ol/layer/Group.js';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Tileset, TileSets } from '../api/map-answers';
import { useSpeech } from '../words';
import { parcelAt, useGround } from './ground';
import { Legend } from './Legend';
import { MapTools } from './MapTools';
import { lookAt, planeMap } from './plane-map';
import { coarsest } from './tile-layer';

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
  const { w } = useSpeech();
  const element = useRef<HTMLDivElement>(null);
  const [{ map, group }] = useState(() => assemble());
  const wanted = useCallback(({ layer, kind }: Tileset) => kind === 'parcels' || layer === asked, [asked]);
  const { sets, seen } = useGround(map, group, wanted, picked);
  const [resolution, setResolution] = useState(0);
  const own = sets?.items.find(({ layer, kind }) => (asked === undefined ? kind === 'parcels' : layer === asked));
  const told = useRef(onParcel);
  told.current = onParcel;

  useEffect(() => {
    map.setTarget(element.current!);
    const moved = map.on('moveend', () => setResolution(map.getView().getResolution()!));
    const clicked = map.on('singleclick', ({ pixel }) => {
      const key = parcelAt(map, pixel);
      if (key !== undefined) told.current?.(key);
    });
    return () => {
      map.un('moveend', moved.listener as never);
      map.un('singleclick', clicked.listener as never);
      map.setTarget(undefined);
    };
  }, [map]);

  useEffect(() => {
    if (sets && own) whole(map, sets, own);
    // Where to look does not change when another layer is published meanwhile.
  }, [map, own?.tiles]);

  return (
    <div>
      <MapTools map={map} whole={w.site.wholeLayer} onWhole={() => sets && own && whole(map, sets, own)} />
      <div
        ref={element}
        className="map"
        role="application"
        aria-label={onParcel ? w.site.pickLabel : w.site.layerLabel}
        tabIndex={0}
        data-features={(own && seen.get(own.layer)) ?? 0}
      />
      <Legend layers={sets?.items.filter(wanted) ?? []} />
      <p className="quiet" aria-live="polite">
        {sets && !own && w.site.empty}
        {sets && own && resolution >= coarsest(sets.grid, own.minZoom) && w.site.tooFar}
      </p>
    </div>
  );
}

function assemble() {
  const group = new LayerGroup();
  return { group, map: planeMap([group], 64) };
}

/** The whole layer, or its middle when the whole would be too far away to be drawn. */
function whole(map: OpenLayersMap, { grid }: TileSets, { box, minZoom }: Tileset): void {
  if (!box) return;
  lookAt(map, box);
  const view = map.getView();
  view.setResolution(Math.min(view.getResolution()!, grid.resolutions[minZoom]!));
}
