import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useHere } from '../../session/here';
import { Fault, NotFound } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import type { Published } from './answers';
import { DraftForm } from './DraftForm';
import { editionsOf } from './editions';
import { procedureQueries } from './queries';
import { useProcedureWords } from './words';
import './procedures.css';

const route = getRouteApi('/procedures/$procedure/nouvelle');

/** Brings a changed text of a procedure: proofread, compared, tried, proved; then published, or not. */
export function BringPage() {
  const { w, day, language } = useSpeech();
  const t = useProcedureWords();
  const here = useHere();
  const { procedure } = route.useParams();
  const { data, error } = useQuery(procedureQueries.all(language));
  const [published, setPublished] = useState<Published['published']>();
  if (error && !data) return <Fault error={error} />;
  if (!data) return <p className="quiet">{w.loading}</p>;
  const editions = editionsOf(data.items, procedure);
  const current = editions.find(({ standing }) => standing === 'in-force') ?? editions[0];
  if (!current) return <NotFound />;
  return (
    <section>
      <p>
        <Link to="/procedures/$procedure" params={{ procedure }} search={{}}>
          {current.title}
        </Link>
      </p>
      <PageTitle>{t.bring.title(current.title)}</PageTitle>
      {!here?.may.publish ? (
        <p className="notice">{w.faults.forbidden}</p>
      ) : published ? (
        <div className="notice good" role="status">
          <p>{t.bring.done(day(published.inForceFrom))}</p>
          <p>
            <Link to="/procedures/$procedure" params={{ procedure }} search={{ edition: published.edition }}>
              {t.bring.see}
            </Link>
          </p>
        </div>
      ) : (
        <>
          <p className="lead">{t.bring.lead}</p>
          <DraftForm key={procedure} current={current} today={data.asOf} onPublished={setPublished} />
        </>
      )}
    </section>
  );
}
