import type OpenLayersMap from 'ol/Map.js';
import { useSpeech } from '../words';

/** Buttons that do what wheel and fingers do; `whole` says where the last one leads. */
export function MapTools({ map, whole, onWhole }: { map: OpenLayersMap; whole: string; onWhole: () => void }) {
  const { w } = useSpeech();
  const zoom = (by: number) => {
    const view = map.getView();
    view.animate({ zoom: (view.getZoom() ?? 0) + by, duration: 120 });
  };
  return (
    <div className="row map-tools">
      <button type="button" className="button small" onClick={() => zoom(1)}>
        {w.site.zoomIn}
      </button>
      <button type="button" className="button small" onClick={() => zoom(-1)}>
        {w.site.zoomOut}
      </button>
      <button type="button" className="button small" onClick={onWhole}>
        {whole}
      </button>
    </div>
  );
}
