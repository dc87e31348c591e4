import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDraft } from '../../shared/draft';
import { Fault } from '../../shared/Fault';
import { FieldGroup } from '../../shared/Field';
import { PageTitle } from '../../shared/PageTitle';
import { useSending } from '../../shared/sending';
import { SentForm } from '../../shared/SentForm';
import { ToldOnce } from '../../shared/ToldOnce';
import { useSpeech } from '../../words';
import { BLANK, faultsOf, FIELDS, holderOf, writtenOf, type AccountDraft } from './account-draft';
import { AccountFields } from './AccountFields';
import type { Invitation, People } from './answers';
import { openAccount, peopleQueries } from './queries';
import { usePeopleWords } from './words';
import './people.css';

interface Opened {
  id: string;
  name: string;
  invitation: Invitation | null;
}

/** Opens an account, and tells the code of its invitation once. */
export function NewAccountPage() {
  const { w, language } = useSpeech();
  const t = usePeopleWords();
  const { data, error } = useQuery(peopleQueries.all(language));
  const [opened, setOpened] = useState<Opened>();
  if (error && !data) return <Fault error={error} />;
  return (
    <section>
      <p>
        <Link to="/personnes">{t.all}</Link>
      </p>
      <PageTitle>{t.newTitle}</PageTitle>
      {opened ? (
        <Done opened={opened} onAnother={() => setOpened(undefined)} />
      ) : (
        <>
          <p className="lead">{t.newLead}</p>
          {data ? <NewAccount people={data} onOpened={setOpened} /> : <p className="quiet">{w.loading}</p>}
        </>
      )}
    </section>
  );
}

function Done({ opened: { id, name, invitation }, onAnother }: { opened: Opened; onAnother: () => void }) {
  const { moment } = useSpeech();
  const t = usePeopleWords();
  return (
    <>
      <p role="status">{t.opened(name)}</p>
      {invitation && (
        <ToldOnce label={t.code} secret={invitation.code}>
          {t.codeOnce(moment(invitation.until))}
        </ToldOnce>
      )}
      <div className="actions">
        <Link to="/personnes/$id" params={{ id }} className="button primary">
          {t.toAccount(name)}
        </Link>
        <button type="button" className="button" onClick={onAnother}>
          {t.another}
        </button>
      </div>
    </>
  );
}

function NewAccount({ people, onOpened }: { people: People; onOpened: (opened: Opened) => void }) {
  const { w } = useSpeech();
  const t = usePeopleWords();
  const client = useQueryClient();
  const blank = { ...BLANK, kind: 'person' as 'person' | 'service' };
  const {
    value: draft,
    change,
    clear,
    restored,
  } = useDraft<AccountDraft & { kind: 'person' | 'service' }>('personnes/nouveau', blank);
  const { kind } = draft;
  const holder = kind === 'person' ? holderOf(draft.email, people) : undefined;
  const sending = useSending({
    faults: { ...faultsOf(draft, w, t), ...(holder !== undefined && { '/email': t.fields.emailTaken(holder) }) },
    fields: FIELDS,
    send: () => openAccount({ kind, ...writtenOf(draft) }),
    onDone: async ({ id, invitation }) => {
      clear();
      onOpened({ id, name: draft.name.trim(), invitation });
      await client.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const put = (patch: Partial<typeof draft>) => {
    sending.forget();
    change(patch);
  };
  return (
    <SentForm sending={sending} restored={restored} onDiscard={clear} action={t.open}>
      <FieldGroup name="/kind" label={t.fields.kind} required>
        {(['person', 'service'] as const).map((one) => (
          <label key={one} className="tick">
            <input type="radio" name="kind" checked={kind === one} onChange={() => put({ kind: one })} /> {t.fields.kinds[one]}
          </label>
        ))}
      </FieldGroup>
      <AccountFields draft={draft} people={people} faults={sending.shown} onChange={put} />
    </SentForm>
  );
}
