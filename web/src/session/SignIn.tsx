import type { Session } from '../api/session-answers';
import { PageTitle } from '../shared/PageTitle';
import { PerronMark } from '../shell/Icons';
import { useSpeech } from '../words';
import { chooseAdministration, signInAddress } from './session';

export function SignIn({ signIn }: { signIn: string }) {
  const { w } = useSpeech();
  return (
    <section className="welcome">
      <PerronMark />
      <PageTitle>{w.signIn.title}</PageTitle>
      <p className="lead">{w.signIn.lead}</p>
      <p>
        <a className="button primary" href={signInAddress(signIn)}>
          {w.signIn.action}
        </a>
      </p>
      <ForApplicants />
    </section>
  );
}

/** Where nobody can sign in: says so, and where to go instead. */
export function ClosedOffice() {
  const { w } = useSpeech();
  return (
    <section className="welcome">
      <PerronMark />
      <PageTitle>{w.closedOffice.title}</PageTitle>
      <p className="lead">{w.closedOffice.lead}</p>
      <p>
        <a className="button" href="/api">
          {w.closedOffice.api}
        </a>
      </p>
      <ForApplicants />
    </section>
  );
}

/** Somebody who has no role here. */
export function NoFiles() {
  const { w } = useSpeech();
  return (
    <section className="welcome">
      <PageTitle>{w.noFiles.title}</PageTitle>
      <p className="lead">{w.noFiles.lead}</p>
    </section>
  );
}

function ForApplicants() {
  const { w } = useSpeech();
  return (
    <p className="quiet">
      {w.signIn.applicants} <a href="/suivi">{w.signIn.applicantsLink}</a>.
    </p>
  );
}

export function ChooseAdministration({ session: { memberships } }: { session: Session }) {
  const { w } = useSpeech();
  return (
    <section className="welcome">
      <PageTitle>{w.administration.choose}</PageTitle>
      <p className="lead">{memberships.length === 0 ? w.administration.none : w.administration.chooseLead}</p>
      <ul className="choices">
        {memberships.map(({ administration: { id, name } }) => (
          <li key={id}>
            <button type="button" className="button" onClick={() => void chooseAdministration(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
