import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { findingWords } from '../../map/words';
import { root } from '../../root';
import { counterWords } from './words';

const counter = createRoute({
  getParentRoute: () => root,
  path: '/nouveau',
  loader: ({ context: { language } }) => Promise.all([counterWords.load(language), findingWords.load(language)]),
  component: lazyRouteComponent(() => import('./CounterPage'), 'CounterPage'),
});

const receipt = createRoute({
  getParentRoute: () => root,
  path: '/recepisse/$id',
  loader: ({ context: { language } }) => counterWords.load(language),
  component: lazyRouteComponent(() => import('./ReceiptPage'), 'ReceiptPage'),
});

export const counterPages = [counter, receipt] as const;
