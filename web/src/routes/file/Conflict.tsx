import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { PermitFile } from '../../api/answers';
import { queries } from '../../api/queries';
import { Dialog } from '../../shared/Dialog';
import { useSpeech } from '../../words';
import { useFileWords } from './words';

/** Somebody else moved the file: who, what, and the choice to apply again what was typed. */
export function Conflict({ file, seen, onAgain }: { file: PermitFile; seen: number; onAgain: (version: number) => void }) {
  const { language, day } = useSpeech();
  const t = useFileWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id } = file;
  const { data: journal } = useQuery({ ...queries.journal(language, id), staleTime: 0, refetchOnMount: 'always' });
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['file', id, 'journal'] });
  }, [client, id]);
  const since = (journal ?? []).filter(({ sequence }) => sequence > seen);
  const leave = () => {
    void client.invalidateQueries({ queryKey: ['file', id] });
    void navigate({ to: '/dossiers/$id', params: { id } });
  };
  return (
    <Dialog title={t.conflict.title} isOpen onClose={leave}>
      <p>{t.conflict.lead}</p>
      <ul>
        {since.map(({ sequence, actor, label, event }) => (
          <li key={sequence}>
            {t.conflict.entry(actor.kind === 'house' ? t.conflict.house : (actor.name ?? ''), label, day(event.on))}
          </li>
        ))}
      </ul>
      <p>{t.conflict.keep}</p>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={since.length === 0}
          onClick={() => onAgain(since.at(-1)!.sequence)}
        >
          {t.conflict.again}
        </button>
        <button type="button" className="button" onClick={leave}>
          {t.conflict.leave}
        </button>
      </div>
    </Dialog>
  );
}
