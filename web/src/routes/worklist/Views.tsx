import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import type { WorklistFilters } from '../../api/queries';
import { kept } from '../../shared/draft';
import { Refused } from '../../shared/Fault';
import type { WorklistView } from './answers';
import { filtersIn, sameFilters } from './filters';
import { NameView } from './NameView';
import { keepView, removeView, renameView, viewQueries } from './queries';
import { useWorklistWords } from './words';
import './views.css';

/** Stands for the view that is not kept yet. */
const NEW = 'nouvelle';
const draftOf = (view: string) => `dossiers/vues/${view}`;

/** Filters that the officer keeps under names: each opens with a click, and the open one can be renamed or removed. */
export function Views({ filters }: { filters: WorklistFilters }) {
  const { views: t } = useWorklistWords();
  const id = useId();
  const client = useQueryClient();
  const { data: views, error } = useQuery(viewQueries.list());
  const [naming, setNaming] = useState(() => (kept(draftOf(NEW)) ? NEW : undefined));
  const [told, setTold] = useState<{ text: string; filters: WorklistFilters }>();
  const status = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const tell = async (text: string) => {
    await client.invalidateQueries({ queryKey: ['views'] });
    setNaming(undefined);
    setTold({ text, filters });
  };
  const removing = useMutation({
    mutationFn: ({ id: view }: WorklistView) => removeView(view),
    onSuccess: (_gone, { name }) => tell(t.removed(name)),
  });
  // The button that was pressed is gone: what came of it takes the focus.
  useEffect(() => {
    if (told) status.current?.focus();
  }, [told]);

  const open = (views ?? []).filter((view) => sameFilters(filtersIn(view.filters), filters));
  const canKeep = views !== undefined && open.length === 0 && Object.keys(filters).length > 0;
  const toName = (view: string) => ({
    'aria-expanded': naming === view,
    onClick: ({ currentTarget }: { currentTarget: HTMLButtonElement }) => {
      opener.current = currentTarget;
      setTold(undefined);
      setNaming(naming === view ? undefined : view);
    },
  });
  // Not disabled meanwhile: where the view stays, the focus stays on the button.
  const remove = (view: WorklistView) => {
    setTold(undefined);
    if (!removing.isPending) removing.mutate(view);
  };
  const close = () => {
    setNaming(undefined);
    opener.current?.focus();
  };
  return (
    <section className="views no-print" aria-labelledby={id}>
      <div className="row">
        <h2 id={id}>{t.title}</h2>
        {views && views.length > 0 && (
          <ul className="plain row">
            {views.map((view) => (
              <li key={view.id}>
                <Link to="/dossiers" search={filtersIn(view.filters)} className="button small" activeOptions={{ exact: true }}>
                  {view.name}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {canKeep && (
          <button type="button" className="link" {...toName(NEW)}>
            {t.keep}
          </button>
        )}
        {views?.length === 0 && !canKeep && <p className="quiet">{t.none}</p>}
      </div>
      {open.map((view) => (
        <div key={view.id} className="row">
          <button type="button" className="link" {...toName(view.id)}>
            {t.rename(view.name)}
          </button>
          <button type="button" className="link" onClick={() => remove(view)}>
            {t.remove(view.name)}
          </button>
        </div>
      ))}
      <Refused error={error ?? removing.error} />
      {told && sameFilters(told.filters, filters) && (
        <p ref={status} role="status" tabIndex={-1}>
          {told.text}
        </p>
      )}
      {canKeep && naming === NEW && (
        <NameView
          draft={draftOf(NEW)}
          name=""
          send={(name) => keepView(name, filters)}
          onDone={(view) => tell(t.kept(view.name))}
          onClose={close}
        />
      )}
      {open.map(
        ({ id: view, name }) =>
          naming === view && (
            <NameView
              key={view}
              draft={draftOf(view)}
              name={name}
              send={(now) => renameView(view, now)}
              onDone={(renamed) => tell(t.renamed(renamed.name))}
              onClose={close}
            />
          ),
      )}
    </section>
  );
}
