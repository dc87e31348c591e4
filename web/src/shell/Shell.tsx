import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { queries } from '../api/queries';
import { ExpiredSession } from '../session/ExpiredSession';
import { ChooseAdministration, ClosedOffice, NoFiles, SignIn } from '../session/SignIn';
import { useHere } from '../session/here';
import { signOut } from '../session/session';
import { Fault } from '../shared/Fault';
import { useSpeech } from '../words';
import { AdministrationSwitch } from './AdministrationSwitch';
import { PerronMark } from './Icons';
import { LanguageSwitch } from './LanguageSwitch';
import { Rooms } from './Rooms';

/** Everything around a page: it stays in place while pages come and go. */
export function Shell() {
  const { w, language } = useSpeech();
  const { data: session, error, isPending } = useQuery(queries.session());
  const main = useFocusOnNewPage();
  const here = useHere();
  // Pages that are for nobody's administration.
  const apart = useRouterState({ select: ({ location }) => /\/(aide|exploitation)$/.test(location.pathname) });
  return (
    <>
      <a className="skip" href="#main">
        {w.skip}
      </a>
      <header className="masthead">
        <div className="masthead-row">
          <Link to="/" className="brand">
            <PerronMark />
            <span>{w.appName}</span>
          </Link>
          {session?.administration && <AdministrationSwitch session={session} />}
          <div className="masthead-tools">
            <LanguageSwitch />
            <Link to="/aide" className="tool">
              {w.nav.help}
            </Link>
            {session?.person && (
              <button type="button" className="tool" onClick={() => void signOut()} title={session.person.name}>
                {w.signIn.out}
              </button>
            )}
          </div>
        </div>
        {(here || session?.operator) && (
          <nav className="mainnav" aria-label={w.nav.main}>
            <Rooms />
          </nav>
        )}
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {isPending ? (
          <p className="quiet">{w.loading}</p>
        ) : error ? (
          <Fault error={error} />
        ) : session.signIn === null ? (
          <ClosedOffice />
        ) : !session.person ? (
          <SignIn signIn={session.signIn} />
        ) : !session.administration && !(session.operator && apart) ? (
          <ChooseAdministration session={session} />
        ) : here && !here.may.read && !here.may.people && !apart ? (
          <NoFiles />
        ) : (
          <Outlet />
        )}
      </main>
      <footer className="colophon">
        <a href={`/accessibilite?lang=${language}`}>{w.accessibility}</a>
      </footer>
      <ExpiredSession />
    </>
  );
}

/** A new page is told to those who cannot see it: the focus goes to its beginning. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== undefined && path !== before.current) {
      const heading = main.current?.querySelector<HTMLElement>('[data-page-heading]');
      (heading ?? main.current)?.focus({ preventScroll: true });
    }
    before.current = path;
  }, [path]);
  return main;
}
