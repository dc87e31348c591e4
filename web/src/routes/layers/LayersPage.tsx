import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useHere } from '../../session/here';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import type { LayerInForce } from './answers';
import { layerQueries } from './queries';
import { useLayerWords } from './words';
import './layers.css';

/** The layers that the checks of the map look at, and those that wait for a first publication. */
export function LayersPage() {
  const { w, language } = useSpeech();
  const t = useLayerWords();
  const here = useHere();
  const { data, error } = useQuery(layerQueries.all(language));
  if (error && !data) return <Fault error={error} />;
  return (
    <section>
      <PageTitle>{t.title}</PageTitle>
      <p className="lead">{t.lead}</p>
      <div className="actions">
        {here?.may.layers && (
          <Link to="/couches/livrer" search={{}} className="button primary">
            {t.deliver}
          </Link>
        )}
        <Link to="/couches/qgis" className="button">
          {t.qgis.link}
        </Link>
      </div>
      {!data ? (
        <p className="quiet">{w.loading}</p>
      ) : data.items.length + data.waiting.length === 0 ? (
        <p className="empty">{t.none}</p>
      ) : (
        <>
          {data.items.length > 0 && <h2>{t.inForce}</h2>}
          <ul className="layer-list">
            {data.items.map((layer) => (
              <InForce key={layer.id} layer={layer} />
            ))}
          </ul>
          {data.waiting.length > 0 && <h2>{t.waitingTitle}</h2>}
          <ul className="layer-list">
            {data.waiting.map(({ id, title, label }) => (
              <li key={id}>
                <Name id={id} title={title} label={label} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function InForce({ layer }: { layer: LayerInForce }) {
  const { number, moment } = useSpeech();
  const t = useLayerWords();
  const { id, title, label, edition, features, positionalAccuracy, source, importedAt, importedBy } = layer;
  return (
    <li>
      <Name id={id} title={title} label={label} />
      <p>
        {t.edition(edition)}, {t.features(features, number(features))},{' '}
        {t.accuracy(positionalAccuracy > 0 ? number(positionalAccuracy, 2) : null)}
      </p>
      <p className="quiet">
        {t.source(source.name, source.crs)}, {t.imported(moment(importedAt), importedBy)}
      </p>
    </li>
  );
}

function Name({ id, title, label }: { id: string; title: string; label: string }) {
  return (
    <h3>
      <Link to="/couches/$layer" params={{ layer: id }}>
        {capital(title)}
      </Link>
      {title !== label && <span className="mark">{label}</span>}
    </h3>
  );
}
