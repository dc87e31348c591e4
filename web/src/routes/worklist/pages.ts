import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../root';
import { filtersIn } from './filters';
import { worklistWords } from './words';

export const worklistPage = createRoute({
  getParentRoute: () => root,
  path: '/dossiers',
  validateSearch: filtersIn,
  loader: ({ context: { language } }) => worklistWords.load(language),
  component: lazyRouteComponent(() => import('./WorklistPage'), 'WorklistPage'),
});
