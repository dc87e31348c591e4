import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WorklistRow } from '../../api/answers';
import { useSpeech } from '../../words';
import { teamQueries } from '../team/queries';
import { useWorklistWords } from './words';

export function FileRow({
  row: { id, reference, title, address, applicantName, next, milestones, closed, assignee },
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
          {assignee && <Hands assignee={assignee} />}
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

/** Who has the file in hand, as it looks to whoever reads. */
function Hands({ assignee: { id, name } }: { assignee: { id: string; name: string } }) {
  const t = useWorklistWords();
  const { data: team } = useQuery(teamQueries.colleagues());
  const holder = team?.items.find((one) => one.id === id);
  const said = id === team?.me ? t.inMyHands : holder && holder.deputyToday === team?.me ? t.standIn(name) : t.inHands(name);
  return <span className="mark hands">{said}</span>;
}
