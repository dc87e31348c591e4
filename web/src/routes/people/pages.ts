import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../root';
import { peopleWords } from './words';

export const peoplePages = [
  createRoute({
    getParentRoute: () => root,
    path: '/personnes',
    loader: ({ context: { language } }) => peopleWords.load(language),
    component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/personnes/nouveau',
    loader: ({ context: { language } }) => peopleWords.load(language),
    component: lazyRouteComponent(() => import('./NewAccountPage'), 'NewAccountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/personnes/lectures',
    validateSearch: ({ reference }: Record<string, unknown>): { reference?: string } =>
      typeof reference === 'string' ? { reference: reference.slice(0, 100) } : {},
    loader: ({ context: { language } }) => peopleWords.load(language),
    component: lazyRouteComponent(() => import('./ReadingsPage'), 'ReadingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/personnes/$id',
    loader: ({ context: { language } }) => peopleWords.load(language),
    component: lazyRouteComponent(() => import('./AccountPage'), 'AccountPage'),
  }),
] as const;
