import { useQuery } from '@tanstack/react-query';
import type { Membership } from '../api/session-answers';
import { queries } from '../api/queries';

/** What somebody who is signed in is at the administration for which they work now. */
export function useHere(): Membership | undefined {
  const { data: session } = useQuery(queries.session());
  return session?.memberships.find(({ administration }) => administration.id === session.administration?.id);
}
