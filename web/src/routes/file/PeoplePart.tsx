import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { queries } from '../../api/queries';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { useSpeech } from '../../words';
import { HandsPart } from './HandsPart';
import { useFileWords } from './words';

const route = getRouteApi('/dossiers/$id');

/** Who is part of the file, and what is awaited from each. */
export function PeoplePart() {
  const { w, language, day } = useSpeech();
  const t = useFileWords();
  const { id } = route.useParams();
  const { data: file, error } = useQuery(queries.file(language, id));
  if (error && !file) return <Fault error={error} />;
  if (!file) return <p className="quiet">{w.loading}</p>;
  const { applicantName, competent, publicity, linkedFiles } = file;
  return (
    <section>
      <h2>{t.people.title}</h2>
      <dl className="facts">
        <div>
          <dt>{t.people.applicant}</dt>
          <dd>{applicantName}</dd>
        </div>
        <div>
          <dt>{t.people.competent}</dt>
          <dd>{competent ? capital(competent.label) : t.people.noneCompetent}</dd>
        </div>
        {publicity && (
          <div>
            <dt>{t.people.publicity[publicity.kind]}</dt>
            <dd>{t.people.period(day(publicity.from), day(publicity.until))}</dd>
          </div>
        )}
      </dl>
      <HandsPart id={id} />
      {linkedFiles.length > 0 && (
        <>
          <h3>{t.people.linked}</h3>
          <ul>
            {linkedFiles.map((linked) => (
              <li key={linked.id}>
                <Link to="/dossiers/$id" params={{ id: linked.id }}>
                  {linked.reference}
                </Link>
                {`, ${t.people.linkedAs[linked.kind][linked.direction]}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
