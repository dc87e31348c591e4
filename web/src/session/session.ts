import { ProblemError } from '../api/problem';

/** Another administration is another house: every page is read anew. @throws ProblemError */
export async function chooseAdministration(id: number): Promise<void> {
  await send('/api/session/administration', { administration: id });
  location.assign('/bureau/dossiers');
}

export async function signOut(): Promise<void> {
  await send('/auth/logout', {});
  location.assign('/bureau');
}

/** Where to sign in, and to come back to this very page. */
export function signInAddress(signIn: string): string {
  return `${signIn}?returnTo=${encodeURIComponent(location.pathname + location.search)}`;
}

async function send(path: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'X-Perron': '1' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new ProblemError(response.status);
}
