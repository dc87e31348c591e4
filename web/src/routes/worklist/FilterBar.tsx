import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { queries, type WorklistFilters } from '../../api/queries';
import { Search } from '../../shell/Icons';
import { useSpeech } from '../../words';
import { teamQueries } from '../team/queries';
import { useWorklistWords } from './words';

type Patch = { [K in keyof WorklistFilters]?: WorklistFilters[K] | undefined };

export function FilterBar({
  filters,
  onChoose,
  onClear,
}: {
  filters: WorklistFilters;
  onChoose: (patch: Patch) => void;
  onClear: () => void;
}) {
  const { language } = useSpeech();
  const t = useWorklistWords();
  const { data: openings } = useQuery(queries.openings(language, undefined));
  const { data: team } = useQuery(teamQueries.colleagues());
  const colleagues = (team?.items ?? []).filter(({ id, kind }) => kind === 'person' && id !== team?.me);
  const chosen = Object.keys(filters).some((name) => name !== 'sort');
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchBox value={filters.search ?? ''} onSearch={(search) => onChoose({ search })} />
      <label>
        <span>{t.consequence}</span>
        <select
          value={filters.consequence ?? ''}
          onChange={({ target }) => onChoose({ consequence: target.value as WorklistFilters['consequence'] })}
        >
          <option value="">{t.anyConsequence}</option>
          {(['refusal', 'favourable', 'referral', 'fine', 'courtesy'] as const).map((name) => (
            <option key={name} value={name}>
              {t.groups[name]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t.procedure}</span>
        <select value={filters.procedure ?? ''} onChange={({ target }) => onChoose({ procedure: target.value })}>
          <option value="">{t.anyProcedure}</option>
          {openings?.items.map(({ procedure, title }) => (
            <option key={procedure} value={procedure}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t.hands}</span>
        <select value={filters.assignee ?? ''} onChange={({ target }) => onChoose({ assignee: target.value })}>
          <option value="">{t.anybody}</option>
          <option value="me">{t.mine}</option>
          <option value="none">{t.nobody}</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t.sort}</span>
        <select
          value={filters.sort ?? 'consequence'}
          onChange={({ target }) =>
            onChoose({ sort: target.value === 'consequence' ? undefined : (target.value as WorklistFilters['sort']) })
          }
        >
          {(['consequence', 'due', 'newest'] as const).map((name) => (
            <option key={name} value={name}>
              {t.sorts[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={filters.closed === 'true'}
          onChange={({ target }) => onChoose({ closed: target.checked ? 'true' : undefined })}
        />{' '}
        {t.closed}
      </label>
      {chosen && (
        <button type="button" className="button small" onClick={onClear}>
          {t.clear}
        </button>
      )}
    </form>
  );
}

const PAUSE = 250;

/** Searches when the typing pauses. « / » leads here from anywhere on the page. */
function SearchBox({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const t = useWorklistWords();
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const search = useRef(onSearch);
  search.current = onSearch;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return undefined;
    const pause = setTimeout(() => search.current(typed), PAUSE);
    return () => clearTimeout(pause);
  }, [typed, value]);
  useEffect(() => {
    const toSearch = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', toSearch);
    return () => document.removeEventListener('keydown', toSearch);
  }, []);
  return (
    <label className="search">
      <span>{t.search}</span>
      <span className="search-box">
        <Search />
        <input
          ref={input}
          type="search"
          value={typed}
          maxLength={100}
          placeholder={t.searchHint}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => key === 'Enter' && onSearch(typed)}
        />
      </span>
    </label>
  );
}
