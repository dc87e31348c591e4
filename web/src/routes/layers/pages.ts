import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../root';
import { layerWords } from './words';

export const layerPages = [
  createRoute({
    getParentRoute: () => root,
    path: '/couches',
    loader: ({ context: { language } }) => layerWords.load(language),
    component: lazyRouteComponent(() => import('./LayersPage'), 'LayersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/couches/livrer',
    validateSearch: ({ couche }: Record<string, unknown>): { couche?: string } =>
      typeof couche === 'string' ? { couche: couche.slice(0, 100) } : {},
    loader: ({ context: { language } }) => layerWords.load(language),
    component: lazyRouteComponent(() => import('./DeliverPage'), 'DeliverPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/couches/qgis',
    loader: ({ context: { language } }) => layerWords.load(language),
    component: lazyRouteComponent(() => import('./QgisPage'), 'QgisPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/couches/$layer',
    loader: ({ context: { language } }) => layerWords.load(language),
    component: lazyRouteComponent(() => import('./LayerPage'), 'LayerPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/couches/$layer/editions/$number',
    loader: ({ context: { language } }) => layerWords.load(language),
    component: lazyRouteComponent(() => import('./ReportPage'), 'ReportPage'),
  }),
] as const;
