import { Link } from '@tanstack/react-router';
import type { WorklistRow } from '../../api/answers';
import { useSpeech } from '../../words';
import { useWorklistWords } from './words';

export function FileRow({
  row: { id, reference, title, address, applicantName, next, milestones, closed },
}: {
  row: WorklistRow;
}) {
  const { w } = useSpeech();
  const t = useWorklistWords();
  return (
    <article className={next?.late ? 'file late' : 'file'}>
      <div className="what">
        <Link to="/dossiers/$id" params={{ id }} className="cover">
          <span className="reference">{reference}</span> <span className="title">{title}</span>
        </Link>
        <p className="quiet">{[address, applicantName].filter(Boolean).join(' · ')}</p>
        <p className="marks">
          {milestones.slice(0, 3).map(({ name, label }) => (
            <span key={name} className="mark">
              {label}
            </span>
          ))}
        </p>
      </div>
      {next ? (
        <>
          <p className="when">
            <strong>{next.far}</strong>
            <span>{next.day}</span>
          </p>
          <p className="then">
            <span className="clock">{next.label}</span>
            <span>
              {next.late ? t.thenLate : w.follows}
              {w.colon}
              {next.follows.label}
            </span>
          </p>
          <p className={next.ours ? 'who ours' : 'who'}>
            <span className="hidden">{t.holder} </span>
            {next.holder.label}
          </p>
        </>
      ) : (
        <p className="when none">{closed ? t.isClosed : t.noClock}</p>
      )}
    </article>
  );
}
