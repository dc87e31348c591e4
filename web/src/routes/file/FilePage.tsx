import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import type { PermitFile } from '../../api/answers';
import { queries } from '../../api/queries';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import '../../styles/file.css';

const route = getRouteApi('/dossiers/$id');

/** One file: what it is and where it stands, above its parts. */
export function FilePage() {
  const { w, language, day } = useSpeech();
  const { id } = route.useParams();
  const { data: file, error } = useQuery(queries.file(language, id));
  if (error && !file) return <Fault error={error} />;
  if (!file) return <p className="quiet">{w.loading}</p>;
  return (
    <article className="permit-file">
      <header className="file-head">
        <p className="reference">
          {file.reference} · {file.procedureTitle}
        </p>
        <PageTitle tab={`${file.reference} ${file.title}`}>{file.title}</PageTitle>
        <p className="quiet">
          {file.address ?? w.file.noAddress} · {file.applicantName} · {w.file.submitted} {day(file.submittedOn)}
        </p>
        <Where file={file} />
      </header>
      <Tabs />
      <Outlet />
      <p className="seal quiet">{w.file.seal(file.version)}</p>
    </article>
  );
}

/** Where the file is, in plain words. */
function Where({ file: { headline, next, closed, executableFrom, notYetRecorded } }: { file: PermitFile }) {
  const { w, day } = useSpeech();
  return (
    <div className={next?.late ? 'where late' : 'where'}>
      <p>
        <strong>{headline.join(' · ')}.</strong>{' '}
        {next ? (
          <>
            {capital(w.file.nextDay(next.label, next.day, next.far))}.{' '}
            {next.late ? w.file.lateSentence(next.follows.label) : w.file.thenSentence(next.follows.label)}
          </>
        ) : closed ? (
          w.file.closed
        ) : (
          w.file.noClock
        )}
      </p>
      {executableFrom && <p>{w.file.executable(day(executableFrom))}</p>}
      {notYetRecorded.length > 0 && <p>{w.file.notYetRecorded}</p>}
    </div>
  );
}

function Tabs() {
  const { w } = useSpeech();
  const { id } = route.useParams();
  const tabs = [
    ['/dossiers/$id', w.file.tabs.next],
    ['/dossiers/$id/chronologie', w.file.tabs.timeline],
    ['/dossiers/$id/procedure', w.file.tabs.procedure],
    ['/dossiers/$id/bien', w.file.tabs.site],
    ['/dossiers/$id/personnes', w.file.tabs.people],
    ['/dossiers/$id/et-si', w.file.tabs.simulate],
  ] as const;
  return (
    <nav className="tabs" aria-label={w.file.sections}>
      {tabs.map(([to, label]) => (
        <Link key={to} to={to} params={{ id }} activeOptions={{ exact: true }} resetScroll={false}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
