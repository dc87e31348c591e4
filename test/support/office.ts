import type { Browser, BrowserContext, Page } from 'playwright-core';
import { roomsOf } from '../../src/administrations/index.js';
import type { TestHouse, Town } from './house.js';

/** A desk in a town: a browser that is signed in as one of its accounts. */
export interface Desk {
  context: BrowserContext;
  page: Page;
  /** Errors that the page reported: none is expected. */
  complaints: string[];
  /** From now on the service no longer knows the session, until somebody signs in again. */
  expire(): void;
  /** Signed in again, elsewhere. */
  renew(): void;
  /** Calls that changed something without saying that they come from our own page. */
  unmarked: string[];
}

/**
 * Stands where sign-in stands: it answers what `GET /api/session` answers, adds what the cookie stands for to each call,
 * and sends who signs in back where he came from. The application itself never sees a token.
 */
export async function openDesk(
  browser: Browser,
  house: TestHouse,
  town: Town,
  name = 'officer',
  { language = 'fr', width = 1280, height = 900, bypassCSP = false } = {},
): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    bypassCSP,
    baseURL: await house.app.getUrl(),
  });
  const desk: Desk = {
    context,
    page: await context.newPage(),
    complaints: [],
    unmarked: [],
    expire: () => (signedIn = false),
    renew: () => (signedIn = true),
  };
  desk.page.setDefaultTimeout(20_000);
  let signedIn = true;
  const { id, slug, type } = town;
  const administration = { id, slug, name: 'Ville d’essai', type };
  const roles = town.roles[name] ?? [];
  await context.route('**/api/**', async (route) => {
    const request = route.request();
    if (new URL(request.url()).pathname === '/api/session') {
      const person = signedIn ? { name, locale: language } : null;
      const memberships = signedIn ? [{ administration, roles, may: roomsOf(type, roles) }] : [];
      return route.fulfill({
        json: { person, administration: signedIn ? administration : null, memberships, signIn: '/auth/login' },
      });
    }
    if (request.method() !== 'GET' && request.headers()['x-perron'] !== '1') desk.unmarked.push(request.url());
    if (signedIn) return route.continue({ headers: { ...request.headers(), authorization: `Bearer ${town.tokens[name]}` } });
    const problem = { type: '/problems#unauthenticated', title: 'Qui êtes-vous ?', status: 401, detail: 'Session expirée.' };
    return route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify(problem) });
  });
  await context.route('**/auth/login?*', (route) => {
    signedIn = true;
    const back = new URL(route.request().url()).searchParams.get('returnTo')!;
    return route.fulfill({ status: 302, headers: { Location: back } });
  });
  desk.page.on('pageerror', ({ message }) => desk.complaints.push(message));
  desk.page.on('console', (message) => {
    // The browser itself reports answers like 401, 409 and 412 that the page tells in words.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) desk.complaints.push(message.text());
  });
  return desk;
}
