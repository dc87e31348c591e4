import { useQuery } from '@tanstack/react-query';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { useEffect, useRef, useState } from 'react';
import { MapTools } from '../../map/MapTools';
import { geojson } from '../../map/plane';
import { lookAt, planeMap } from '../../map/plane-map';
import type { DrawnChanges, Report } from './answers';
import { changeStyle, looksOf, LOOKS } from './change-style';
import { layerQueries } from './queries';
import { useLayerWords } from './words';

/** Metres shown around what changes. */
const AROUND = 60;

/** Where a layer changes; it repeats the list, and tells nothing alone. */
export default function ChangeMap({ report: { layer, comparedWith, edition } }: { report: Report }) {
  const { map: t } = useLayerWords().report;
  const element = useRef<HTMLDivElement>(null);
  const [parts] = useState(assemble);
  const { data } = useQuery(layerQueries.drawing(layer, comparedWith, edition));

  useEffect(() => {
    parts.map.setTarget(element.current!);
    return () => parts.map.setTarget(undefined);
  }, [parts]);

  useEffect(() => {
    parts.changes.clear();
    if (!data) return;
    parts.changes.addFeatures(geojson.readFeatures({ type: 'FeatureCollection', features: data.features }));
    whole(parts);
  }, [parts, data]);

  return (
    <div>
      <MapTools map={parts.map} whole={t.whole} onWhole={() => whole(parts)} />
      <div
        ref={element}
        className="map"
        role="application"
        aria-label={t.label}
        tabIndex={0}
        data-features={data?.features.length ?? 0}
      />
      <Legend changes={data} />
    </div>
  );
}

function Legend({ changes }: { changes: DrawnChanges | undefined }) {
  const { map: t } = useLayerWords().report;
  const drawn = new Set(changes?.features.map(({ properties }) => looksOf(properties)));
  return (
    <>
      <ul className="legend" aria-label={t.legend}>
        {LOOKS.filter((look) => drawn.has(look)).map((look) => (
          <li key={look}>
            <span className={`swatch look-${look}`} /> {t.looks[look]}
          </li>
        ))}
      </ul>
      {changes?.complete === false && <p className="quiet">{t.incomplete}</p>}
    </>
  );
}

function assemble() {
  const changes = new VectorSource();
  return { map: planeMap([new VectorLayer({ source: changes, style: changeStyle() })], 400), changes };
}

function whole({ map, changes }: ReturnType<typeof assemble>): void {
  const [minX, minY, maxX, maxY] = changes.getExtent() as [number, number, number, number];
  if (minX <= maxX) lookAt(map, [minX - AROUND, minY - AROUND, maxX + AROUND, maxY + AROUND]);
}
