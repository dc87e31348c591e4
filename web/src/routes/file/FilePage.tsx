import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useChildMatches, useParams } from '@tanstack/react-router';
import type { PermitFile } from '../../api/answers';
import { queries } from '../../api/queries';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import '../../styles/file.css';
import { useFileWords } from './words';

const route = getRouteApi('/dossiers/$id');

/** One file: what it is and where it stands, above its parts. */
export function FilePage() {
  const { w, language, day } = useSpeech();
  const t = useFileWords();
  const { id } = route.useParams();
  const part = usePartName();
  const { data: file, error } = useQuery(queries.file(language, id));
  if (error && !file) return <Fault error={error} />;
  if (!file) return <p className="quiet">{w.loading}</p>;
  return (
    <article className="permit-file">
      <header className="file-head">
        <p className="reference">
          {file.reference} · {file.procedureTitle}
        </p>
        <PageTitle tab={[part, `${file.reference} ${file.title}`].filter(Boolean).join(' – ')}>{file.title}</PageTitle>
        <p className="quiet">
          {file.address ?? t.file.noAddress} · {file.applicantName} · {t.file.submitted} {day(file.submittedOn)}
        </p>
        <Where file={file} />
        {!file.closed && <MapAsks file={file} />}
      </header>
      <Tabs />
      <Outlet />
      <p className="seal quiet">{t.file.seal(file.version)}</p>
    </article>
  );
}

/** Where the file is, in plain words. */
function Where({ file: { headline, next, closed, executableFrom, notYetRecorded } }: { file: PermitFile }) {
  const { day } = useSpeech();
  const t = useFileWords();
  return (
    <div className={next?.late ? 'where late' : 'where'}>
      <p>
        <strong>{headline.join(' · ')}.</strong>{' '}
        {next ? (
          <>
            {capital(t.file.nextDay(next.label, next.day, next.far))}.{' '}
            {next.late ? t.file.lateSentence(next.follows.label) : t.file.thenSentence(next.follows.label)}
          </>
        ) : closed ? (
          t.file.closed
        ) : (
          t.file.noClock
        )}
      </p>
      {executableFrom && <p>{t.file.executable(day(executableFrom))}</p>}
      {notYetRecorded.length > 0 && <p>{t.file.notYetRecorded}</p>}
    </div>
  );
}

/** What the map leaves to an officer: doubts to settle, answers that another edition puts in question. */
function MapAsks({ file: { id, siteFindings } }: { file: PermitFile }) {
  const t = useFileWords();
  const { toSettle, toReview } = siteFindings;
  if (toSettle + toReview === 0) return null;
  return (
    <p className="notice map-asks">
      {toReview > 0 && `${t.file.mapToReview(toReview)} `}
      {toSettle > 0 && `${t.file.mapToSettle(toSettle)} `}
      <Link to="/dossiers/$id/bien" params={{ id }}>
        {t.file.tabs.site}
      </Link>
    </p>
  );
}

const TABS = [
  ['/dossiers/$id', 'next'],
  ['/dossiers/$id/chronologie', 'timeline'],
  ['/dossiers/$id/procedure', 'procedure'],
  ['/dossiers/$id/bien', 'site'],
  ['/dossiers/$id/documents', 'documents'],
  ['/dossiers/$id/avis', 'opinions'],
  ['/dossiers/$id/publicite', 'publicity'],
  ['/dossiers/$id/personnes', 'people'],
  ['/dossiers/$id/et-si', 'simulate'],
] as const;

/** The part of the file that is open: its tab, or the act of which the form is shown. */
function usePartName(): string | undefined {
  const { language } = useSpeech();
  const t = useFileWords();
  const { id } = route.useParams();
  const { event } = useParams({ strict: false });
  const path = useChildMatches({ select: ([part]) => part?.fullPath });
  const { data: steps } = useQuery({ ...queries.steps(language, id), enabled: event !== undefined });
  if (event !== undefined) {
    const step = [...(steps?.possible ?? []), ...(steps?.impossible ?? [])].find(({ name }) => name === event);
    return step && capital(step.label);
  }
  const tab = TABS.find(([to]) => to === path?.replace(/\/$/, ''));
  return tab && t.file.tabs[tab[1]];
}

function Tabs() {
  const t = useFileWords();
  const { id } = route.useParams();
  return (
    <nav className="tabs" aria-label={t.file.sections}>
      {TABS.map(([to, name]) => (
        <Link key={to} to={to} params={{ id }} activeOptions={{ exact: true }} resetScroll={false}>
          {t.file.tabs[name]}
        </Link>
      ))}
    </nav>
  );
}
