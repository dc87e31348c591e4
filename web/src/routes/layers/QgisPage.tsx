import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import { useLayerWords } from './words';
import './layers.css';

/** How a key for reading is made, by whoever manages accounts. */
const KEY = `POST /api/accounts/{id}/keys
{ "label": "QGIS", "scopes": ["read"], "expiresAt": "${new Date().getFullYear() + 1}-12-31T00:00:00Z" }`;

/** How QGIS reads the layers, where the service gives them, and how a layer comes from QGIS. */
export function QgisPage() {
  const { w } = useSpeech();
  const { qgis: t, allLayers } = useLayerWords();
  const { data: session } = useQuery(queries.session());
  return (
    <article className="prose">
      <p>
        <Link to="/couches">{allLayers}</Link>
      </p>
      <PageTitle>{t.title}</PageTitle>
      <h2>{t.takeTitle}</h2>
      <Steps steps={t.take} />
      <p>
        {t.address}
        {w.colon}
        <code>{`${location.origin}/ogc/${session?.administration?.slug ?? ''}`}</code>
      </p>
      <h3>{t.keyTitle}</h3>
      <p>{t.key}</p>
      <pre>
        <code>{KEY}</code>
      </pre>
      <p>{t.sameKey}</p>
      <h2>{t.giveTitle}</h2>
      <Steps steps={t.give} />
      <p>{t.giveShapefile}</p>
    </article>
  );
}

function Steps({ steps }: { steps: string[] }) {
  return (
    <ol>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
