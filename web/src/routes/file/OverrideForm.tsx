import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PermitFile } from '../../api/answers';
import type { SiteFinding } from '../../api/map-answers';
import { isProblem } from '../../api/problem';
import { answerCheck } from '../../api/queries';
import { useFindingWords } from '../../map/words';
import { useDraft } from '../../shared/draft';
import { ErrorSummary } from '../../shared/ErrorSummary';
import { faultInWords } from '../../shared/Fault';
import { FieldGroup, TextField } from '../../shared/Field';
import { RestoredDraft } from '../../shared/RestoredDraft';
import { useSpeech } from '../../words';
import { Conflict } from './Conflict';

type Answer = 'yes' | 'no' | 'as-found';

/** The form by which an officer answers in the place of the map. */
export function OverrideForm({
  file,
  finding,
  version: read,
  onDone,
}: {
  file: PermitFile;
  finding: SiteFinding;
  /** Version of the file that was read with the finding. */
  version: number;
  onDone: (told?: string) => void;
}) {
  const { w } = useSpeech();
  const t = useFindingWords();
  const client = useQueryClient();
  const { name: trigger, label, machine, override } = finding;
  const draftKey = `check:${file.id}:${trigger}`;
  const { value, change, clear, restored } = useDraft<{ answer?: Answer; reason: string }>(draftKey, { reason: '' });
  const [version, setVersion] = useState(read);
  const [attempt, setAttempt] = useState(0);
  const sending = useMutation({
    mutationFn: () => answerCheck(file.id, version, { trigger, answer: value.answer!, reason: value.reason.trim() }),
    onSuccess: async () => {
      clear();
      await client.invalidateQueries({ queryKey: ['file', file.id] });
      void client.invalidateQueries({ queryKey: ['worklist'] });
      onDone(t.recorded(label));
    },
  });
  const ways = (
    [
      ['yes', t.yes],
      ['no', t.no],
      ['as-found', t.asFound],
    ] as const
  ).filter(([answer]) => (answer === 'as-found' ? override !== null : answer !== machine.answer));
  const conflict = isProblem(sending.error, 412);
  const missing = {
    ...(value.answer === undefined && { answer: w.form.chooseOne }),
    ...(value.reason.trim() === '' && { reason: t.reasonMissing }),
  };
  const beside: Record<string, string> = attempt > 0 ? missing : {};
  const faults = Object.entries(beside).map(([field, text]) => ({ field, text }));
  return (
    <form
      className="override-form"
      noValidate
      aria-label={t.formTitle(label)}
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt((count) => count + 1);
        if (Object.keys(missing).length === 0) sending.mutate();
      }}
    >
      {restored && <RestoredDraft onDiscard={clear} />}
      <ErrorSummary faults={faults} attempt={attempt} />
      {sending.error && !conflict && (
        <div className="notice bad" role="alert">
          <p>{faultInWords(sending.error, w)}</p>
        </div>
      )}
      <FieldGroup name="answer" label={t.answer} required error={beside['answer']}>
        {ways.map(([answer, told]) => (
          <label key={answer} className="tick">
            <input
              type="radio"
              name={`answer-${trigger}`}
              checked={value.answer === answer}
              onChange={() => change({ answer })}
            />{' '}
            {told}
          </label>
        ))}
      </FieldGroup>
      <TextField
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        required
        lines={3}
        value={value.reason}
        error={beside['reason']}
        onChange={(reason) => change({ reason })}
      />
      <div className="actions">
        <button type="submit" className="button primary" disabled={sending.isPending}>
          {sending.isPending ? t.recording : t.record}
        </button>
        <button type="button" className="button" onClick={() => onDone()}>
          {w.cancel}
        </button>
      </div>
      {conflict && (
        <Conflict
          file={file}
          seen={version}
          onAgain={(now) => {
            setVersion(now);
            sending.reset();
            void client.invalidateQueries({ queryKey: ['file', file.id] });
          }}
        />
      )}
    </form>
  );
}
