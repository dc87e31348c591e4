import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import { DrawnChanges } from './DrawnChanges';
import { Told } from '../../shared/Told';
import { useDatedNames } from './names';
import { procedureQueries } from './queries';
import { useProcedureWords } from './words';
import './procedures.css';

const route = getRouteApi('/procedures/$procedure/difference');

/** What changes from one edition of a procedure to another, in words and on the drawing. */
export function DifferencePage() {
  const { w, language } = useSpeech();
  const t = useProcedureWords();
  const { procedure } = route.useParams();
  const { de, a } = route.useSearch();
  const { data, error } = useQuery(procedureQueries.difference(language, de, a));
  const { data: drawn } = useQuery({ ...procedureQueries.drawnDifference(language, de, a), enabled: data?.same === false });
  const { data: listed } = useQuery(procedureQueries.all(language));
  const names = useDatedNames();
  if (error && !data) return <Fault error={error} />;
  const [before, after] = [de, a].map((one) => listed?.items.find(({ hash }) => hash === one));
  return (
    <article>
      <p className="no-print">
        <Link to="/procedures/$procedure" params={{ procedure }} search={{}}>
          {data?.after.title ?? t.all}
        </Link>
      </p>
      <PageTitle>{t.difference.title}</PageTitle>
      {before && after && <p>{t.difference.between(names(before), names(after))}</p>}
      {!data ? (
        <p className="quiet">{w.loading}</p>
      ) : data.same ? (
        <p className="lead">{t.difference.same}</p>
      ) : (
        <>
          <h2>{t.difference.inWords}</h2>
          <p className="quiet">{t.difference.legend}</p>
          <Told text={data.inWords.slice(1)} />
          <h2>{t.difference.drawn}</h2>
          <DrawnChanges drawn={drawn} />
        </>
      )}
    </article>
  );
}
