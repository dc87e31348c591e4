import Feature from 'ol/Feature.js';
import Draw from 'ol/interaction/Draw.js';
import type { Geometry, MultiPolygon, Polygon } from 'ol/geom.js';
import LayerGroup from 'ol/layer/Group.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { useEffect, useRef, useState } from 'react';
import type { SiteGeometry } from '../api/map-answers';
import { useSpeech } from '../words';
import { useGround } from './ground';
import { Legend } from './Legend';
import { MapTools } from './MapTools';
import { geojson } from './plane';
import { lookAt, planeMap } from './plane-map';
import { siteStyle } from './styles';

/** Metres of ground shown around a site. */
const AROUND = 180;

export interface SiteMapProps {
  site?: SiteGeometry | undefined;
  /** Where to look when there is no site yet, in Lambert metres. */
  at?: [x: number, y: number] | undefined;
  /** Drawing is on while this is given. */
  onDrawn?: ((site: SiteGeometry) => void) | undefined;
}

const everything = () => true;

/** The site on its ground, in Lambert as delivered. It repeats what the list says; nothing is told here alone. */
export default function SiteMap({ site, at, onDrawn }: SiteMapProps) {
  const { w } = useSpeech();
  const element = useRef<HTMLDivElement>(null);
  const [parts] = useState(() => assemble());
  const { sets, seen } = useGround(parts.map, parts.ground, everything);
  const features = [...seen.values()].reduce((sum, count) => sum + count, 0);

  useEffect(() => {
    parts.map.setTarget(element.current!);
    return () => parts.map.setTarget(undefined);
  }, [parts]);

  useEffect(() => {
    parts.site.clear();
    if (site) parts.site.addFeature(new Feature(geojson.readGeometry(site) as Geometry));
    lookAt(parts.map, boxAround(site, at));
    // Where to look changes with what to look at, not with every rendering.
  }, [parts, JSON.stringify(site), at?.join()]);

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
      <div ref={element} className="map" role="application" aria-label={w.site.mapLabel} tabIndex={0} data-features={features} />
      <Legend site layers={sets?.items.filter(({ layer }) => (seen.get(layer) ?? 0) > 0) ?? []} />
      {sets && seen.size > 0 && features === 0 && <p className="quiet">{w.site.empty}</p>}
      {sets?.items.length === 0 && <p className="quiet">{w.site.empty}</p>}
    </div>
  );
}

function assemble() {
  const ground = new LayerGroup();
  const site = new VectorSource();
  return { map: planeMap([ground, new VectorLayer({ source: site, style: siteStyle })]), ground, site };
}

function boxAround(site: SiteGeometry | undefined, at: [number, number] | undefined): number[] {
  const [minX, minY, maxX, maxY] = site
    ? (geojson.readGeometry(site) as Polygon | MultiPolygon).getExtent()
    : [...(at ?? MIDDLE), ...(at ?? MIDDLE)];
  return [minX! - AROUND, minY! - AROUND, maxX! + AROUND, maxY! + AROUND];
}

/** Namur, where nothing is known of the place. */
const MIDDLE = [185_000, 128_000];

function toGeoJson(polygon: Polygon): SiteGeometry {
  const { coordinates } = geojson.writeGeometryObject(polygon, { decimals: 3 }) as unknown as { coordinates: unknown[] };
  return { type: 'Polygon', coordinates };
}
