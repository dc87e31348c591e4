import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { Fault, NotFound } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import { AdministrationCard } from './AdministrationCard';
import type { Act, Kept } from './answers';
import { HealthPart } from './HealthPart';
import { NewAdministration } from './NewAdministration';
import { operatorQueries } from './queries';
import { useOperatorWords } from './words';
import './operator.css';

/** The deployment and its administrations, for who runs it. */
export function OperatorPage() {
  const { data: session } = useQuery(queries.session());
  return session?.operator ? <Operations /> : <NotFound />;
}

function Operations() {
  const { w } = useSpeech();
  const t = useOperatorWords();
  const { data, error } = useQuery(operatorQueries.administrations());
  if (error && !data) return <Fault error={error} />;
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      <p className="lead">{t.lead}</p>
      <HealthPart />
      <h2>{t.administrations}</h2>
      {!data ? (
        <p className="quiet">{w.loading}</p>
      ) : (
        <>
          {data.length === 0 && <p>{t.none}</p>}
          <ul className="plain operated">
            {data.map((kept) => (
              <AdministrationCard key={kept.id} kept={kept} />
            ))}
          </ul>
          <NewAdministration />
          <Acts kept={data} />
        </>
      )}
    </>
  );
}

function Acts({ kept }: { kept: Kept[] }) {
  const { moment } = useSpeech();
  const t = useOperatorWords();
  const { data } = useQuery(operatorQueries.acts());
  const told = ({ name, act, concerns, because }: Act) => {
    const which = kept.find(({ id }) => id === concerns)?.name ?? '';
    return `${t.acts[act](name, which)}${because === null ? '' : ` ${t.because(because)}`}`;
  };
  return (
    <>
      <h2>{t.actsTitle}</h2>
      <ul>
        {data?.map((act, place) => (
          <li key={`${act.at}${place}`}>
            {told(act)} <span className="quiet">{moment(act.at)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
