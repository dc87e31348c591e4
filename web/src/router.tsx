import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { Membership } from './api/session-answers';
import { queries } from './api/queries';
import { root } from './root';
import { counterPages } from './routes/counter/pages';
import { filePages } from './routes/file/pages';
import { layerPages } from './routes/layers/pages';
import { meetingPages } from './routes/meetings/pages';
import { messagesPage } from './routes/messages/pages';
import { operatorPage } from './routes/operator/pages';
import { opinionPages } from './routes/opinions/pages';
import { overviewPage } from './routes/overview/pages';
import { peoplePages } from './routes/people/pages';
import { procedurePages } from './routes/procedures/pages';
import { settingsPages } from './routes/settings/pages';
import { teamPage } from './routes/team/pages';
import { worklistPage } from './routes/worklist/pages';
import { Fault } from './shared/Fault';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  // Who keeps no files, such as a fire zone, begins with what others ask; who keeps accounts, with people.
  beforeLoad: async ({ context: { client } }) => {
    const session = await client.ensureQueryData(queries.session()).catch(() => undefined);
    // Whoever is to sign in first comes back here, and only then is it known where they begin.
    if (!session?.person) return;
    const here = session.memberships.find(({ administration }) => administration.id === session.administration?.id);
    if (!here && session.operator) throw redirect({ to: '/exploitation', replace: true });
    throw redirect({ to: here ? firstRoom(here.may) : '/dossiers', replace: true });
  },
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/aide',
  component: lazyRouteComponent(() => import('./routes/HelpPage'), 'HelpPage'),
});

/** A new room is a line here and a folder of its own, whose `pages.ts` names its addresses. */
const tree = root.addChildren([
  home,
  worklistPage,
  filePages,
  ...counterPages,
  ...meetingPages,
  ...opinionPages,
  ...layerPages,
  ...procedurePages,
  overviewPage,
  messagesPage,
  teamPage,
  ...peoplePages,
  settingsPages,
  operatorPage,
  help,
]);

export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    basepath: '/bureau',
    context: { client, language: 'fr' },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: Fault,
    defaultPendingMs: 300,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

/** Where somebody begins their day. */
function firstRoom({ files, advise, people: keepsPeople }: Membership['may']) {
  if (files) return '/dossiers';
  if (advise) return '/avis';
  return keepsPeople ? '/personnes' : '/dossiers';
}
