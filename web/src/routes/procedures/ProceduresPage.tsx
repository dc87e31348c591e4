import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import type { ListedEdition } from './answers';
import { byProcedure } from './editions';
import { procedureQueries } from './queries';
import { useProcedureWords } from './words';
import './procedures.css';

/** The procedures of which the administration keeps files, and which edition of each governs a file of today. */
export function ProceduresPage() {
  const { w, language } = useSpeech();
  const t = useProcedureWords();
  const { data, error } = useQuery(procedureQueries.all(language));
  if (error && !data) return <Fault error={error} />;
  return (
    <section>
      <PageTitle>{t.title}</PageTitle>
      <p className="lead">{t.lead}</p>
      {!data ? (
        <p className="quiet">{w.loading}</p>
      ) : (
        <ul className="procedure-list">
          {byProcedure(data.items).map((editions) => (
            <Procedure key={editions[0]!.procedure} editions={editions} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Procedure({ editions }: { editions: ListedEdition[] }) {
  const { day } = useSpeech();
  const t = useProcedureWords();
  const inForce = editions.find(({ standing }) => standing === 'in-force');
  const next = editions.find(({ standing }) => standing === 'to-come');
  const shown = inForce ?? editions[0]!;
  const own = editions.filter((edition) => edition.own).length;
  const elsewhere = editions.filter((edition) => edition !== shown && edition.files.open > 0);
  const doubts = shown.doubts.medium + shown.doubts.low;
  return (
    <li>
      <h2>
        <Link to="/procedures/$procedure" params={{ procedure: shown.procedure }}>
          {shown.title}
        </Link>
        {own > 0 && <span className="mark own">{t.ours}</span>}
      </h2>
      <p>
        {capital(lawOf(shown, t.laws))}, {t.article(shown.article)}. {inForce ? t.inForce(day(inForce.from)) : t.nothingInForce}{' '}
        {next && t.toCome(day(next.from))}
      </p>
      <p className="quiet">
        {[
          t.files(shown.files.open),
          ...elsewhere.map((edition) => t.under(t.files(edition.files.open), lawOf(edition, t.laws))),
          t.doubts(doubts),
        ].join(' · ')}
      </p>
    </li>
  );
}

function lawOf({ law }: ListedEdition, laws: Record<string, string>): string {
  return laws[law] ?? law;
}
