import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../root';
import { overviewWords } from './words';

export const overviewPage = createRoute({
  getParentRoute: () => root,
  path: '/pilotage',
  loader: ({ context: { language } }) => overviewWords.load(language),
  component: lazyRouteComponent(() => import('./OverviewPage'), 'OverviewPage'),
});
