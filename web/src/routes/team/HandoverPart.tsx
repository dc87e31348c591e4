import { useQueryClient } from '@tanstack/react-query';
import { useDraft } from '../../shared/draft';
import { TextField } from '../../shared/Field';
import { SentForm } from '../../shared/SentForm';
import { useSending } from '../../shared/sending';
import { useSpeech } from '../../words';
import type { Team } from './answers';
import { ChoosePerson } from './ChoosePerson';
import { handOver } from './queries';
import { useTeamWords } from './words';

const FIELDS = ['/from', '/to', '/reason'] as const;

/** All open files of one officer go to another, whole or not at all. */
export function HandoverPart({ team: { items } }: { team: Team }) {
  const { w } = useSpeech();
  const { handover: t } = useTeamWords();
  const client = useQueryClient();
  const { value: draft, change, clear, restored } = useDraft('equipe/remise', { from: '', to: '', reason: '' });
  const sending = useSending({
    faults: {
      ...(draft.from === '' && { '/from': w.form.required }),
      ...(draft.to === '' && { '/to': w.form.required }),
      ...(draft.reason.trim() === '' && { '/reason': w.form.required }),
    },
    fields: FIELDS,
    send: () => handOver({ ...draft, reason: draft.reason.trim() }),
    onDone: async () => {
      clear();
      await client.invalidateQueries();
    },
  });
  const put = (patch: Partial<typeof draft>) => {
    sending.forget();
    change(patch);
  };
  const { answer } = sending;
  const from = items.find(({ id }) => id === draft.from);
  return (
    <>
      <h2>{t.title}</h2>
      <p className="quiet">{t.lead}</p>
      <p role="status">{answer ? t.done(answer.files, answer.from.name, answer.to.name) : ''}</p>
      <SentForm sending={sending} restored={restored} onDiscard={clear} action={from ? t.give(from.openFiles) : t.action}>
        <ChoosePerson
          name="/from"
          label={t.from}
          people={items.filter(({ openFiles }) => openFiles > 0)}
          value={draft.from}
          error={sending.shown['/from']}
          onChange={(value) => put({ from: value })}
        />
        <ChoosePerson
          name="/to"
          label={t.to}
          people={items.filter(({ kind, id }) => kind === 'person' && id !== draft.from)}
          value={draft.to}
          error={sending.shown['/to']}
          onChange={(to) => put({ to })}
        />
        <TextField
          name="/reason"
          label={t.reason}
          hint={t.reasonHint}
          required
          maxLength={500}
          value={draft.reason}
          error={sending.shown['/reason']}
          onChange={(reason) => put({ reason })}
        />
      </SentForm>
    </>
  );
}
