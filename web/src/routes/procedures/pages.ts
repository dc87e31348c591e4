import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../root';
import { procedureWords } from './words';

export const procedurePages = [
  createRoute({
    getParentRoute: () => root,
    path: '/procedures',
    loader: ({ context: { language } }) => procedureWords.load(language),
    component: lazyRouteComponent(() => import('./ProceduresPage'), 'ProceduresPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures/$procedure',
    validateSearch: ({ edition }: Record<string, unknown>): { edition?: string } => (isHash(edition) ? { edition } : {}),
    loader: ({ context: { language } }) => procedureWords.load(language),
    component: lazyRouteComponent(() => import('./ProcedurePage'), 'ProcedurePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures/$procedure/difference',
    validateSearch: ({ de, a }: Record<string, unknown>) => ({ de: isHash(de) ? de : '', a: isHash(a) ? a : '' }),
    loader: ({ context: { language } }) => procedureWords.load(language),
    component: lazyRouteComponent(() => import('./DifferencePage'), 'DifferencePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures/$procedure/nouvelle',
    loader: ({ context: { language } }) => procedureWords.load(language),
    component: lazyRouteComponent(() => import('./BringPage'), 'BringPage'),
  }),
] as const;

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
