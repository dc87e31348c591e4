import { useQuery } from '@tanstack/react-query';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import { AbsencesPart } from './AbsencesPart';
import type { Team } from './answers';
import { HandoverPart } from './HandoverPart';
import { teamQueries } from './queries';
import { useTeamWords } from './words';

/** In whose hands the files of the administration are, who is away, and who takes over. */
export function TeamPage() {
  const { w } = useSpeech();
  const t = useTeamWords();
  const { data: team, error } = useQuery(teamQueries.colleagues());
  if (error && !team) return <Fault error={error} />;
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      <p className="lead">{t.lead}</p>
      {team ? (
        <>
          <Load team={team} />
          <AbsencesPart team={team} />
          <HandoverPart team={team} />
        </>
      ) : (
        <p className="quiet">{w.loading}</p>
      )}
    </>
  );
}

function Load({ team: { items } }: { team: Team }) {
  const t = useTeamWords();
  const people = items.filter(({ kind }) => kind === 'person');
  const nameOf = (id: string | null) => items.find((one) => one.id === id)?.name;
  return (
    <>
      <h2>{t.load}</h2>
      <div className="scroll" role="region" aria-label={t.load} tabIndex={0}>
        <table className="team">
          <thead>
            <tr>
              <th scope="col">{t.who}</th>
              <th scope="col" className="number">
                {t.openFiles}
              </th>
              <th scope="col">{t.today}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, openFiles, deputyToday }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="number">{openFiles}</td>
                <td>{deputyToday === null ? t.here : t.away(nameOf(deputyToday) ?? '–')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
