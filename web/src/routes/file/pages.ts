import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queries } from '../../api/queries';
import { findingWords } from '../../map/words';
import { root } from '../../root';
import { documentWords } from '../documents/words';
import { fileWords } from './words';
import { publicityWords } from '../publicity/words';

const file = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$id',
  // Begun while a row has the focus, so that the page is there when it is opened.
  loader: ({ context: { client, language }, params: { id } }) => {
    void client.prefetchQuery(queries.file(language, id));
    void client.prefetchQuery(queries.steps(language, id));
    return fileWords.load(language);
  },
  component: lazyRouteComponent(() => import('./FilePage'), 'FilePage'),
});

/** The parts of a file; a new one is a line here, a tab in FilePage and a module of its own. */
const parts = [
  createRoute({
    getParentRoute: () => file,
    path: '/',
    component: lazyRouteComponent(() => import('./NextPart'), 'NextPart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/actes/$event',
    // The act that asks an opinion offers the documents that go out with it.
    loader: ({ context: { language }, params: { event } }) =>
      event === 'opinion.requested' ? documentWords.load(language) : undefined,
    component: lazyRouteComponent(() => import('./StepPart'), 'StepPart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/chronologie',
    component: lazyRouteComponent(() => import('./TimelinePart'), 'TimelinePart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/procedure',
    component: lazyRouteComponent(() => import('./ProcedurePart'), 'ProcedurePart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/bien',
    loader: ({ context: { language } }) => findingWords.load(language),
    component: lazyRouteComponent(() => import('./SitePart'), 'SitePart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/documents',
    loader: ({ context: { language } }) => documentWords.load(language),
    component: lazyRouteComponent(() => import('../documents/DocumentsPart'), 'DocumentsPart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/avis',
    loader: ({ context: { language } }) => documentWords.load(language),
    component: lazyRouteComponent(() => import('./OpinionsPart'), 'OpinionsPart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/publicite',
    loader: ({ context: { language } }) => Promise.all([publicityWords.load(language), documentWords.load(language)]),
    component: lazyRouteComponent(() => import('../publicity/PublicityPart'), 'PublicityPart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/personnes',
    component: lazyRouteComponent(() => import('./PeoplePart'), 'PeoplePart'),
  }),
  createRoute({
    getParentRoute: () => file,
    path: '/et-si',
    component: lazyRouteComponent(() => import('./SimulatePart'), 'SimulatePart'),
  }),
];

export const filePages = file.addChildren(parts);
