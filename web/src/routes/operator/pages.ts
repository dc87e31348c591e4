import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../root';
import { operatorWords } from './words';

export const operatorPage = createRoute({
  getParentRoute: () => root,
  path: '/exploitation',
  loader: ({ context: { language } }) => operatorWords.load(language),
  component: lazyRouteComponent(() => import('./OperatorPage'), 'OperatorPage'),
});
