import { Link } from '@tanstack/react-router';
import { capital } from '../../shared/capital';
import { useSpeech } from '../../words';
import type { AgendaFile } from './answers';
import { useMeetingWords } from './words';

/** What cannot wait; the rest is said in passing. */
const URGENT = ['meeting-too-late', 'meeting-after-safe-day', 'next-meeting-too-late'];

/** A file on an agenda: what it is, until when the organ can decide, and what speaks against waiting. */
export function FileHead({ file, place }: { file: AgendaFile; place?: number }) {
  const { w, day } = useSpeech();
  const m = useMeetingWords();
  const { id, reference, title, applicantName, address, procedureTitle, last, warnings } = file;
  return (
    <>
      <h3>
        {place !== undefined && `${place}. `}
        <Link to="/dossiers/$id" params={{ id }}>
          <span className="reference">{reference}</span> {title}
        </Link>
      </h3>
      <p className="quiet">{[procedureTitle, applicantName, address].filter(Boolean).join(' · ')}</p>
      <p>
        {last === null ? (
          m.noLast
        ) : (
          <>
            {m.last}
            {w.colon}
            <strong>{last.inWords}</strong> ({m.safe(day(last.safe))}). {last.follows && capital(m.follows(last.follows))}
          </>
        )}
      </p>
      {warnings.map(({ kind, text }) => (
        <p key={kind} className={URGENT.includes(kind) ? 'warning' : 'quiet'}>
          {text}
        </p>
      ))}
    </>
  );
}
