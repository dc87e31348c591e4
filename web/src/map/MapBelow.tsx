import { lazy } from 'react';
import type { SiteGeometry } from '../api/map-answers';
import { useSpeech } from '../words';
import { FoldedMap } from './FoldedMap';

const SiteMap = lazy(() => import('./SiteMap'));

/** The map of a site, below the sentences that it repeats. */
export function MapBelow({ site }: { site: SiteGeometry }) {
  const { w } = useSpeech();
  return (
    <FoldedMap heading={<h3>{w.site.map}</h3>}>
      <SiteMap site={site} />
    </FoldedMap>
  );
}
