import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../root';
import { documentWords } from '../documents/words';
import { opinionWords } from './words';

const requests = createRoute({
  getParentRoute: () => root,
  path: '/avis',
  validateSearch: ({ etat }: Record<string, unknown>): { etat?: 'rendus' } => (etat === 'rendus' ? { etat } : {}),
  loader: ({ context: { language } }) => opinionWords.load(language),
  component: lazyRouteComponent(() => import('./RequestsPage'), 'RequestsPage'),
});

const request = createRoute({
  getParentRoute: () => root,
  path: '/avis/$id',
  loader: ({ context: { language } }) => Promise.all([opinionWords.load(language), documentWords.load(language)]),
  component: lazyRouteComponent(() => import('./RequestPage'), 'RequestPage'),
});

export const opinionPages = [requests, request] as const;
