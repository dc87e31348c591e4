import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Confirmed } from '../../shared/Confirmed';
import { addDays, parseDay } from '../../shared/day';
import { DayField } from '../../shared/DayField';
import { useDraft } from '../../shared/draft';
import { Refused } from '../../shared/Fault';
import { FieldGroup, TextField } from '../../shared/Field';
import { useSending } from '../../shared/sending';
import { SentForm } from '../../shared/SentForm';
import { ToldOnce } from '../../shared/ToldOnce';
import { useSpeech } from '../../words';
import { SCOPES, type Account, type Key, type Scope } from './answers';
import { dayOf, endOf, inUse } from './key-state';
import { issueKey, revokeKey } from './queries';
import { usePeopleWords } from './words';

/** Keys of the account: those that there are, and a new one. */
export function KeysPart({ account }: { account: Account }) {
  const t = usePeopleWords();
  const client = useQueryClient();
  const revoking = useMutation({
    mutationFn: (key: string) => revokeKey(account.id, key),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  return (
    <section>
      <h2>{t.keys}</h2>
      <p className="quiet">{t.keysLead}</p>
      {account.publicKeys && <p>{t.signs(account.publicKeys.keys.length)}</p>}
      <Refused error={revoking.error} />
      {account.keys.length === 0 ? (
        <p>{t.noKeys}</p>
      ) : (
        <ul className="plain account-list">
          {account.keys.toReversed().map((key) => (
            <KeyLine key={key.id} shown={key} onRevoke={() => revoking.mutate(key.id)} />
          ))}
        </ul>
      )}
      {account.disabledAt === null && <NewKey account={account} />}
    </section>
  );
}

function KeyLine({ shown: key, onRevoke }: { shown: Key; onRevoke: () => void }) {
  const { w, moment, shortDay } = useSpeech();
  const t = usePeopleWords();
  const state =
    key.revokedAt !== null
      ? t.key.revoked
      : key.expiresAt === null
        ? t.key.endless
        : inUse(key)
          ? t.key.ends(shortDay(dayOf(key.expiresAt)))
          : t.key.ended(shortDay(dayOf(key.expiresAt)));
  return (
    <li>
      <p className="row between">
        <strong>{key.label}</strong>
        <span className="mark">{state}</span>
      </p>
      <p className="quiet">
        {key.scopes.length === SCOPES.length ? t.key.everything : key.scopes.map((scope) => t.scopes[scope]).join(', ')} ·{' '}
        {t.key.used}
        {w.colon}
        {key.lastUsedAt === null ? t.key.never : moment(key.lastUsedAt)}
      </p>
      {inUse(key) && (
        <Confirmed
          small
          label={t.key.revoke(key.label)}
          title={t.key.revokeTitle(key.label)}
          lead={t.key.revokeLead}
          onConfirm={onRevoke}
        />
      )}
    </li>
  );
}

const FIELDS = ['/label', '/scopes', '/expiresAt'] as const;

function NewKey({ account: { id } }: { account: Account }) {
  const { w, shortDay } = useSpeech();
  const t = usePeopleWords();
  const client = useQueryClient();
  // Keys live by the clock of the world, not by that of the procedures.
  const today = dayOf(new Date().toISOString());
  const blank = { label: '', scopes: ['read'] as Scope[], until: shortDay(addDays(today, 365)) };
  const { value: draft, change, clear, restored } = useDraft(`personnes/${id}/cle`, blank);
  const until = parseDay(draft.until, today);
  const sending = useSending({
    faults: {
      ...(draft.label.trim() === '' && { '/label': w.form.required }),
      ...(draft.scopes.length === 0 && { '/scopes': t.key.scopesMissing }),
      ...(until === undefined && { '/expiresAt': w.form.badDay(shortDay(today)) }),
      ...(until !== undefined && until < today && { '/expiresAt': t.key.past }),
    },
    fields: FIELDS,
    send: () => issueKey(id, { label: draft.label.trim(), scopes: draft.scopes, expiresAt: endOf(until!) }),
    onDone: async () => {
      clear();
      await client.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const put = (patch: Partial<typeof draft>) => {
    sending.forget();
    change(patch);
  };
  const toggle = (scope: Scope) =>
    put({ scopes: SCOPES.filter((one) => (one === scope ? !draft.scopes.includes(one) : draft.scopes.includes(one))) });
  return (
    <>
      {sending.answer && (
        <ToldOnce label={t.key.secret} secret={sending.answer.key}>
          {t.key.once}
        </ToldOnce>
      )}
      <details className="card" open={restored || undefined}>
        <summary>{t.key.issue}</summary>
        <SentForm sending={sending} restored={restored} onDiscard={clear} action={t.key.issue}>
          <TextField
            name="/label"
            label={t.key.label}
            hint={t.key.labelHint}
            required
            maxLength={100}
            value={draft.label}
            error={sending.shown['/label']}
            onChange={(label) => put({ label })}
          />
          <FieldGroup name="/scopes" label={t.key.scopes} required error={sending.shown['/scopes']}>
            {SCOPES.map((scope) => (
              <label key={scope} className="tick">
                <input type="checkbox" checked={draft.scopes.includes(scope)} onChange={() => toggle(scope)} /> {t.scopes[scope]}
              </label>
            ))}
          </FieldGroup>
          <DayField
            name="/expiresAt"
            label={t.key.until}
            required
            today={today}
            value={draft.until}
            error={sending.shown['/expiresAt']}
            onChange={(value) => put({ until: value })}
          />
        </SentForm>
      </details>
    </>
  );
}
