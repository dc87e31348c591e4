import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import type { Account, People } from './answers';
import { dayOf, inUse } from './key-state';
import { peopleQueries } from './queries';
import { rolesInWords } from './roles-in-words';
import { usePeopleWords } from './words';
import './people.css';

/** Who works for the administration, with which roles. */
export function PeoplePage() {
  const { w, language } = useSpeech();
  const t = usePeopleWords();
  const { data, error } = useQuery(peopleQueries.all(language));
  if (error && !data) return <Fault error={error} />;
  const open = data?.items.filter(({ disabledAt }) => disabledAt === null) ?? [];
  const closed = data?.items.filter(({ disabledAt }) => disabledAt !== null) ?? [];
  const services = open.filter(({ kind }) => kind === 'service');
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      <p className="lead">{t.lead}</p>
      <div className="actions">
        <Link to="/personnes/nouveau" className="button primary">
          {t.open}
        </Link>
        <Link to="/personnes/lectures" className="button">
          {t.readings}
        </Link>
      </div>
      {!data ? (
        <p className="quiet">{w.loading}</p>
      ) : (
        <>
          <h2>{t.people}</h2>
          <AccountList accounts={open.filter(({ kind }) => kind === 'person')} people={data} />
          <h2>{t.services}</h2>
          <p className="quiet">{services.length === 0 ? t.noServices : t.servicesLead}</p>
          <AccountList accounts={services} people={data} />
          {closed.length > 0 && (
            <>
              <h2>{t.closed}</h2>
              <AccountList accounts={closed} people={data} />
            </>
          )}
        </>
      )}
    </>
  );
}

function AccountList({ accounts, people }: { accounts: Account[]; people: People }) {
  const { shortDay } = useSpeech();
  const t = usePeopleWords();
  return (
    <ul className="plain account-list">
      {accounts.map((account) => (
        <li key={account.id}>
          <p className="row between">
            <Link to="/personnes/$id" params={{ id: account.id }}>
              {account.name}
            </Link>
            <StateMark account={account} />
          </p>
          <p>{rolesInWords(account, people, t)}</p>
          <p className="quiet">
            {account.email}
            {account.lastSignedIn !== null && ` · ${t.lastSignedIn(shortDay(dayOf(account.lastSignedIn)))}`}
            {account.keys.length > 0 && ` · ${t.keysOf(account.keys.filter(inUse).length)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

function StateMark({ account: { kind, joined, disabledAt, invitedUntil } }: { account: Account }) {
  const { shortDay } = useSpeech();
  const t = usePeopleWords();
  if (disabledAt !== null) return <span className="mark">{t.state.closed}</span>;
  if (kind === 'service' || joined) return null;
  return invitedUntil === null ? (
    <span className="mark late">{t.state.uninvited}</span>
  ) : (
    <span className="mark">{t.state.waiting(shortDay(dayOf(invitedUntil)))}</span>
  );
}
