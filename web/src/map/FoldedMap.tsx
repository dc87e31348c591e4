import { Suspense, useState, type ReactNode } from 'react';
import { useSpeech } from '../words';

/** A map below what it repeats, brought only when it is asked for; the choice is kept on this device. */
export function FoldedMap({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  const { w } = useSpeech();
  const [shown, setShown] = useState(() => localStorage.getItem('perron:map') !== 'hidden');
  const toggle = () => {
    localStorage.setItem('perron:map', shown ? 'hidden' : 'shown');
    setShown(!shown);
  };
  return (
    <section className="map-below">
      <div className="row between">
        {heading}
        <button type="button" className="button small" aria-expanded={shown} onClick={toggle}>
          {shown ? w.site.hideMap : w.site.showMap}
        </button>
      </div>
      {shown && <Suspense fallback={<p className="quiet">{w.loading}</p>}>{children}</Suspense>}
    </section>
  );
}
