import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import { useLayerWords } from './words';

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
      <h2>{t.giveTitle}</h2>
      <Steps steps={t.give} />
      <p>{t.giveShapefile}</p>
      <h2>{t.takeTitle}</h2>
      <Steps steps={t.take} />
      <p>
        {t.address}
        {w.colon}
        <code>{`${location.origin}/ogc/${session?.administration?.slug ?? ''}`}</code>
      </p>
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
