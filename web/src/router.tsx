import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { Membership } from './api/answers';
import { queries, type WorklistFilters } from './api/queries';
import { findingWords } from './map/words';
import { Fault, NotFound } from './shared/Fault';
import { counterWords } from './routes/counter/words';
import { documentWords } from './routes/documents/words';

import { fileWords } from './routes/file/words';
import { layerWords } from './routes/layers/words';
import { meetingWords } from './routes/meetings/words';
import { messageWords } from './routes/messages/words';
import { operatorWords } from './routes/operator/words';
import { opinionWords } from './routes/opinions/words';
import { overviewWords } from './routes/overview/words';
import { procedureWords } from './routes/procedures/words';
import { peopleWords } from './routes/people/words';
import { publicityWords } from './routes/publicity/words';
import { settingsWords } from './routes/settings/words';
import { worklistWords } from './routes/worklist/words';
import { Shell } from './shell/Shell';
import type { Language } from './words';

interface Context {
  client: QueryClient;
  language: Language;
}

const root = createRootRouteWithContext<Context>()({ component: Shell, notFoundComponent: NotFound });

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

const worklist = createRoute({
  getParentRoute: () => root,
  path: '/dossiers',
  validateSearch: filtersIn,
  loader: ({ context: { language } }) => worklistWords.load(language),
  component: lazyRouteComponent(() => import('./routes/worklist/WorklistPage'), 'WorklistPage'),
});

const file = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$id',
  // Begun while a row has the focus, so that the page is there when it is opened.
  loader: ({ context: { client, language }, params: { id } }) => {
    void client.prefetchQuery(queries.file(language, id));
    void client.prefetchQuery(queries.steps(language, id));
    return fileWords.load(language);
  },
  component: lazyRouteComponent(() => import('./routes/file/FilePage'), 'FilePage'),
});

/** The parts of a file; a new one is a line here, a tab in FilePage and a module of its own. */
const fileParts = [
  createRoute({
    getParentRoute: () => file,
    path: '/',
    component: lazyRouteComponent(() => import('./routes/file/NextPart'), 'NextPart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/actes/$event',
    component: lazyRouteComponent(() => import('./routes/file/StepPart'), 'StepPart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/chronologie',
    component: lazyRouteComponent(() => import('./routes/file/TimelinePart'), 'TimelinePart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/procedure',
    component: lazyRouteComponent(() => import('./routes/file/ProcedurePart'), 'ProcedurePart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/bien',
    loader: ({ context: { language } }) => findingWords.load(language),
    component: lazyRouteComponent(() => import('./routes/file/SitePart'), 'SitePart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/documents',
    loader: ({ context: { language } }) => documentWords.load(language),
    component: lazyRouteComponent(() => import('./routes/documents/DocumentsPart'), 'DocumentsPart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/avis',
    loader: ({ context: { language } }) => documentWords.load(language),
    component: lazyRouteComponent(() => import('./routes/file/OpinionsPart'), 'OpinionsPart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/publicite',
    loader: ({ context: { language } }) => Promise.all([publicityWords.load(language), documentWords.load(language)]),
    component: lazyRouteComponent(() => import('./routes/publicity/PublicityPart'), 'PublicityPart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/personnes',
    component: lazyRouteComponent(() => import('./routes/file/PeoplePart'), 'PeoplePart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/et-si',
    component: lazyRouteComponent(() => import('./routes/file/SimulatePart'), 'SimulatePart'),
  }),
];

const counter = createRoute({
  getParentRoute: () => root,
  path: '/nouveau',
  loader: ({ context: { language } }) => Promise.all([counterWords.load(language), findingWords.load(language)]),
  component: lazyRouteComponent(() => import('./routes/counter/CounterPage'), 'CounterPage'),
});

const receipt = createRoute({
  getParentRoute: () => root,
  path: '/recepisse/$id',
  loader: ({ context: { language } }) => counterWords.load(language),
  component: lazyRouteComponent(() => import('./routes/counter/ReceiptPage'), 'ReceiptPage'),
});

const layerPages = [
  createRoute({
    getParentRoute: () => root,
    path: '/couches',
    loader: ({ context: { language } }) => layerWords.load(language),
    component: lazyRouteComponent(() => import('./routes/layers/LayersPage'), 'LayersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/couches/livrer',
    validateSearch: ({ couche }: Record<string, unknown>): { couche?: string } =>
      typeof couche === 'string' ? { couche: couche.slice(0, 100) } : {},
    loader: ({ context: { language } }) => layerWords.load(language),
    component: lazyRouteComponent(() => import('./routes/layers/DeliverPage'), 'DeliverPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/couches/qgis',
    loader: ({ context: { language } }) => layerWords.load(language),
    component: lazyRouteComponent(() => import('./routes/layers/QgisPage'), 'QgisPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/couches/$layer',
    loader: ({ context: { language } }) => layerWords.load(language),
    component: lazyRouteComponent(() => import('./routes/layers/LayerPage'), 'LayerPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/couches/$layer/editions/$number',
    loader: ({ context: { language } }) => layerWords.load(language),
    component: lazyRouteComponent(() => import('./routes/layers/ReportPage'), 'ReportPage'),
  }),
] as const;

const procedurePages = [
  createRoute({
    getParentRoute: () => root,
    path: '/procedures',
    loader: ({ context: { language } }) => procedureWords.load(language),
    component: lazyRouteComponent(() => import('./routes/procedures/ProceduresPage'), 'ProceduresPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures/$procedure',
    validateSearch: ({ edition }: Record<string, unknown>): { edition?: string } => (isHash(edition) ? { edition } : {}),
    loader: ({ context: { language } }) => procedureWords.load(language),
    component: lazyRouteComponent(() => import('./routes/procedures/ProcedurePage'), 'ProcedurePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures/$procedure/difference',
    validateSearch: ({ de, a }: Record<string, unknown>) => ({ de: isHash(de) ? de : '', a: isHash(a) ? a : '' }),
    loader: ({ context: { language } }) => procedureWords.load(language),
    component: lazyRouteComponent(() => import('./routes/procedures/DifferencePage'), 'DifferencePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures/$procedure/nouvelle',
    loader: ({ context: { language } }) => procedureWords.load(language),
    component: lazyRouteComponent(() => import('./routes/procedures/BringPage'), 'BringPage'),
  }),
] as const;

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/seances',
  loader: ({ context: { language } }) => meetingWords.load(language),
  component: lazyRouteComponent(() => import('./routes/meetings/MeetingsPage'), 'MeetingsPage'),
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/seances/$id',
  loader: ({ context: { language } }) => meetingWords.load(language),
  component: lazyRouteComponent(() => import('./routes/meetings/MeetingPage'), 'MeetingPage'),
});

const requests = createRoute({
  getParentRoute: () => root,
  path: '/avis',
  validateSearch: ({ etat }: Record<string, unknown>): { etat?: 'rendus' } => (etat === 'rendus' ? { etat } : {}),
  loader: ({ context: { language } }) => opinionWords.load(language),
  component: lazyRouteComponent(() => import('./routes/opinions/RequestsPage'), 'RequestsPage'),
});

const request = createRoute({
  getParentRoute: () => root,
  path: '/avis/$id',
  loader: ({ context: { language } }) => Promise.all([opinionWords.load(language), documentWords.load(language)]),
  component: lazyRouteComponent(() => import('./routes/opinions/RequestPage'), 'RequestPage'),
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/pilotage',
  loader: ({ context: { language } }) => overviewWords.load(language),
  component: lazyRouteComponent(() => import('./routes/overview/OverviewPage'), 'OverviewPage'),
});

const people = [
  createRoute({
    getParentRoute: () => root,
    path: '/personnes',
    loader: ({ context: { language } }) => peopleWords.load(language),
    component: lazyRouteComponent(() => import('./routes/people/PeoplePage'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/personnes/nouveau',
    loader: ({ context: { language } }) => peopleWords.load(language),
    component: lazyRouteComponent(() => import('./routes/people/NewAccountPage'), 'NewAccountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/personnes/lectures',
    validateSearch: ({ reference }: Record<string, unknown>): { reference?: string } =>
      typeof reference === 'string' ? { reference: reference.slice(0, 100) } : {},
    loader: ({ context: { language } }) => peopleWords.load(language),
    component: lazyRouteComponent(() => import('./routes/people/ReadingsPage'), 'ReadingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/personnes/$id',
    loader: ({ context: { language } }) => peopleWords.load(language),
    component: lazyRouteComponent(() => import('./routes/people/AccountPage'), 'AccountPage'),
  }),
] as const;

const settings = createRoute({
  getParentRoute: () => root,
  path: '/reglages',
  loader: ({ context: { language } }) => settingsWords.load(language),
  component: lazyRouteComponent(() => import('./routes/settings/SettingsPage'), 'SettingsPage'),
});

const settingsParts = [
  createRoute({
    getParentRoute: () => settings,
    path: '/',
    component: lazyRouteComponent(() => import('./routes/settings/ReferencesPart'), 'ReferencesPart'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/courrier',
    component: lazyRouteComponent(() => import('./routes/settings/MailPart'), 'MailPart'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/instances',
    component: lazyRouteComponent(() => import('./routes/settings/PartnersPart'), 'PartnersPart'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/webhooks',
    component: lazyRouteComponent(() => import('./routes/settings/WebhooksPart'), 'WebhooksPart'),
  }),
];

const messages = createRoute({
  getParentRoute: () => root,
  path: '/envois',
  validateSearch: ({ etat }: Record<string, unknown>): { etat?: MessageState } => {
    const known = MESSAGE_STATES.find((state) => state === etat);
    return known === undefined ? {} : { etat: known };
  },
  loader: ({ context: { language } }) => messageWords.load(language),
  component: lazyRouteComponent(() => import('./routes/messages/MessagesPage'), 'MessagesPage'),
});

const operator = createRoute({
  getParentRoute: () => root,
  path: '/exploitation',
  loader: ({ context: { language } }) => operatorWords.load(language),
  component: lazyRouteComponent(() => import('./routes/operator/OperatorPage'), 'OperatorPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/aide',
  component: lazyRouteComponent(() => import('./routes/HelpPage'), 'HelpPage'),
});

const tree = root.addChildren([
  home,
  worklist,
  file.addChildren(fileParts),
  counter,
  receipt,
  meetings,
  meeting,
  requests,
  request,
  ...layerPages,
  ...procedurePages,
  overview,
  messages,
  ...people,
  settings.addChildren(settingsParts),
  operator,
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

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** Where somebody begins their day. */
function firstRoom({ files, advise, people: keepsPeople }: Membership['may']) {
  if (files) return '/dossiers';
  if (advise) return '/avis';
  return keepsPeople ? '/personnes' : '/dossiers';
}

const MESSAGE_STATES = ['imprimer', 'waiting', 'failed', 'dead', 'sent'] as const;
type MessageState = (typeof MESSAGE_STATES)[number];

const DUE = ['late', 'today', 'week', 'others'] as const;
const SORTS = ['consequence', 'due', 'newest'] as const;
const CONSEQUENCES = ['refusal', 'favourable', 'referral', 'fine', 'courtesy'] as const;

/** What of an address is a filter; the rest is left out rather than refused. */
function filtersIn(search: Record<string, unknown>): WorklistFilters {
  const one = <T extends string>(values: readonly T[], value: unknown) => values.find((known) => known === value);
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : '');
  const filters: WorklistFilters = {};
  const due = one(DUE, search['due']);
  const sort = one(SORTS, search['sort']);
  const consequence = one(CONSEQUENCES, search['consequence']);
  if (text(search['search'])) filters.search = text(search['search']);
  if (text(search['procedure'])) filters.procedure = text(search['procedure']);
  if (due) filters.due = due;
  if (sort) filters.sort = sort;
  if (consequence) filters.consequence = consequence;
  if (String(search['closed']) === 'true') filters.closed = 'true';
  return filters;
}
