import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { FoldedMap } from '../../map/FoldedMap';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import type { Published, Report } from './answers';
import { Changes } from './Changes';
import { Outcome } from './Outcome';
import { Publish } from './Publish';
import { layerQueries } from './queries';
import { SetAside } from './SetAside';
import { TouchedFiles } from './TouchedFiles';
import { useLayerWords } from './words';
import './layers.css';

const ChangeMap = lazy(() => import('./ChangeMap'));
const route = getRouteApi('/couches/$layer/editions/$number');

/** What an edition changes or changed, the files it touches, and its publication. */
export function ReportPage() {
  const { w, day, language } = useSpeech();
  const t = useLayerWords();
  const { layer, number } = route.useParams();
  const { data, error } = useQuery(layerQueries.delivery(layer, Number(number)));
  const { data: layers } = useQuery(layerQueries.all(language));
  const [published, setPublished] = useState<Published>();
  if (error && !data) return <Fault error={error} />;
  if (!data) return <p className="quiet">{w.loading}</p>;
  const { state, expiresAt, report } = data;
  return (
    <article>
      <p className="no-print">
        <Link to="/couches/$layer" params={{ layer }}>
          {capital(report.title)}
        </Link>
      </p>
      <PageTitle>{t.report.title(report.edition, capital(report.title))}</PageTitle>
      <p className="lead">{t.report.states[state]}</p>
      {published && <Outcome published={published} />}
      <p>
        {report.comparedWith === null
          ? t.report.first(day(report.onDay))
          : t.report.compared(report.comparedWith, day(report.onDay))}
      </p>
      <Origin report={report} expiresAt={expiresAt} />
      <div className="two">
        <Changes report={report} />
        <TouchedFiles files={report.files} />
      </div>
      {changed(report) && (
        <FoldedMap heading={<h2>{t.report.map.title}</h2>}>
          <ChangeMap report={report} />
        </FoldedMap>
      )}
      {report.quarantined && <SetAside report={report} quarantined={report.quarantined} />}
      {report.notes.length > 0 && (
        <>
          <h2>{t.report.notes}</h2>
          <ul lang="fr">
            {report.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {state === 'draft' && layers && <Publish report={report} today={layers.asOf} onPublished={setPublished} />}
    </article>
  );
}

function changed({ changes: { counts } }: Report): boolean {
  return counts.added + counts.removed + counts.changedGeometry + counts.changedAttributes > 0;
}

function Origin({ report, expiresAt }: { report: Report; expiresAt: string | null }) {
  const { number, moment } = useSpeech();
  const t = useLayerWords();
  const { source, features, positionalAccuracy, changes } = report;
  return (
    <>
      <p className="quiet">
        {t.source(source.name, source.crs)}, {t.features(features, number(features))},{' '}
        {t.accuracy(positionalAccuracy > 0 ? number(positionalAccuracy, 2) : null)}. {expiresAt && t.expires(moment(expiresAt))}
      </p>
      {changes.everywhere === 'other-accuracy' && <p className="notice">{t.report.otherAccuracy}</p>}
      {changes.everywhere === 'other-label' && <p className="notice">{t.report.otherLabel}</p>}
    </>
  );
}
