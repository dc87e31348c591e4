import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import type { Overview } from './answers';
import { CountTable } from './CountTable';
import { useOverviewWords } from './words';

const overviewQuery = (language: string) =>
  queryOptions({ queryKey: ['overview', language], queryFn: () => answer<Overview>(api.GET('/api/overview')) });

/** The office at a glance: load, ages, what silence decided, for whom files wait. */
export function OverviewPage() {
  const { w, language, day, shortDay, percent } = useSpeech();
  const o = useOverviewWords();
  const { data, error } = useQuery(overviewQuery(language));
  if (error && !data) return <Fault error={error} />;
  if (!data) return <p className="quiet">{w.loading}</p>;
  const { bounds, ages, decided, waiting, opinions, hands } = data;
  const ageHeads = [
    ...bounds.map((until, at) => (at === 0 ? o.younger(until) : o.between(bounds[at - 1]!, until - 1))),
    o.oldest(bounds.at(-1)!),
  ];
  return (
    <>
      <PageTitle>{o.title}</PageTitle>
      <p className="quiet">{o.asOf(day(data.asOf))}</p>
      <h2>{o.decidedTitle}</h2>
      <p className="lead">
        {decided.share === null ? o.noDecisions : o.share(percent(decided.share), decided.acts, decided.silences)}
      </p>
      {decided.months.length > 0 && (
        <CountTable
          caption={o.decidedTitle}
          heads={[o.month, o.acts, o.silences]}
          rows={decided.months.map(({ month, acts, silences }) => [monthInWords(month, language), acts, silences])}
        />
      )}
      <h2>{o.agesTitle}</h2>
      <CountTable
        caption={o.agesTitle}
        heads={[o.procedure, o.open, o.late, ...ageHeads]}
        rows={ages.map(({ procedure, open, late, byAge }) => [capital(procedure.label), open, late, ...byAge])}
      />
      <div className="two">
        <section>
          <h2>{o.waitingTitle}</h2>
          <CountTable
            caption={o.waitingTitle}
            heads={[o.holder, o.open, o.late, o.first]}
            rows={waiting.map(({ holder, open, late, first }) => [capital(holder.label), open, late, shortDay(first)])}
          />
        </section>
        <section>
          <h2>{o.handsTitle}</h2>
          <CountTable
            caption={o.handsTitle}
            heads={[o.officer, o.open, o.late]}
            rows={hands.map(({ name, open, late }) => [name ?? o.nobody, open, late])}
          />
        </section>
      </div>
      <h2>{o.opinionsTitle}</h2>
      <CountTable
        caption={o.opinionsTitle}
        heads={[o.body, o.asked, o.pending, o.silent]}
        rows={opinions.map(({ body, asked, pending, silent }) => [capital(body.label), asked, pending, silent])}
      />
    </>
  );
}

/** « février 2026 » for 2026-02. */
function monthInWords(month: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));
}
