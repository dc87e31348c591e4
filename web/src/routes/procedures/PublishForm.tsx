import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../api/problem';
import { Dialog } from '../../shared/Dialog';
import { ErrorSummary } from '../../shared/ErrorSummary';
import { faultInWords } from '../../shared/Fault';
import { TextField } from '../../shared/Field';
import { useSpeech } from '../../words';
import type { Published, Review } from './answers';
import { publish, type Draft } from './queries';
import { useProcedureWords } from './words';

interface Props {
  draft: Draft;
  review: Review;
  note: string;
  onNote: (note: string) => void;
  onAgain: () => void;
  onPublished: (published: Published['published']) => void;
}

/** The decision, a last reading, and the publication of a text that was found right. */
export function PublishForm({ draft, review, note, onNote, onAgain, onPublished }: Props) {
  const { w, day } = useSpeech();
  const { bring: t } = useProcedureWords();
  const [attempt, setAttempt] = useState(0);
  const [rereading, setRereading] = useState(false);
  const publishing = useMutation({
    mutationFn: () => publish(draft, note.trim(), review.comparedWith?.hash),
    onSuccess: ({ published }) => onPublished(published),
    onError: () => setRereading(false),
  });
  const fault = attempt > 0 && note.trim() === '' ? t.noNote : undefined;
  const { error } = publishing;
  return (
    <form
      className="panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt((count) => count + 1);
        if (note.trim() !== '') setRereading(true);
      }}
    >
      <h2>{t.publishTitle}</h2>
      <p>{t.publishLead(day(draft.inForceFrom))}</p>
      <ErrorSummary faults={fault ? [{ field: 'note', text: fault }] : []} attempt={attempt} />
      {error && (
        <div className="notice bad" role="alert">
          <p>{faultInWords(error, w)}</p>
          {isProblem(error, 409) && (
            <>
              <p>{t.moved}</p>
              <p>
                <button type="button" className="button" onClick={onAgain}>
                  {t.again}
                </button>
              </p>
            </>
          )}
        </div>
      )}
      <TextField
        name="note"
        label={t.note}
        hint={t.noteHint}
        required
        lines={2}
        maxLength={1000}
        value={note}
        error={fault}
        onChange={onNote}
      />
      <div className="actions">
        <button type="submit" className="button primary">
          {t.reread}
        </button>
      </div>
      <Dialog title={t.confirmTitle} isOpen={rereading} onClose={() => setRereading(false)}>
        <Summary draft={draft} review={review} note={note.trim()} />
        <p>{t.confirmLead}</p>
        <div className="actions">
          <button type="button" className="button primary" disabled={publishing.isPending} onClick={() => publishing.mutate()}>
            {publishing.isPending ? t.publishing : t.publish}
          </button>
          <button type="button" className="button" disabled={publishing.isPending} onClick={() => setRereading(false)}>
            {w.cancel}
          </button>
        </div>
      </Dialog>
    </form>
  );
}

/** How many changed states are named before the rest is left to the page behind. */
const NAMED = 6;

function Summary({ draft, review: { edition, difference }, note }: { draft: Draft; review: Review; note: string }) {
  const { day } = useSpeech();
  const { bring } = useProcedureWords();
  const { confirm: t } = bring;
  const changes = (difference?.inWords ?? []).slice(1).filter((line) => !line.startsWith(' '));
  return (
    <dl className="facts">
      <div>
        <dt>{t.procedure}</dt>
        <dd>{edition!.title}</dd>
      </div>
      <div>
        <dt>{t.day}</dt>
        <dd>{day(draft.inForceFrom)}</dd>
      </div>
      <div>
        <dt>{t.note}</dt>
        <dd>{note}</dd>
      </div>
      {changes.length > 0 && (
        <div>
          <dt>{t.changes}</dt>
          {changes.slice(0, NAMED).map((line) => (
            <dd key={line}>{line}</dd>
          ))}
          {changes.length > NAMED && <dd>…</dd>}
        </div>
      )}
      <div>
        <dt>{t.files}</dt>
        <dd>{t.filesKeep}</dd>
      </div>
    </dl>
  );
}
