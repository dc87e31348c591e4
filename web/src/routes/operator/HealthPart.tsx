import { useQuery } from '@tanstack/react-query';
import { faultInWords } from '../../shared/Fault';
import { useSpeech } from '../../words';
import { operatorQueries } from './queries';
import { useOperatorWords } from './words';

/** How the service and its database do. */
export function HealthPart() {
  const { w, moment, number } = useSpeech();
  const t = useOperatorWords();
  const { data, error } = useQuery(operatorQueries.health());
  if (error && !data) return <p className="notice bad">{faultInWords(error, w)}</p>;
  if (!data) return null;
  const { version, startedAt, database, rounds } = data;
  return (
    <section>
      <h2>{t.health}</h2>
      <dl className="facts">
        <div>
          <dt>{t.version}</dt>
          <dd>{t.since(version, moment(startedAt))}</dd>
        </div>
        <div>
          <dt>{t.database}</dt>
          <dd>{t.databaseIs(database.version, number(database.bytes / 1e6, 1), database.migrations)}</dd>
        </div>
        {rounds.map(({ name, endedAt, failed }) => (
          <div key={name}>
            <dt>{t.rounds[name] ?? name}</dt>
            <dd>
              {t.round(moment(endedAt))} {failed && <span className="mark late">{t.roundFailed}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
