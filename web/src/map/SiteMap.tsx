import Feature from 'ol/Feature.js';
import Draw from 'ol/interaction/Draw.js';
import type { Geometry, MultiPolygon, Polygon } from 'ol/geom.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { SiteGeometry, Surroundings } from '../api/answers';
import { queries } from '../api/queries';
import { useSpeech } from '../words';
import { MapTools } from './MapTools';
import { geojson } from './plane';
import { isDark, lookAt, planeMap } from './plane-map';
import { groundStyle, KINDS, siteStyle } from './styles';

/** Metres of ground shown around a site. */
const AROUND = 180;
const WIDEST = 1990;

export interface SiteMapProps {
  site?: SiteGeometry | undefined;
  /** Where to look when there is no site yet, in Lambert metres. */
  at?: [x: number, y: number] | undefined;
  /** Drawing is on while this is given. */
  onDrawn?: ((site: SiteGeometry) => void) | undefined;
  /** A parcel that was clicked. */
  onParcel?: ((key: string) => void) | undefined;
}

/** The site on its ground, in Lambert as delivered. It repeats what the list says; nothing is told here alone. */
export default function SiteMap({ site, at, onDrawn, onParcel }: SiteMapProps) {
  const { w } = useSpeech();
  const element = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState(() => boxAround(site, at));
  const { data: ground } = useQuery({ ...queries.surroundings(box.join(',')), placeholderData: (before) => before });
  const [parts] = useState(() => assemble());
  const parcel = useRef(onParcel);
  parcel.current = onParcel;

  useEffect(() => {
    const { map } = parts;
    map.setTarget(element.current!);
    const moved = () => setBox(tidyBox(map.getView().calculateExtent(map.getSize())));
    map.on('moveend', moved);
    const clicked = map.on('singleclick', ({ pixel }) => {
      const feature = map.forEachFeatureAtPixel(pixel, (one) => (one.get('kind') === 'parcels' ? one : undefined));
      const key: unknown = feature?.get('key');
      if (typeof key === 'string') parcel.current?.(key);
    });
    return () => {
      map.un('moveend', moved);
      map.un('singleclick', clicked.listener as never);
      map.setTarget(undefined);
    };
  }, [parts]);

  useEffect(() => {
    parts.site.clear();
    if (site) parts.site.addFeature(new Feature(geojson.readGeometry(site) as Geometry));
    lookAt(parts.map, boxAround(site, at));
    // Where to look changes with what to look at, not with every rendering.
  }, [parts, JSON.stringify(site), at?.join()]);

  useEffect(() => {
    parts.ground.clear();
    if (ground) parts.ground.addFeatures(geojson.readFeatures({ type: 'FeatureCollection', features: ground.features }));
  }, [parts, ground]);

  useEffect(() => {
    if (!onDrawn) return undefined;
    const draw = new Draw({ source: parts.site, type: 'Polygon' });
    draw.on('drawstart', () => parts.site.clear());
    draw.on('drawend', ({ feature }) => onDrawn(toGeoJson(feature.getGeometry() as Polygon)));
    parts.map.addInteraction(draw);
    return () => {
      parts.map.removeInteraction(draw);
    };
  }, [parts, onDrawn]);

  return (
    <div className="site-map">
      <MapTools map={parts.map} whole={w.site.whole} onWhole={() => lookAt(parts.map, boxAround(site, at))} />
      <div
        ref={element}
        className="map"
        role="application"
        aria-label={w.site.mapLabel}
        tabIndex={0}
        data-features={ground?.features.length ?? 0}
      />
      <Legend ground={ground} />
    </div>
  );
}

function Legend({ ground }: { ground: Surroundings | undefined }) {
  const { w, language } = useSpeech();
  const { data: layers } = useQuery(queries.layers(language));
  const drawn = new Set(ground?.features.map(({ properties }) => properties.kind));
  return (
    <>
      <ul className="legend" aria-label={w.site.legend}>
        <li>
          <span className="swatch site" /> {w.site.theSite}
        </li>
        {layers
          ?.filter(({ kind }) => drawn.has(kind))
          .map(({ id, kind, label }) => (
            <li key={id}>
              <span className="swatch" style={{ borderColor: KINDS[kind]?.colour ?? '#a9a79f' }} /> {label}
            </li>
          ))}
      </ul>
      {ground?.complete === false && <p className="quiet">{w.site.incomplete}</p>}
      {ground?.features.length === 0 && <p className="quiet">{w.site.empty}</p>}
    </>
  );
}

function assemble() {
  const ground = new VectorSource();
  const site = new VectorSource();
  const map = planeMap([
    new VectorLayer({ source: ground, style: groundStyle(isDark()) }),
    new VectorLayer({ source: site, style: siteStyle }),
  ]);
  return { map, ground, site };
}

function boxAround(site: SiteGeometry | undefined, at: [number, number] | undefined): number[] {
  if (site) {
    const [minX, minY, maxX, maxY] = (geojson.readGeometry(site) as Polygon | MultiPolygon).getExtent() as [
      number,
      number,
      number,
      number,
    ];
    return tidyBox([minX - AROUND, minY - AROUND, maxX + AROUND, maxY + AROUND]);
  }
  const [x, y] = at ?? [185_000, 128_000];
  return tidyBox([x - AROUND, y - AROUND, x + AROUND, y + AROUND]);
}

/** No wider than the service draws; whole tens of metres, so that a small move asks nothing anew. */
function tidyBox([minX, minY, maxX, maxY]: number[]): number[] {
  const side = (min: number, max: number): [number, number] => {
    const half = Math.min((max - min) / 2, WIDEST / 2 - 10);
    const middle = (min + max) / 2;
    return [Math.floor((middle - half) / 10) * 10, Math.ceil((middle + half) / 10) * 10];
  };
  const [x1, x2] = side(minX!, maxX!);
  const [y1, y2] = side(minY!, maxY!);
  return [x1, y1, x2, y2];
}

function toGeoJson(polygon: Polygon): SiteGeometry {
  const { coordinates } = geojson.writeGeometryObject(polygon, { decimals: 3 }) as unknown as { coordinates: unknown[] };
  return { type: 'Polygon', coordinates };
}
