import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../api/queries';
import { useHere } from '../session/here';
import { useSpeech } from '../words';

/** Links to the rooms that somebody's roles open. */
export function Rooms() {
  const { w } = useSpeech();
  const { data: session } = useQuery(queries.session());
  const here = useHere();
  return (
    <>
      {here?.may.files && (
        <Link to="/dossiers" search={{}} activeOptions={{ includeSearch: false }}>
          {w.nav.worklist}
        </Link>
      )}
      {here?.may.deposit && <Link to="/nouveau">{w.nav.counter}</Link>}
      {here?.may.meet && <Link to="/seances">{w.nav.meetings}</Link>}
      {here?.may.files && <Link to="/pilotage">{w.nav.overview}</Link>}
      {here?.may.advise && <Link to="/avis">{w.nav.opinions}</Link>}
      {here?.may.layers && <Link to="/couches">{w.nav.layers}</Link>}
      {here?.may.procedures && <Link to="/procedures">{w.nav.procedures}</Link>}
      {here?.may.handle && <Link to="/envois">{w.nav.messages}</Link>}
      {here?.may.handle && <Link to="/equipe">{w.nav.team}</Link>}
      {here?.may.people && <Link to="/personnes">{w.nav.people}</Link>}
      {here?.may.settings && <Link to="/reglages">{w.nav.settings}</Link>}
      {session?.operator && <Link to="/exploitation">{w.nav.operator}</Link>}
    </>
  );
}
