import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../root';
import { settingsWords } from './words';

const settings = createRoute({
  getParentRoute: () => root,
  path: '/reglages',
  loader: ({ context: { language } }) => settingsWords.load(language),
  component: lazyRouteComponent(() => import('./SettingsPage'), 'SettingsPage'),
});

const parts = [
  createRoute({
    getParentRoute: () => settings,
    path: '/',
    component: lazyRouteComponent(() => import('./ReferencesPart'), 'ReferencesPart'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/courrier',
    component: lazyRouteComponent(() => import('./MailPart'), 'MailPart'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/instances',
    component: lazyRouteComponent(() => import('./PartnersPart'), 'PartnersPart'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/depot',
    component: lazyRouteComponent(() => import('./OnlinePart'), 'OnlinePart'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/taches',
    component: lazyRouteComponent(() => import('./ChecklistsPart'), 'ChecklistsPart'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/webhooks',
    component: lazyRouteComponent(() => import('./WebhooksPart'), 'WebhooksPart'),
  }),
];

export const settingsPages = settings.addChildren(parts);
