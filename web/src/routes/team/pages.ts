import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../root';
import { teamWords } from './words';

export const teamPage = createRoute({
  getParentRoute: () => root,
  path: '/equipe',
  loader: ({ context: { language } }) => teamWords.load(language),
  component: lazyRouteComponent(() => import('./TeamPage'), 'TeamPage'),
});
