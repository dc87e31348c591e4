import type { LayerEvidence, SiteEvidence } from '../api/map-answers';
import { capital } from '../shared/capital';
import { useSpeech } from '../words';
import './evidence.css';

type Tested = Extract<LayerEvidence, { tested: true }>;

/** What the map says of a site, as sentences: the list comes first, the drawing is its illustration. */
export function Evidence({ evidence: { siteArea, parcels, layers } }: { evidence: SiteEvidence }) {
  const { w, number } = useSpeech();
  const sentences = useSentences();
  // The parcels have their own line; of that layer only what it lacks is told here.
  const zones = layers.flatMap((layer) => {
    if (layer.kind !== 'parcels') return [layer];
    const hits = layer.tested ? layer.hits.filter(({ setAside }) => setAside) : [];
    return hits.length > 0 ? [{ ...layer, hits }] : [];
  });
  const tested = zones.filter((layer): layer is Tested & typeof layer => layer.tested);
  const hit = tested.filter(({ hits }) => hits.length > 0);
  const clear = tested.filter(({ hits }) => hits.length === 0);
  const untested = zones.filter((layer) => !layer.tested);
  return (
    <>
      <p>{w.site.area(number(siteArea))}</p>
      <p>
        {parcels.length === 0 ? (
          w.site.noParcels
        ) : (
          <>
            {w.site.parcels}
            {w.colon}
            <span className="reference">{parcels.join(', ')}</span>
          </>
        )}
      </p>
      <h3>{w.site.facts}</h3>
      <ul className="evidence">
        {hit.flatMap((layer) =>
          sentences(layer).map((sentence) => (
            <li key={layer.layer + sentence} className={layer.verdict}>
              {sentence} <span className="quiet">({w.site.edition(layer.edition, layer.source)})</span>
            </li>
          )),
        )}
        {clear.map(({ layer, label }) => (
          <li key={layer} className="clear">
            {w.site.clear(capital(label))}
          </li>
        ))}
        {untested.length > 0 && (
          <li className="untested">{w.site.untested(capital(untested.map(({ label }) => label).join(', ')))}</li>
        )}
      </ul>
    </>
  );
}

function useSentences() {
  const { w, number, percent } = useSpeech();
  return ({ label, hits, positionalAccuracy }: Tested & { label: string }): string[] =>
    hits.map(({ feature, name, key, verdict, area, share, distance, setAside }) => {
      const layer = capital(label);
      const what = name ?? key ?? w.site.unnamed;
      if (setAside) return w.site.setAside(layer, name ?? key ?? `n° ${feature}`);
      if (verdict === 'uncertain') return w.site.uncertain(layer, what, number(distance, 1), number(positionalAccuracy, 1));
      if (verdict === 'contact') return w.site.contact(layer, what);
      if (area > 0) return w.site.affected(layer, what, percent(share), number(area));
      return w.site.near(layer, what, number(distance, 1));
    });
}
