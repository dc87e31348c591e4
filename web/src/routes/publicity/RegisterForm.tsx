import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { parseDay } from '../../shared/day';
import { DayField } from '../../shared/DayField';
import { useDraft } from '../../shared/draft';
import { ErrorSummary } from '../../shared/ErrorSummary';
import { Refused } from '../../shared/Fault';
import { Field, TextField } from '../../shared/Field';
import { newKey } from '../../shared/key';
import { RestoredDraft } from '../../shared/RestoredDraft';
import { LANGUAGES, useSpeech, type Language, type Words } from '../../words';
import type { Channel } from './answers';
import { registerComment, type NewComment } from './queries';
import { usePublicityWords, type PublicityWords } from './words';

const CHANNELS: Channel[] = ['post', 'counter', 'email'];

interface Draft {
  channel: Channel;
  receivedOn: string;
  sentOn: string;
  name: string;
  address: string;
  language: Language;
  text: string;
  /** Of the comment that is being written: sent twice, it is registered once. */
  key: string;
}

/** Registers what came on paper, at the counter or by mail. */
export function RegisterForm({ inquiry, today }: { inquiry: string; today: string }) {
  const { w, shortDay } = useSpeech();
  const p = usePublicityWords();
  const client = useQueryClient();
  const blank: Draft = {
    channel: 'post',
    receivedOn: shortDay(today),
    sentOn: '',
    name: '',
    address: '',
    language: 'fr',
    text: '',
    key: newKey(),
  };
  const { value: draft, change, clear, restored } = useDraft<Draft>(`publicite/${inquiry}`, blank);
  const [unfolded] = useState(restored && draft.text !== '');
  const [attempt, setAttempt] = useState(0);
  const [told, setTold] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const { faults, comment } = understood(draft, today, w, p, shortDay(today));
  const sending = useMutation({
    mutationFn: (body: NewComment) => registerComment(inquiry, draft.key, body),
    onSuccess: async ({ number }) => {
      clear();
      change({ key: newKey() });
      setAttempt(0);
      setTold(p.kept(number));
      await Promise.all([
        client.invalidateQueries({ queryKey: ['inquiry', inquiry] }),
        client.invalidateQueries({ queryKey: ['file'] }),
      ]);
      status.current?.focus();
    },
  });
  const edit = (patch: Partial<Draft>) => {
    change(patch);
    setTold('');
    if (sending.error) sending.reset();
  };
  const shown = attempt > 0 ? faults : {};
  return (
    <details className="register" open={unfolded}>
      <summary>{p.register}</summary>
      <p role="status" tabIndex={-1} ref={status} className={told ? 'notice good' : undefined}>
        {told}
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt((count) => count + 1);
          if (comment) sending.mutate(comment);
        }}
      >
        {restored && draft.text !== '' && <RestoredDraft onDiscard={clear} />}
        <ErrorSummary faults={Object.entries(shown).map(([field, text]) => ({ field, text }))} attempt={attempt} />
        <Refused error={sending.error} />
        <Field name="channel" label={p.channel} required>
          {(props) => (
            <select {...props} value={draft.channel} onChange={({ target }) => edit({ channel: target.value as Channel })}>
              {CHANNELS.map((channel) => (
                <option key={channel} value={channel}>
                  {p.channels[channel]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DayField
          name="receivedOn"
          label={p.receivedOn}
          required
          shortcuts
          today={today}
          value={draft.receivedOn}
          error={shown['receivedOn']}
          onChange={(receivedOn) => edit({ receivedOn })}
        />
        <DayField
          name="sentOn"
          label={p.sentOn}
          hint={p.sentHint}
          today={today}
          value={draft.sentOn}
          error={shown['sentOn']}
          onChange={(sentOn) => edit({ sentOn })}
        />
        <TextField name="name" label={p.author} maxLength={200} value={draft.name} onChange={(name) => edit({ name })} />
        <TextField
          name="address"
          label={p.address}
          maxLength={500}
          value={draft.address}
          onChange={(address) => edit({ address })}
        />
        <Field name="language" label={w.language} required>
          {(props) => (
            <select {...props} value={draft.language} onChange={({ target }) => edit({ language: target.value as Language })}>
              {LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {w.languages[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          name="text"
          label={p.text}
          required
          lines={6}
          value={draft.text}
          error={shown['text']}
          onChange={(text) => edit({ text })}
        />
        <div className="actions">
          <button type="submit" className="button primary" disabled={sending.isPending}>
            {p.keep}
          </button>
        </div>
      </form>
    </details>
  );
}

/** The comment as it is sent, once nothing is wrong with it. */
function understood(
  { channel, receivedOn, sentOn, name, address, language, text }: Draft,
  today: string,
  w: Words,
  p: PublicityWords,
  example: string,
): { faults: Record<string, string>; comment?: NewComment } {
  const received = parseDay(receivedOn, today);
  const sent = sentOn.trim() === '' ? null : parseDay(sentOn, today);
  const faults: Record<string, string> = {};
  if (received === undefined) faults['receivedOn'] = w.form.badDay(example);
  else if (received > today) faults['receivedOn'] = p.future;
  if (sent === undefined) faults['sentOn'] = w.form.badDay(example);
  else if (sent !== null && received !== undefined && sent > received) faults['sentOn'] = p.sentLater;
  if (text.trim() === '') faults['text'] = w.form.required;
  if (Object.keys(faults).length > 0) return { faults };
  const comment = {
    channel,
    receivedOn: received!,
    language,
    text,
    ...(sent && { sentOn: sent }),
    ...(name.trim() !== '' && { authorName: name.trim() }),
    ...(address.trim() !== '' && { authorAddress: address.trim() }),
  };
  return { faults, comment };
}
