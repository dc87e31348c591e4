import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirmed } from '../../shared/Confirmed';
import { Refused, faultInWords } from '../../shared/Fault';
import { ToldOnce } from '../../shared/ToldOnce';
import { useSpeech } from '../../words';
import type { Webhook } from './answers';
import { changeWebhook, pingWebhook, removeWebhook, replayWebhook, settingsQueries } from './queries';
import { useSettingsWords } from './words';

/** One webhook: whether it answers, the latest calls, and what can be done about them. */
export function WebhookCard({ webhook }: { webhook: Webhook }) {
  const { w, moment } = useSpeech();
  const { webhooks: t } = useSettingsWords();
  const client = useQueryClient();
  const [told, setTold] = useState('');
  const [secret, setSecret] = useState<string>();
  const { id, url, events, failingSince, disabledAt, disabledBecause } = webhook;
  const acting = useMutation({
    mutationFn: (act: () => Promise<string>) => act(),
    onSuccess: async (say) => {
      setTold(say);
      await client.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  const does = (act: () => Promise<string>) => () => acting.mutate(act);
  const change = (body: Parameters<typeof changeWebhook>[1], say: string) =>
    does(async () => {
      setSecret((await changeWebhook(id, body)).secret);
      return say;
    });
  return (
    <article className="card webhook">
      <h3>{url}</h3>
      <p>
        <span className={disabledAt === null && failingSince === null ? 'mark' : 'mark late'}>
          {disabledAt !== null ? t.disabled : failingSince !== null ? t.failing : t.answers}
        </span>{' '}
        {disabledAt !== null
          ? t.disabledSince(moment(disabledAt), disabledBecause ?? '')
          : failingSince !== null && t.failingSince(moment(failingSince))}
      </p>
      <p className="quiet">
        {t.told}
        {w.colon}
        {events.includes('*') ? t.everything : events.join(', ')}
      </p>
      <p role="status">{told}</p>
      <Refused error={acting.error} />
      {secret !== undefined && (
        <ToldOnce label={t.secret} secret={secret}>
          {t.secretOnce}
        </ToldOnce>
      )}
      <div className="row">
        {disabledAt === null ? (
          <>
            <Small onPress={does(() => pingWebhook(id).then(() => t.pinged))}>{t.ping}</Small>
            <Small onPress={does(async () => t.replayed((await replayWebhook(id)).replayed))}>{t.replay}</Small>
            <Small onPress={change({ enabled: false }, t.nowDisabled)}>{t.disable}</Small>
          </>
        ) : (
          <Small onPress={change({ enabled: true }, t.nowEnabled)}>{t.enable}</Small>
        )}
        <Confirmed
          small
          label={t.newSecret}
          title={t.newSecretTitle}
          lead={t.newSecretLead}
          onConfirm={change({ newSecret: true }, t.nowSecret)}
        />
        <Confirmed
          small
          label={t.remove}
          title={t.removeTitle(url)}
          lead={t.removeLead}
          onConfirm={does(() => removeWebhook(id).then(() => ''))}
        />
      </div>
      <Deliveries id={id} />
    </article>
  );
}

function Small({ onPress, children }: { onPress: () => void; children: string }) {
  return (
    <button type="button" className="button small" onClick={onPress}>
      {children}
    </button>
  );
}

/** Asked when they are unfolded, and again while they stay so. */
function Deliveries({ id }: { id: string }) {
  const { w, moment } = useSpeech();
  const { webhooks: t } = useSettingsWords();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ ...settingsQueries.deliveries(id), enabled: open, refetchInterval: open ? 5000 : false });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.deliveries}</summary>
      {error && <p className="notice bad">{faultInWords(error, w)}</p>}
      {data && data.length === 0 && <p>{t.noDeliveries}</p>}
      {data && data.length > 0 && (
        <ul className="plain">
          {data.map(({ id: call, event, createdAt, state, attempts, lastFailure, nextAttempt }) => (
            <li key={call}>
              <p>
                <code>{event}</code>{' '}
                <span className={state === 'dead' || state === 'failed' ? 'mark late' : 'mark'}>{t.states[state]}</span>
              </p>
              <p className="quiet">
                {moment(createdAt)}
                {attempts > 0 && ` · ${t.attempts(attempts)}`}
                {state !== 'sent' && lastFailure !== null && ` · ${lastFailure}`}
                {state === 'failed' && nextAttempt !== null && ` · ${t.next(moment(nextAttempt))}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
