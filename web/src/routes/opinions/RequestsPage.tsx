import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import type { OpinionRequest } from './answers';
import { requestQueries } from './queries';
import { Term } from './Term';
import { useOpinionWords } from './words';
import './opinions.css';

const route = getRouteApi('/avis');

/** What others ask the administration: first what it must still answer, the nearest term first. */
export function RequestsPage() {
  const { w, language } = useSpeech();
  const o = useOpinionWords();
  const { etat } = route.useSearch();
  const state = etat === 'rendus' ? 'closed' : 'open';
  const list = useInfiniteQuery(requestQueries.list(language, state));
  const rows = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageTitle>{o.title}</PageTitle>
      <p className="lead">{o.lead}</p>
      <nav className="toggles" aria-label={o.filter}>
        <Link to="/avis" search={{}} className="button small" activeOptions={{ exact: true }}>
          {o.open(list.data?.pages[0]?.open)}
        </Link>
        <Link to="/avis" search={{ etat: 'rendus' }} className="button small" activeOptions={{ exact: true }}>
          {o.closed}
        </Link>
      </nav>
      {list.error && !rows ? (
        <Fault error={list.error} />
      ) : !rows ? (
        <p className="quiet">{w.loading}</p>
      ) : rows.length === 0 ? (
        <p className="empty">{state === 'open' ? o.noneOpen : o.noneClosed}</p>
      ) : (
        <ul className="plain requests">
          {rows.map((row) => (
            <li key={row.id}>
              <Row row={row} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <button type="button" className="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {o.more}
        </button>
      )}
    </>
  );
}

function Row({ row }: { row: OpinionRequest }) {
  const { day } = useSpeech();
  const o = useOpinionWords();
  const { id, state, body, asking, reference, procedure, title, address, language, requestedOn } = row;
  return (
    <>
      <h2>
        <Link to="/avis/$id" params={{ id }}>
          <span className="reference">{reference}</span> <span lang={language}>{title}</span>
        </Link>
      </h2>
      <p className="quiet">
        {[asking.name, procedure.label, address, o.requestedOn(day(requestedOn))].filter(Boolean).join(' · ')}
      </p>
      <p>
        <span className="mark">{body.label}</span> {state.name !== 'open' && <span className="mark">{state.label}</span>}
      </p>
      <Term request={row} />
    </>
  );
}
