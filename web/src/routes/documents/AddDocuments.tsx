import { useState } from 'react';
import { capital } from '../../shared/capital';
import { parseDay } from '../../shared/day';
import { DayField } from '../../shared/DayField';
import { ErrorSummary } from '../../shared/ErrorSummary';
import { faultInWords } from '../../shared/Fault';
import { Field, TextField } from '../../shared/Field';
import { useSpeech } from '../../words';
import type { FileDocuments } from './answers';
import { DropFiles } from './DropFiles';
import { attach } from './queries';
import { useSize } from './useSize';
import { useDocumentWords } from './words';

/** Brings documents of one kind: one after the other, so that what was refused is told and the others are kept. */
export function AddDocuments({
  file,
  documents: { kinds, limits },
  today,
  onDone,
}: {
  file: string;
  documents: FileDocuments;
  today: string;
  onDone: (said: string) => Promise<void>;
}) {
  const { w, shortDay } = useSpeech();
  const t = useDocumentWords();
  const size = useSize();
  const blank = { kind: '', title: '', broughtBy: '', broughtOn: shortDay(today) };
  const [draft, setDraft] = useState(blank);
  const [files, setFiles] = useState<File[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [at, setAt] = useState<number>();
  const [refusals, setRefusals] = useState<{ name: string; why: string }[]>([]);
  const change = (patch: Partial<typeof blank>) => setDraft((now) => ({ ...now, ...patch }));

  const broughtOn = parseDay(draft.broughtOn, today);
  const heavy = files.find((one) => one.size > limits.largest);
  const faults: Record<string, string> = {
    ...(files.length === 0 ? { files: t.noFile } : heavy && { files: t.tooLarge(heavy.name, size(limits.largest)) }),
    ...(draft.kind === '' && { kind: t.noKind }),
    ...(broughtOn === undefined ? { broughtOn: w.form.badDay(shortDay(today)) } : broughtOn > today && { broughtOn: t.future }),
  };
  const shown = attempt > 0 ? faults : {};

  const send = async () => {
    const refused: { file: File; why: string }[] = [];
    let [added, same] = [0, 0];
    const { title, ...said } = draft;
    for (const [index, one] of files.entries()) {
      setAt(index + 1);
      try {
        const { made } = await attach(file, one, {
          ...said,
          title: files.length === 1 ? title.trim() : '',
          broughtOn: broughtOn!,
        });
        if (made) added += 1;
        else same += 1;
      } catch (error) {
        refused.push({ file: one, why: faultInWords(error, w) });
      }
    }
    setAt(undefined);
    setRefusals(refused.map(({ file: { name }, why }) => ({ name, why })));
    setFiles(refused.map((one) => one.file));
    if (refused.length === 0) {
      setDraft(blank);
      setAttempt(0);
    }
    if (added + same > 0) await onDone(added > 0 ? t.added(added) : t.same);
  };

  return (
    <form
      className="step-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt((count) => count + 1);
        setRefusals([]);
        if (Object.keys(faults).length === 0) void send();
      }}
    >
      <h3>{t.add}</h3>
      <p className="quiet">
        {t.lead} {t.limits(size(limits.largest), size(Math.max(limits.perFile - limits.held, 0)))}
      </p>
      <ErrorSummary faults={Object.entries(shown).map(([field, text]) => ({ field, text }))} attempt={attempt} />
      {refusals.map(({ name, why }) => (
        <p key={name} className="notice bad" role="alert">
          {t.notAdded(name)}
          {w.colon}
          {why}
        </p>
      ))}
      <DropFiles files={files} error={shown['files']} onChange={setFiles} />
      <Field name="kind" label={t.kind} required error={shown['kind']}>
        {(props) => (
          <select {...props} value={draft.kind} onChange={({ target }) => change({ kind: target.value })}>
            <option value="" />
            {kinds.map(({ name, label }) => (
              <option key={name} value={name}>
                {capital(label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {files.length < 2 && (
        <TextField
          name="title"
          label={t.name}
          hint={t.nameHint}
          maxLength={200}
          value={draft.title}
          onChange={(title) => change({ title })}
        />
      )}
      <TextField
        name="broughtBy"
        label={t.from}
        hint={t.fromHint}
        maxLength={200}
        value={draft.broughtBy}
        onChange={(broughtBy) => change({ broughtBy })}
      />
      <DayField
        name="broughtOn"
        label={t.broughtOn}
        required
        today={today}
        value={draft.broughtOn}
        error={shown['broughtOn']}
        onChange={(value) => change({ broughtOn: value })}
      />
      <p role="status">{at !== undefined && t.sending(at, files.length)}</p>
      <div className="actions">
        <button type="submit" className="button primary" disabled={at !== undefined}>
          {t.send}
        </button>
      </div>
    </form>
  );
}
