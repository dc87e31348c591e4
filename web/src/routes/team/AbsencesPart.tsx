import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Confirmed } from '../../shared/Confirmed';
import { parseDay } from '../../shared/day';
import { DayField } from '../../shared/DayField';
import { useDraft } from '../../shared/draft';
import { Refused } from '../../shared/Fault';
import { SentForm } from '../../shared/SentForm';
import { useSending } from '../../shared/sending';
import { useSpeech } from '../../words';
import type { Team } from './answers';
import { ChoosePerson } from './ChoosePerson';
import { noteAbsence, teamQueries, withdrawAbsence } from './queries';
import { useTeamWords } from './words';

/** Who is away from today on, and the note of one more absence. */
export function AbsencesPart({ team }: { team: Team }) {
  const { w, day } = useSpeech();
  const { absences: t } = useTeamWords();
  const client = useQueryClient();
  const { data, error } = useQuery(teamQueries.absences());
  const withdraw = useMutation({
    mutationFn: withdrawAbsence,
    onSuccess: () => client.invalidateQueries({ queryKey: ['team'] }),
  });
  const coming = (data ?? [])
    .filter(({ until, withdrawnAt }) => until >= team.on && withdrawnAt === null)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return (
    <>
      <h2>{t.title}</h2>
      <p className="quiet">{t.lead}</p>
      <Refused error={error ?? withdraw.error} />
      {data && coming.length === 0 && <p>{t.none}</p>}
      {!data && !error && <p className="quiet">{w.loading}</p>}
      <ul className="plain absence-list">
        {coming.map(({ id, account, deputy, from, until }) => (
          <li key={id} className="row between">
            <p>{t.line(account.name, day(from), day(until), deputy.name)}</p>
            <Confirmed
              small
              label={t.withdraw(account.name)}
              title={t.withdrawTitle(account.name)}
              lead={t.withdrawLead}
              onConfirm={() => withdraw.mutate(id)}
            />
          </li>
        ))}
      </ul>
      <NewAbsence team={team} />
    </>
  );
}

const FIELDS = ['/account', '/deputy', '/from', '/until'] as const;

function NewAbsence({ team }: { team: Team }) {
  const { w, shortDay } = useSpeech();
  const { absences: t } = useTeamWords();
  const client = useQueryClient();
  const blank = { account: team.me, deputy: '', from: '', until: '' };
  const { value: draft, change, clear, restored } = useDraft('equipe/absence', blank);
  const [from, until] = [parseDay(draft.from, team.on), parseDay(draft.until, team.on)];
  const people = team.items.filter(({ kind }) => kind === 'person');
  const sending = useSending({
    faults: {
      ...(draft.account === '' && { '/account': w.form.required }),
      ...(draft.deputy === '' && { '/deputy': w.form.required }),
      ...(from === undefined && { '/from': w.form.badDay(shortDay(team.on)) }),
      ...(until === undefined && { '/until': w.form.badDay(shortDay(team.on)) }),
      ...(from !== undefined && until !== undefined && until < from && { '/until': t.backwards }),
    },
    fields: FIELDS,
    send: () => noteAbsence({ account: draft.account, deputy: draft.deputy, from: from!, until: until! }),
    onDone: async () => {
      clear();
      await client.invalidateQueries({ queryKey: ['team'] });
    },
  });
  const put = (patch: Partial<typeof draft>) => {
    sending.forget();
    change(patch);
  };
  return (
    <>
      <p role="status">{sending.answer ? t.noted : ''}</p>
      <details className="card" open={restored || undefined}>
        <summary>{t.note}</summary>
        <SentForm sending={sending} restored={restored} onDiscard={clear} action={t.note}>
          <ChoosePerson
            name="/account"
            label={t.account}
            people={people}
            value={draft.account}
            error={sending.shown['/account']}
            onChange={(account) => put({ account })}
          />
          <ChoosePerson
            name="/deputy"
            label={t.deputy}
            hint={t.deputyHint}
            people={people.filter(({ id }) => id !== draft.account)}
            value={draft.deputy}
            error={sending.shown['/deputy']}
            onChange={(deputy) => put({ deputy })}
          />
          <DayField
            name="/from"
            label={t.from}
            required
            today={team.on}
            value={draft.from}
            error={sending.shown['/from']}
            onChange={(value) => put({ from: value })}
          />
          <DayField
            name="/until"
            label={t.until}
            required
            today={team.on}
            value={draft.until}
            error={sending.shown['/until']}
            onChange={(value) => put({ until: value })}
          />
        </SentForm>
      </details>
    </>
  );
}
