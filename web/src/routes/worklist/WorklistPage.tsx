import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { WorklistRow } from '../../api/answers';
import { queries, type WorklistFilters } from '../../api/queries';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { Rooms } from '../../shell/Rooms';
import { useHere } from '../../session/here';
import { useSpeech } from '../../words';
import { Counts } from './Counts';
import { FilterBar } from './FilterBar';
import { FileList } from './FileList';
import { Views } from './Views';
import '../../styles/worklist.css';
import { useWorklistWords } from './words';

const route = getRouteApi('/dossiers');

/** The files of the administration, by what hangs on the next day. Everything chosen stands in the address. */
export function WorklistPage() {
  const here = useHere();
  return here && !here.may.files ? <NoReading /> : <Worklist />;
}

/** Somebody whose roles open other rooms than the files. */
function NoReading() {
  const t = useWorklistWords();
  return (
    <section>
      <PageTitle>{t.title}</PageTitle>
      <p className="lead">{t.noReading}</p>
      <p>{t.elsewhere}</p>
      <nav className="tabs" aria-label={t.elsewhere}>
        <Rooms />
      </nav>
    </section>
  );
}

function Worklist() {
  const { w, language, day } = useSpeech();
  const t = useWorklistWords();
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(queries.worklist(language, filters));
  const counts = useQuery(queries.counts(filters.assignee));
  const rows = useMemo<WorklistRow[]>(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const choose = (patch: { [K in keyof WorklistFilters]?: WorklistFilters[K] | undefined }) =>
    void navigate({
      search: (now) => Object.fromEntries(Object.entries({ ...now, ...patch }).filter(([, value]) => value)) as WorklistFilters,
      replace: true,
      resetScroll: false,
    });
  const [gathering, setGathering] = useState(false);
  const printAll = async () => {
    setGathering(true);
    let whole: Pick<typeof list, 'hasNextPage' | 'isError'> = list;
    while (whole.hasNextPage && !whole.isError) whole = await list.fetchNextPage();
    setGathering(false);
    // After the page has taken the last rows in.
    if (!whole.isError) setTimeout(() => print());
  };
  const asOf = list.data?.pages[0]?.asOf;
  return (
    <div className="worklist">
      <div className="page-head">
        <PageTitle>{t.title}</PageTitle>
        {asOf && <p className="quiet">{t.asOf(day(asOf))}</p>}
        {rows.length > 0 && (
          <button type="button" className="button small no-print" disabled={gathering} onClick={() => void printAll()}>
            {gathering ? t.gathering : w.print}
          </button>
        )}
      </div>
      <Counts counts={counts.data} due={filters.due} onChoose={(due) => choose({ due })} />
      <Views filters={filters} />
      <FilterBar filters={filters} onChoose={choose} onClear={() => void navigate({ search: {}, replace: true })} />
      {list.error ? (
        <Fault error={list.error} />
      ) : (
        <FileList
          rows={rows}
          loading={list.isPending}
          grouped={(filters.sort ?? 'consequence') === 'consequence'}
          filtered={Object.keys(filters).some((name) => name !== 'sort')}
          more={list.hasNextPage}
          fetching={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </div>
  );
}
