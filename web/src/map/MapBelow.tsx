import { lazy, Suspense, useState } from 'react';
import type { SiteGeometry } from '../api/answers';
import { useSpeech } from '../words';

const SiteMap = lazy(() => import('./SiteMap'));

/** The map of a site, brought only when it is asked for; the choice is kept on this device. */
export function MapBelow({ site }: { site: SiteGeometry }) {
  const { w } = useSpeech();
  const [shown, setShown] = useState(() => localStorage.getItem('perron:map') !== 'hidden');
  const toggle = () => {
    localStorage.setItem('perron:map', shown ? 'hidden' : 'shown');
    setShown(!shown);
  };
  return (
    <section className="map-below">
      <div className="row between">
        <h3>{w.site.map}</h3>
        <button type="button" className="button small" aria-expanded={shown} onClick={toggle}>
          {shown ? w.site.hideMap : w.site.showMap}
        </button>
      </div>
      {shown && (
        <Suspense fallback={<p className="quiet">{w.loading}</p>}>
          <SiteMap site={site} />
        </Suspense>
      )}
    </section>
  );
}
