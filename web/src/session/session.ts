import { ProblemError } from '../api/problem';

/** Another administration is another house: every page is read anew. @throws ProblemError */
export async function chooseAdministration(id: number): Promise<void> {
  await send('/api/session/administration', { administration: id });
  location.assign('/bureau');
}

/** Ends the session here, and leads to where the provider ends its own. @throws ProblemError */
export async function signOut(): Promise<void> {
  const { next } = (await (await send('/auth/logout', {})).json()) as { next: string };
  location.assign(next);
}

/** Where to sign in, and to come back to this very page. */
export function signInAddress(signIn: string): string {
  return `${signIn}?returnTo=${encodeURIComponent(location.pathname + location.search)}`;
}

async function send(path: string, body: object): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'X-Perron': '1' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new ProblemError(response.status);
  return response;
}
