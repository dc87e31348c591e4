import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { RequestsPage, Verdict, WholeRequest } from './answers';

export const requestQueries = {
  list: (language: string, state: 'open' | 'closed') =>
    infiniteQueryOptions({
      queryKey: ['requests', language, state],
      initialPageParam: undefined as string | undefined,
      queryFn: ({ pageParam }) => {
        const query = { state, ...(pageParam !== undefined && { after: pageParam }) };
        return answer<RequestsPage>(api.GET('/api/opinion-requests', { params: { query } }));
      },
      getNextPageParam: ({ links: { next } }) =>
        next === undefined ? undefined : (new URL(next, location.origin).searchParams.get('after') ?? undefined),
    }),

  request: (language: string, id: string) =>
    queryOptions({
      queryKey: ['request', id, language],
      queryFn: () => answer<WholeRequest>(api.GET('/api/opinion-requests/{id}', { params: { path: { id } } })),
    }),
};

export interface Opinion {
  verdict: Verdict;
  conditions: string[];
  reasons: string;
}

export const giveOpinion = (id: string, body: Opinion) =>
  answer<WholeRequest>(api.POST('/api/opinion-requests/{id}/answer', { params: { path: { id } }, body }));
