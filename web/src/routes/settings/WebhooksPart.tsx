import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDraft } from '../../shared/draft';
import { Fault } from '../../shared/Fault';
import { TextField } from '../../shared/Field';
import { useSending } from '../../shared/sending';
import { SentForm } from '../../shared/SentForm';
import { ToldOnce } from '../../shared/ToldOnce';
import { useSpeech } from '../../words';
import { addWebhook, settingsQueries } from './queries';
import { WebhookCard } from './WebhookCard';
import { useSettingsWords } from './words';

/** Other systems that are told of every step: those that there are, and a new one. */
export function WebhooksPart() {
  const { w } = useSpeech();
  const t = useSettingsWords();
  const { data, error } = useQuery(settingsQueries.webhooks());
  if (error && !data) return <Fault error={error} />;
  return (
    <section>
      <h2>{t.tabs.webhooks}</h2>
      <p className="lead">{t.webhooks.lead}</p>
      {!data ? (
        <p className="quiet">{w.loading}</p>
      ) : data.length === 0 ? (
        <p>{t.webhooks.none}</p>
      ) : (
        data.map((webhook) => <WebhookCard key={webhook.id} webhook={webhook} />)
      )}
      <NewWebhook />
    </section>
  );
}

function NewWebhook() {
  const { w } = useSpeech();
  const { webhooks: t } = useSettingsWords();
  const client = useQueryClient();
  const { value: draft, change, clear, restored } = useDraft('reglages/webhook', { url: '', events: '' });
  const sending = useSending({
    faults: draft.url.trim() === '' ? { '/url': w.form.required } : {},
    fields: ['/url', '/events'],
    send: () => addWebhook(draft.url.trim(), draft.events.split(/[\s,;]+/).filter(Boolean)),
    onDone: async () => {
      clear();
      await client.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  const put = (patch: Partial<typeof draft>) => {
    sending.forget();
    change(patch);
  };
  return (
    <>
      <h3>{t.add}</h3>
      {sending.answer && (
        <ToldOnce label={t.secret} secret={sending.answer.secret}>
          {t.secretOnce}
        </ToldOnce>
      )}
      <SentForm sending={sending} restored={restored} onDiscard={clear} action={t.add}>
        <TextField
          name="/url"
          label={t.url}
          hint={t.urlHint}
          required
          maxLength={500}
          value={draft.url}
          error={sending.shown['/url']}
          onChange={(url) => put({ url })}
        />
        <TextField
          name="/events"
          label={t.events}
          hint={t.eventsHint}
          lines={3}
          code
          value={draft.events}
          error={sending.shown['/events']}
          onChange={(events) => put({ events })}
        />
      </SentForm>
    </>
  );
}
