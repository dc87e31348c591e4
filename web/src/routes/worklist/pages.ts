import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { WorklistFilters } from '../../api/queries';
import { root } from '../../root';
import { worklistWords } from './words';

export const worklistPage = createRoute({
  getParentRoute: () => root,
  path: '/dossiers',
  validateSearch: filtersIn,
  loader: ({ context: { language } }) => worklistWords.load(language),
  component: lazyRouteComponent(() => import('./WorklistPage'), 'WorklistPage'),
});

const DUE = ['late', 'today', 'week', 'others'] as const;
const SORTS = ['consequence', 'due', 'newest'] as const;
const CONSEQUENCES = ['refusal', 'favourable', 'referral', 'fine', 'courtesy'] as const;

/** What of an address is a filter; the rest is left out rather than refused. */
function filtersIn(search: Record<string, unknown>): WorklistFilters {
  const one = <T extends string>(values: readonly T[], value: unknown) => values.find((known) => known === value);
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : '');
  const filters: WorklistFilters = {};
  const due = one(DUE, search['due']);
  const sort = one(SORTS, search['sort']);
  const consequence = one(CONSEQUENCES, search['consequence']);
  if (text(search['search'])) filters.search = text(search['search']);
  if (text(search['procedure'])) filters.procedure = text(search['procedure']);
  if (due) filters.due = due;
  if (sort) filters.sort = sort;
  if (consequence) filters.consequence = consequence;
  if (/^(me|none|[0-9a-f-]{36})$/.test(text(search['assignee']))) filters.assignee = text(search['assignee']);
  if (String(search['closed']) === 'true') filters.closed = 'true';
  return filters;
}
