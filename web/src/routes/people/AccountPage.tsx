import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Confirmed } from '../../shared/Confirmed';
import { useDraft } from '../../shared/draft';
import { Fault, NotFound, Refused, faultInWords } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSending } from '../../shared/sending';
import { SentForm } from '../../shared/SentForm';
import { Stale } from '../../shared/Stale';
import { ToldOnce } from '../../shared/ToldOnce';
import { useSpeech } from '../../words';
import { draftOf, faultsOf, FIELDS, holderOf, writtenOf, type AccountDraft } from './account-draft';
import { AccountFields } from './AccountFields';
import type { Account, People } from './answers';
import { KeysPart } from './KeysPart';
import { changeAccount, invite, peopleQueries } from './queries';
import { usePeopleWords } from './words';
import './people.css';

const route = getRouteApi('/personnes/$id');

/** One account: who it is, its invitation, its keys, and whether it is open. */
export function AccountPage() {
  const { w, language } = useSpeech();
  const t = usePeopleWords();
  const { id } = route.useParams();
  const { data, error } = useQuery(peopleQueries.all(language));
  if (error && !data) return <Fault error={error} />;
  if (!data) return <p className="quiet">{w.loading}</p>;
  const account = data.items.find((one) => one.id === id);
  if (!account) return <NotFound />;
  return (
    <section>
      <p>
        <Link to="/personnes">{t.all}</Link>
      </p>
      <PageTitle>{account.name}</PageTitle>
      <div className="two account">
        <section>
          <h2>{t.who}</h2>
          <AccountForm key={account.id} account={account} people={data} />
        </section>
        <div>
          {account.kind === 'person' && <InvitationPart account={account} />}
          <KeysPart account={account} />
          <ClosingPart account={account} />
        </div>
      </div>
    </section>
  );
}

function AccountForm({ account, people }: { account: Account; people: People }) {
  const { w } = useSpeech();
  const t = usePeopleWords();
  const client = useQueryClient();
  const [saved, setSaved] = useState(false);
  const blank = { ...draftOf(account), version: account.version };
  const {
    value: draft,
    change,
    clear,
    restored,
  } = useDraft<AccountDraft & { version: string }>(`personnes/${account.id}`, blank);
  const refresh = () => client.invalidateQueries({ queryKey: ['people'] });
  const fixedEmail = account.kind === 'person' && account.joined;
  const writes = account.kind === 'person' && account.disabledAt === null && draft.email !== account.email;
  const holder = writes ? holderOf(draft.email, people, account.id) : undefined;
  const sending = useSending({
    faults: { ...faultsOf(draft, w, t), ...(holder !== undefined && { '/email': t.fields.emailTaken(holder) }) },
    fields: FIELDS,
    send: () => {
      const { email, ...written } = writtenOf(draft);
      return changeAccount(account.id, fixedEmail ? written : { email, ...written }, draft.version);
    },
    onDone: async () => {
      await refresh();
      clear();
      setSaved(true);
    },
  });
  const put = (patch: Partial<typeof draft>) => {
    setSaved(false);
    sending.forget();
    change(patch);
  };
  // What somebody else wrote is read again, so that « mine » or « theirs » is chosen against what stands there now.
  const settle = async (mine: boolean) => {
    await refresh();
    const now = client.getQueriesData<People>({ queryKey: ['people'] }).flatMap(([, data]) => data?.items ?? []);
    if (mine) put({ version: now.find(({ id }) => id === account.id)?.version ?? account.version });
    else {
      sending.forget();
      clear();
    }
  };
  return (
    <SentForm
      sending={sending}
      restored={restored}
      onDiscard={clear}
      action={t.save}
      stale={<Stale words={t} onKeep={() => void settle(true)} onTake={() => void settle(false)} />}
    >
      <p role="status">{saved ? t.saved : ''}</p>
      <AccountFields draft={draft} people={people} faults={sending.shown} fixedEmail={fixedEmail} onChange={put} />
      {fixedEmail && <p className="quiet">{`${account.email}. ${t.joined}`}</p>}
    </SentForm>
  );
}

function InvitationPart({ account: { id, joined, disabledAt, invitedUntil } }: { account: Account }) {
  const { w, moment } = useSpeech();
  const t = usePeopleWords();
  const client = useQueryClient();
  const inviting = useMutation({
    mutationFn: () => invite(id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  if (joined || disabledAt !== null) return null;
  return (
    <section>
      <h2>{t.invitation}</h2>
      <p>{invitedUntil === null ? t.notInvited : t.invited(moment(invitedUntil))}</p>
      {inviting.error && <p className="notice bad">{faultInWords(inviting.error, w)}</p>}
      {inviting.data && (
        <ToldOnce label={t.code} secret={inviting.data.code}>
          {t.codeOnce(moment(inviting.data.until))}
        </ToldOnce>
      )}
      <button type="button" className="button" disabled={inviting.isPending} onClick={() => inviting.mutate()}>
        {t.invite}
      </button>
    </section>
  );
}

function ClosingPart({ account: { id, name, disabledAt } }: { account: Account }) {
  const { moment } = useSpeech();
  const t = usePeopleWords();
  const client = useQueryClient();
  const changing = useMutation({
    mutationFn: (disabled: boolean) => changeAccount(id, { disabled }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  return (
    <section>
      <h2>{t.closing}</h2>
      <Refused error={changing.error} />
      {disabledAt === null ? (
        <>
          <p className="quiet">{t.closingLead}</p>
          <Confirmed
            label={t.closing}
            title={t.closingTitle(name)}
            lead={t.closingLead}
            onConfirm={() => changing.mutate(true)}
          />
        </>
      ) : (
        <>
          <p className="notice" role="status">
            {t.isClosed(moment(disabledAt))}
          </p>
          <button type="button" className="button" disabled={changing.isPending} onClick={() => changing.mutate(false)}>
            {t.reopen}
          </button>
        </>
      )}
    </section>
  );
}
