import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isProblem } from '../../api/problem';
import { capital } from '../../shared/capital';
import { useDraft } from '../../shared/draft';
import { ErrorSummary } from '../../shared/ErrorSummary';
import { faultInWords } from '../../shared/Fault';
import { Field, TextField } from '../../shared/Field';
import { faultsOf, payloadOf, type Typed } from '../../shared/payload';
import { PayloadFields } from '../../shared/PayloadFields';
import { RestoredDraft } from '../../shared/RestoredDraft';
import { useSpeech } from '../../words';
import type { Meeting, MeetingItem } from './answers';
import { deliberate, type Deliberation } from './queries';
import { useMeetingWords } from './words';

interface Draft {
  text: string;
  for: string;
  against: string;
  abstained: string;
  event: string;
  typed: Typed;
}

/** The day of the vote and who decides follow from the meeting. */
const FROM_THE_MEETING = ['decidedOn', 'by'];
const VOTES = ['for', 'against', 'abstained'] as const;

interface Part {
  meeting: Meeting;
  item: MeetingItem;
  onChange: (meeting: Meeting) => void;
}

/** What became of an item, and while the sitting lasts the form of its deliberation, vote and verdict. */
export function DeliberationForm({ meeting, item, onChange }: Part) {
  const { day } = useSpeech();
  const m = useMeetingWords();
  const { reference, version } = item.application;
  const moved = item.event !== null && item.takenOn === null && item.fileVersion !== version;
  const [saved, setSaved] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  const { deliberation, votesFor, votesAgainst, votesAbstained, event, payload } = item;
  return (
    <>
      {item.verdictLabel !== null && (
        <p>
          <strong>{m.voted(item.verdictLabel)}</strong> ({m.votesFor} {item.votesFor ?? 0}, {m.votesAgainst}{' '}
          {item.votesAgainst ?? 0}, {m.votesAbstained} {item.votesAbstained ?? 0}).{' '}
          {item.takenOn !== null && m.recorded(day(item.takenOn))}
        </p>
      )}
      {moved && <p className="warning">{m.fileMoved}</p>}
      {item.refusal && (
        <p className="warning">
          {m.refused}. {item.refusal.detail}
        </p>
      )}
      {meeting.state !== 'closed' && item.takenOn === null && (
        <details>
          <summary>{m.deliberation(reference)}</summary>
          <p role="status" tabIndex={-1} ref={told}>
            {saved ? m.saved : ''}
          </p>
          <Form
            // What is kept is the new beginning of the form.
            key={JSON.stringify([deliberation, votesFor, votesAgainst, votesAbstained, event, payload])}
            meeting={meeting}
            item={item}
            onEdit={() => setSaved(false)}
            onChange={(now) => {
              setSaved(true);
              told.current?.focus();
              onChange(now);
            }}
          />
        </details>
      )}
    </>
  );
}

function Form({ meeting, item, onChange, onEdit }: Part & { onEdit: () => void }) {
  const { w, shortDay } = useSpeech();
  const m = useMeetingWords();
  const client = useQueryClient();
  const { application: file } = item;
  const count = (value: number | null) => (value === null ? '' : String(value));
  const {
    value: draft,
    change,
    clear,
    restored,
  } = useDraft<Draft>(`seance/${meeting.id}/${item.file}`, {
    text: item.deliberation,
    for: count(item.votesFor),
    against: count(item.votesAgainst),
    abstained: count(item.votesAbstained),
    event: item.event ?? '',
    typed: Object.fromEntries(Object.entries(item.payload ?? {}).map(([name, value]) => [name, asTyped(value)])),
  });
  const [attempt, setAttempt] = useState(0);
  const sitting = meeting.state === 'open';
  const verdict = file.verdicts.find(({ name }) => name === draft.event);
  const fields = (verdict?.fields ?? []).filter(({ name }) => !FROM_THE_MEETING.includes(name));
  const { asOf: today } = meeting;
  const faults = sitting ? faultsOf(fields, draft.typed, today, shortDay(today), w) : {};
  if (sitting) for (const name of VOTES) if (!/^\d{0,3}$/.test(draft[name].trim())) faults[name] = m.badVotes;
  const voted = VOTES.some((name) => draft[name].trim() !== '');
  const body: Deliberation = {
    text: draft.text,
    ...(sitting && voted && { votes: { for: +draft.for, against: +draft.against, abstained: +draft.abstained } }),
    ...(sitting &&
      verdict && { verdict: { event: verdict.name, payload: payloadOf(fields, draft.typed, today), version: file.version } }),
  };
  const sending = useMutation({
    mutationFn: () => deliberate(meeting.id, item.file, body),
    onSuccess: (now) => {
      clear();
      onChange(now);
    },
    onError: (error) => {
      if (isProblem(error, 412)) void client.invalidateQueries({ queryKey: ['meeting', meeting.id] });
    },
  });
  const edit = (patch: Partial<Draft>) => {
    onEdit();
    change(patch);
    if (sending.error) sending.reset();
  };
  const shown = attempt > 0 ? faults : {};
  return (
    <form
      noValidate
      className="deliberation"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt((now) => now + 1);
        if (Object.keys(faults).length === 0) sending.mutate();
      }}
    >
      {restored && <RestoredDraft onDiscard={clear} />}
      <ErrorSummary faults={Object.entries(shown).map(([field, text]) => ({ field, text }))} attempt={attempt} />
      {sending.error && (
        <div className="notice bad" role="alert">
          <p>{isProblem(sending.error, 412) ? m.fileMovedNow : faultInWords(sending.error, w)}</p>
        </div>
      )}
      <TextField name="text" label={m.text} lines={6} value={draft.text} onChange={(text) => edit({ text })} />
      {sitting && (
        <>
          <div className="row votes">
            {VOTES.map((name) => (
              <TextField
                key={name}
                name={name}
                label={{ for: m.votesFor, against: m.votesAgainst, abstained: m.votesAbstained }[name]}
                inputMode="numeric"
                width="short"
                value={draft[name]}
                error={shown[name]}
                onChange={(value) => edit({ [name]: value })}
              />
            ))}
          </div>
          {file.verdicts.length === 0 ? (
            <p>{m.gone}</p>
          ) : (
            <Field name="event" label={m.verdict}>
              {(props) => (
                <select {...props} value={draft.event} onChange={({ target }) => edit({ event: target.value, typed: {} })}>
                  <option value="">{m.noVerdict}</option>
                  {file.verdicts.map(({ name, label }) => (
                    <option key={name} value={name}>
                      {capital(label)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <PayloadFields
            fields={fields}
            typed={draft.typed}
            faults={shown}
            today={today}
            onChange={(name, value) => edit({ typed: { ...draft.typed, [name]: value } })}
          />
        </>
      )}
      <div className="actions">
        <button type="submit" className="button primary" disabled={sending.isPending}>
          {m.save}
        </button>
      </div>
    </form>
  );
}

function asTyped(value: unknown): Typed[string] {
  return typeof value === 'number' ? String(value) : (value as Typed[string]);
}
