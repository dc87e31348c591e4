import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDraft } from '../../shared/draft';
import { Refused } from '../../shared/Fault';
import { TextField } from '../../shared/Field';
import { useSending } from '../../shared/sending';
import { SentForm } from '../../shared/SentForm';
import { useSpeech } from '../../words';
import type { Counts, Kept, Type } from './answers';
import { resume, suspend } from './queries';
import { useOperatorWords, type OperatorWords } from './words';

/** One administration: how it does in words, and whether it stands still. */
export function AdministrationCard({ kept }: { kept: Kept }) {
  const { moment, shortDay } = useSpeech();
  const t = useOperatorWords();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['operator'] });
  const { id, name, slug, type, suspendedAt, suspendedBecause, counts } = kept;
  const resuming = useMutation({ mutationFn: () => resume(id), onSettled: refresh });
  const troubles = troublesOf(counts, t, shortDay);
  return (
    <li>
      <p className="row between">
        <strong>{name}</strong>
        <span className="row">
          {suspendedAt !== null && <span className="mark late">{t.suspended}</span>}
          <span className={troubles.length > 0 ? 'mark late' : 'mark'}>{troubles.length > 0 ? t.troubled : t.well}</span>
        </span>
      </p>
      <p className="quiet">
        {t.types[type as Type] ?? type} · {slug} · {t.keeps(counts.accounts, counts.files, counts.openFiles)}
      </p>
      {troubles.map((trouble) => (
        <p key={trouble} className="fault">
          {trouble}
        </p>
      ))}
      {suspendedAt === null ? (
        <Suspending id={id} name={name} onDone={refresh} />
      ) : (
        <>
          <p>{t.suspendedSince(moment(suspendedAt), suspendedBecause ?? '')}</p>
          <Refused error={resuming.error} />
          <button type="button" className="button small" disabled={resuming.isPending} onClick={() => resuming.mutate()}>
            {t.resume(name)}
          </button>
        </>
      )}
    </li>
  );
}

/** What somebody should look at; waiting alone is none until it has lasted. */
function troublesOf(counts: Counts, t: OperatorWords, shortDay: (day: string) => string): string[] {
  const { late, oldestDue, dead, failed, effectsFailed, oldestWaitingSeconds, waiting } = counts;
  return [
    late > 0 && oldestDue !== null && t.late(late, shortDay(oldestDue)),
    effectsFailed > 0 && t.effectsFailed(effectsFailed),
    dead > 0 && t.dead(dead),
    failed > 0 && t.failed(failed),
    waiting > 0 && (oldestWaitingSeconds ?? 0) > 600 && t.waitingLong(waiting, Math.floor(oldestWaitingSeconds! / 60)),
  ].filter((text) => text !== false);
}

function Suspending({ id, name, onDone }: { id: number; name: string; onDone: () => unknown }) {
  const { w } = useSpeech();
  const t = useOperatorWords();
  const [asked, setAsked] = useState(false);
  const { value: draft, change, clear } = useDraft(`exploitation/${id}`, { because: '' });
  const sending = useSending({
    faults: draft.because.trim() === '' ? { [`/because`]: w.form.required } : {},
    fields: ['/because'],
    send: () => suspend(id, draft.because.trim()),
    onDone: () => {
      clear();
      return onDone();
    },
  });
  if (!asked)
    return (
      <button type="button" className="button small" onClick={() => setAsked(true)}>
        {t.suspend(name)}
      </button>
    );
  return (
    <SentForm
      className="card"
      sending={sending}
      action={t.suspend(name)}
      beside={
        <button type="button" className="button" onClick={() => setAsked(false)}>
          {w.cancel}
        </button>
      }
    >
      <p>{t.suspendLead}</p>
      <TextField
        name="/because"
        label={t.why}
        hint={t.whyHint}
        required
        maxLength={500}
        value={draft.because}
        error={sending.shown['/because']}
        onChange={(because) => {
          sending.forget();
          change({ because });
        }}
      />
    </SentForm>
  );
}
