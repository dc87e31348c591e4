import type { WorklistFilters } from '../../api/queries';

const DUE = ['late', 'today', 'week', 'others'] as const;
const SORTS = ['consequence', 'due', 'newest'] as const;
const CONSEQUENCES = ['refusal', 'favourable', 'referral', 'fine', 'courtesy'] as const;

/** What of an address is a filter; the rest is left out rather than refused. */
export function filtersIn(search: Record<string, unknown>): WorklistFilters {
  const one = <T extends string>(values: readonly T[], value: unknown) => values.find((known) => known === value);
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : '');
  const filters: WorklistFilters = {};
  const due = one(DUE, search['due']);
  const sort = one(SORTS, search['sort']);
  const consequence = one(CONSEQUENCES, search['consequence']);
  if (text(search['search'])) filters.search = text(search['search']);
  if (text(search['procedure'])) filters.procedure = text(search['procedure']);
  if (text(search['milestone'])) filters.milestone = text(search['milestone']);
  if (/^\d{4}-\d\d-\d\d$/.test(text(search['dueBy']))) filters.dueBy = text(search['dueBy']);
  if (due) filters.due = due;
  if (sort) filters.sort = sort;
  if (consequence) filters.consequence = consequence;
  if (/^(me|none|[0-9a-f-]{36})$/.test(text(search['assignee']))) filters.assignee = text(search['assignee']);
  if (String(search['closed']) === 'true') filters.closed = 'true';
  return filters;
}

/** Whether two addresses of the worklist show the same files in the same order. */
export function sameFilters(one: WorklistFilters, other: WorklistFilters): boolean {
  const said = ({ sort = 'consequence', ...filters }: WorklistFilters) =>
    JSON.stringify(Object.entries({ ...filters, sort }).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return said(one) === said(other);
}
