import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries';
import { Field, TextField } from '../../shared/Field';
import { SentForm } from '../../shared/SentForm';
import { useSending } from '../../shared/sending';
import { useSpeech } from '../../words';
import { giveFile, teamQueries } from '../team/queries';
import { useFileWords } from './words';

/** In whose hands the file is and was, and giving it to somebody else. */
export function HandsPart({ id }: { id: string }) {
  const { moment } = useSpeech();
  const { hands: t } = useFileWords();
  const { data: hands } = useQuery(teamQueries.hands(id));
  const { data: team } = useQuery(teamQueries.colleagues());
  const { data: session } = useQuery(queries.session());
  if (!hands || !team) return null;
  const here = session?.memberships.find(({ administration }) => administration.id === session.administration?.id);
  const holder = team.items.find((one) => one.id === hands.assignee);
  return (
    <>
      <h3>{t.title}</h3>
      <p>{hands.assignee === null ? t.nobody : (holder?.name ?? hands.history[0]?.to?.name ?? '–')}</p>
      {here?.may.handle && <GiveForm key={hands.assignee} id={id} assignee={hands.assignee} />}
      {hands.history.length > 0 && (
        <details>
          <summary>{t.history}</summary>
          <ul>
            {hands.history.map(({ from, to, reason, at, by }) => (
              <li key={at}>
                {t.moved(moment(at), from?.name, to?.name, by)}
                {reason !== null && ` (${reason})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function GiveForm({ id, assignee }: { id: string; assignee: string | null }) {
  const { w } = useSpeech();
  const { hands: t } = useFileWords();
  const client = useQueryClient();
  const { data: team } = useQuery(teamQueries.colleagues());
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const others = (team?.items ?? []).filter((one) => one.kind === 'person' && one.id !== assignee);
  const sending = useSending({
    faults: to === undefined || to === 'none' ? { '/to': w.form.required } : {},
    fields: ['/to', '/reason'],
    send: () => giveFile(id, { to: to === '' ? null : to!, ...(reason.trim() !== '' && { reason: reason.trim() }) }),
    onDone: () => client.invalidateQueries(),
  });
  return (
    <SentForm sending={sending} action={t.give}>
      <Field name="/to" label={t.to} required error={sending.shown['/to']}>
        {(props) => (
          <select {...props} value={to ?? 'none'} onChange={({ target }) => setTo(target.value)}>
            <option value="none">{w.form.choose}</option>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {one.id === team!.me ? t.me(one.name) : one.name}
              </option>
            ))}
            {assignee !== null && <option value="">{t.toNobody}</option>}
          </select>
        )}
      </Field>
      <TextField
        name="/reason"
        label={t.reason}
        maxLength={500}
        value={reason}
        error={sending.shown['/reason']}
        onChange={setReason}
      />
    </SentForm>
  );
}
