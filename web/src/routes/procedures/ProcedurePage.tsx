import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useHere } from '../../session/here';
import { Drawing } from '../../shared/Drawing';
import { Fault, NotFound } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { Told } from '../../shared/Told';
import { useSpeech } from '../../words';
import type { ListedEdition } from './answers';
import { Doubts } from './Doubts';
import { Editions } from './Editions';
import { editionsOf } from './editions';
import { procedureQueries, textAddress } from './queries';
import { Rules } from './Rules';
import { useProcedureWords } from './words';
import './procedures.css';

const route = getRouteApi('/procedures/$procedure');

/** One procedure: the edition of today, or the one that the address names; and all its editions. */
export function ProcedurePage() {
  const { w, language } = useSpeech();
  const t = useProcedureWords();
  const here = useHere();
  const { procedure } = route.useParams();
  const { edition: asked } = route.useSearch();
  const { data, error } = useQuery(procedureQueries.all(language));
  if (error && !data) return <Fault error={error} />;
  if (!data) return <p className="quiet">{w.loading}</p>;
  const editions = editionsOf(data.items, procedure);
  const current = editions.find(({ standing }) => standing === 'in-force');
  const shown = asked === undefined ? (current ?? editions[0]) : editions.find(({ hash }) => hash === asked);
  if (!shown) return <NotFound />;
  return (
    <article>
      <p className="no-print">
        <Link to="/procedures">{t.all}</Link>
      </p>
      <PageTitle>{shown.title}</PageTitle>
      {current && shown.hash !== current.hash && (
        <p className="notice">
          {t.edition.shown(t.standings[shown.standing])}{' '}
          <Link to="/procedures/$procedure" params={{ procedure }} search={{}}>
            {t.edition.toCurrent}
          </Link>
        </p>
      )}
      <Facts edition={shown} />
      <div className="actions">
        {here?.may.publish && (
          <Link to="/procedures/$procedure/nouvelle" params={{ procedure }} className="button primary">
            {t.edition.bring}
          </Link>
        )}
        <a href={textAddress(shown.hash)} className="button" download>
          {t.edition.download}
        </a>
      </div>
      <Editions procedure={procedure} editions={editions} shown={shown} />
      <Content edition={shown} />
    </article>
  );
}

function Facts({ edition: { law, standing, from, article, files, own } }: { edition: ListedEdition }) {
  const { day, moment } = useSpeech();
  const t = useProcedureWords();
  const { facts } = t.edition;
  return (
    <dl className="facts procedure-facts">
      <div>
        <dt>{facts.law}</dt>
        <dd>
          {t.laws[law] ?? law}, {own ? t.ours : t.common}
        </dd>
      </div>
      <div>
        <dt>{facts.standing}</dt>
        <dd>
          {t.standings[standing]}, {t.edition.since(day(from))}
        </dd>
      </div>
      <div>
        <dt>{facts.opens}</dt>
        <dd>{article}</dd>
      </div>
      <div>
        <dt>{facts.files}</dt>
        <dd>{t.edition.files(t.files(files.open), String(files.all))}</dd>
      </div>
      {own && (
        <div>
          <dt>{facts.published}</dt>
          <dd>
            {t.edition.published(moment(own.publishedAt), own.publishedBy)}
            <blockquote>{own.note}</blockquote>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Content({ edition: { hash, title } }: { edition: ListedEdition }) {
  const { w, language } = useSpeech();
  const { edition: t } = useProcedureWords();
  const { data: sheet, error } = useQuery(procedureQueries.edition(language, hash));
  const { data: svg } = useQuery(procedureQueries.drawing(language, hash));
  if (error && !sheet) return <p className="notice bad">{w.faults.unforeseen}</p>;
  if (!sheet) return <p className="quiet">{w.loading}</p>;
  return (
    <>
      <Doubts doubts={sheet.doubts} />
      <h2>{t.drawing}</h2>
      <Drawing svg={svg} label={t.picture(title)} larger={t.larger} smaller={t.smaller} waiting={t.drawingNow} />
      <h3>{t.told}</h3>
      <Told text={sheet.told} />
      <Rules states={sheet.states} />
    </>
  );
}
