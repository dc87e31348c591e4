import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../../shared/Fault';
import { useSpeech } from '../../words';
import { DocumentTicks } from './DocumentTicks';
import { documentQueries } from './queries';
import { useDocumentWords } from './words';

/** Which documents of a file others may read: those that are ticked, and no other. */
export function DocumentChoice({
  file,
  label,
  hint,
  chosen,
  save,
}: {
  file: string;
  label: string;
  hint: string;
  chosen: string[];
  save: (documents: string[]) => Promise<unknown>;
}) {
  const { w, language } = useSpeech();
  const t = useDocumentWords();
  const { data } = useQuery(documentQueries.all(language, file));
  const [ticked, setTicked] = useState<string[]>();
  const saving = useMutation({ mutationFn: save, onSuccess: () => setTicked(undefined) });
  if (!data) return null;
  const there = data.items.filter(({ state, id }) => state === 'current' || (state === 'replaced' && chosen.includes(id)));
  const now = ticked ?? chosen;
  if (!data.mayAdd) {
    const shown = there.filter(({ id }) => chosen.includes(id)).map(({ title }) => title);
    return (
      <p>
        {label}
        {w.colon}
        {shown.length > 0 ? shown.join(', ') : t.noneChosen}
      </p>
    );
  }
  if (there.length === 0) return <p className="quiet">{t.nothingToChoose}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(now.filter((id) => there.some((document) => document.id === id && document.state === 'current')));
      }}
    >
      <DocumentTicks
        name="documents"
        label={label}
        hint={hint}
        required
        among={there}
        ticked={now}
        onChange={(choice) => {
          saving.reset();
          setTicked(choice);
        }}
      />
      <Refused error={saving.error} />
      <p role="status">{saving.isSuccess && t.kept}</p>
      <button type="submit" className="button small" disabled={saving.isPending || ticked === undefined}>
        {t.choose}
      </button>
    </form>
  );
}
