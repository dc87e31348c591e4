import { useQuery } from '@tanstack/react-query';
import type OpenLayersMap from 'ol/Map.js';
import type LayerGroup from 'ol/layer/Group.js';
import Collection from 'ol/Collection.js';
import type { StyleFunction } from 'ol/style/Style.js';
import { useEffect, useRef, useState } from 'react';
import type { Tileset, TileSets } from '../api/map-answers';
import { queries } from '../api/queries';
import { useHere } from '../session/here';
import { useSpeech } from '../words';
import { isDark } from './plane-map';
import { groundStyle, pickedStyle } from './styles';
import { tileLayer, type TileLayer } from './tile-layer';

/** How many features of each layer the map shows, by the layer's identifier. */
export type Seen = ReadonlyMap<string, number>;

export interface Ground {
  sets: TileSets | undefined;
  seen: Seen;
}

/**
 * Layers in force, as tiles in a group of the map: parcels first, the others above them.
 * @param wanted which layers; the same function from one rendering to the next
 * @param picked capakeys of parcels that stand out
 */
export function useGround(
  map: OpenLayersMap,
  group: LayerGroup,
  wanted: (one: Tileset) => boolean,
  picked?: readonly string[],
): Ground {
  const { language } = useSpeech();
  const here = useHere();
  const slug = here?.administration.slug ?? '';
  const { data: sets } = useQuery({ ...queries.tiles(language, slug), enabled: slug !== '' });
  const [seen, setSeen] = useState<Seen>(new Map());
  const chosen = useRef(picked);
  chosen.current = picked;

  useEffect(() => {
    if (!sets) return undefined;
    const style = styleOf((key) => chosen.current?.includes(key) ?? false);
    const drawn = sets.items
      .filter(wanted)
      .toSorted((a, b) => Number(b.kind === 'parcels') - Number(a.kind === 'parcels'))
      .map((one) => ({ id: one.layer, tiles: tileLayer(one, sets.grid, style) }));
    group.setLayers(new Collection(drawn.map(({ tiles }) => tiles)));
    const told = () => setSeen(new Map(drawn.map(({ id, tiles }) => [id, countIn(map, tiles)])));
    map.on('rendercomplete', told);
    return () => map.un('rendercomplete', told);
  }, [map, group, sets, wanted]);

  useEffect(() => {
    for (const one of group.getLayersArray()) one.changed();
  }, [group, picked]);

  return { sets, seen };
}

function styleOf(isPicked: (key: string) => boolean): StyleFunction {
  const plain = groundStyle(isDark());
  return (feature, resolution) =>
    feature.get('kind') === 'parcels' && isPicked(String(feature.get('key'))) ? pickedStyle : plain(feature, resolution);
}

/** A feature that several tiles hold counts once. */
function countIn(map: OpenLayersMap, tiles: TileLayer): number {
  if (map.getView().getResolution()! >= tiles.getMaxResolution()) return 0;
  const extent = map.getView().calculateExtent(map.getSize());
  return new Set(tiles.getFeaturesInExtent(extent).map((feature) => feature.get('number') as number)).size;
}

/** The capakey of the parcel at a place of the map. */
export function parcelAt(map: OpenLayersMap, pixel: number[]): string | undefined {
  const key: unknown = map.forEachFeatureAtPixel(pixel, (one) => (one.get('kind') === 'parcels' ? one.get('key') : undefined));
  return typeof key === 'string' ? key : undefined;
}
