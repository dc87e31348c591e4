import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { FoldedMap } from '../../map/FoldedMap';
import { useHere } from '../../session/here';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import type { Edition, Layer } from './answers';
import { PutBack } from './PutBack';
import { layerQueries } from './queries';
import { useLayerWords } from './words';
import './layers.css';

const TileMap = lazy(() => import('../../map/TileMap'));
const route = getRouteApi('/couches/$layer');

/** A layer: its editions, which is in force, and who published what, when and why. */
export function LayerPage() {
  const { w, language } = useSpeech();
  const t = useLayerWords();
  const here = useHere();
  const { layer: id } = route.useParams();
  const { data: layer, error } = useQuery(layerQueries.one(language, id));
  const [chosen, setChosen] = useState<number>();
  if (error && !layer) return <Fault error={error} />;
  if (!layer) return <p className="quiet">{w.loading}</p>;
  return (
    <section>
      <p className="no-print">
        <Link to="/couches">{t.allLayers}</Link>
      </p>
      <PageTitle>{capital(layer.title)}</PageTitle>
      {layer.title !== layer.label && <p className="quiet">{layer.label}</p>}
      {layer.inForce === null && <p className="notice">{t.nothingInForce}</p>}
      {here?.may.layers && (
        <div className="actions">
          <Link to="/couches/livrer" search={{ couche: layer.id }} className="button primary">
            {t.deliverThis}
          </Link>
        </div>
      )}
      {chosen !== undefined && <PutBack key={chosen} layer={layer} edition={chosen} onClose={() => setChosen(undefined)} />}
      {layer.inForce !== null && (
        <FoldedMap heading={<h2>{t.map}</h2>}>
          <TileMap layer={layer.id} />
        </FoldedMap>
      )}
      <h2>{t.editions}</h2>
      <Editions layer={layer} onPutBack={setChosen} />
      <h2>{t.history}</h2>
      <History layer={layer} />
    </section>
  );
}

function Editions({ layer, onPutBack }: { layer: Layer; onPutBack: (edition: number) => void }) {
  const t = useLayerWords();
  const { edition, state, features, source, imported, acts } = t.columns;
  return (
    <table className="folding">
      <thead>
        <tr>
          {[edition, state, features, source, imported, acts].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {layer.editions.map((one) => (
          <EditionRow key={one.edition} layer={layer.id} edition={one} onPutBack={() => onPutBack(one.edition)} />
        ))}
      </tbody>
    </table>
  );
}

function EditionRow({ layer, edition: one, onPutBack }: { layer: string; edition: Edition; onPutBack: () => void }) {
  const { number, moment } = useSpeech();
  const t = useLayerWords();
  const here = useHere();
  const { edition, state, features, quarantined, source, importedAt, importedBy, expiresAt } = one;
  return (
    <tr>
      <th scope="row">
        {here?.may.layers ? (
          <Link to="/couches/$layer/editions/$number" params={{ layer, number: String(edition) }}>
            {t.edition(edition)}
          </Link>
        ) : (
          t.edition(edition)
        )}
      </th>
      <td data-label={t.columns.state}>
        <span className={`mark ${state}`}>{t.states[state]}</span>
        {expiresAt && <p className="quiet">{t.expires(moment(expiresAt))}</p>}
      </td>
      <td data-label={t.columns.features}>
        {number(features)}
        {quarantined > 0 && <p className="quiet">{t.aside.count(quarantined, number(quarantined))}</p>}
      </td>
      <td data-label={t.columns.source}>{t.source(source.name, source.crs)}</td>
      <td data-label={t.columns.imported}>
        {moment(importedAt)}, {importedBy}
      </td>
      <td>
        {state === 'former' && here?.may.layers && (
          <button type="button" className="button small" onClick={onPutBack}>
            {t.putBack} <span className="hidden">({t.edition(edition)})</span>
          </button>
        )}
      </td>
    </tr>
  );
}

function History({ layer: { publications } }: { layer: Layer }) {
  const { day, moment } = useSpeech();
  const t = useLayerWords();
  if (publications.length === 0) return <p className="quiet">{t.noHistory}</p>;
  return (
    <ol className="layer-list" reversed>
      {publications
        .toSorted((a, b) => b.number - a.number)
        .map(({ number, edition, inForceFrom, publishedAt, publishedBy, reason }) => (
          <li key={number}>
            <p>{t.published(edition, day(inForceFrom))}</p>
            {reason && <blockquote>{reason}</blockquote>}
            <p className="quiet">{t.publishedBy(moment(publishedAt), publishedBy)}</p>
          </li>
        ))}
    </ol>
  );
}
