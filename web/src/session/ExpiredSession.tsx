import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onSessionExpired } from '../api/client';
import { queries } from '../api/queries';
import { Dialog } from '../shared/Dialog';
import { useSpeech } from '../words';
import { signInAddress } from './session';

/** Says that the session is over, above the page that stays as it is. */
export function ExpiredSession() {
  const { w } = useSpeech();
  const [expired, setExpired] = useState(false);
  const { data: session } = useQuery(queries.session());
  useEffect(() => onSessionExpired(() => setExpired(true)), []);
  if (!session?.person || session.signIn === null) return null;
  return (
    <Dialog title={w.expired.title} isOpen={expired} onClose={() => setExpired(false)}>
      <p>{w.expired.lead}</p>
      <div className="actions">
        <a className="button primary" href={signInAddress(session.signIn)}>
          {w.expired.action}
        </a>
        <button type="button" className="button" onClick={() => setExpired(false)}>
          {w.close}
        </button>
      </div>
    </Dialog>
  );
}
