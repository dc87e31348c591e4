import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { HandedOver, MessagesPage, State } from './answers';

export interface Shown {
  etat?: State | 'imprimer';
}

export const messageQueries = {
  list: ({ etat }: Shown) =>
    infiniteQueryOptions({
      queryKey: ['messages', etat ?? 'all'],
      initialPageParam: undefined as string | undefined,
      queryFn: ({ pageParam }) =>
        answer<MessagesPage>(
          api.GET('/api/messages', {
            params: {
              query: {
                ...(etat === 'imprimer' ? { toPrint: 'true' as const } : etat !== undefined && { state: etat }),
                ...(pageParam !== undefined && { after: pageParam }),
              },
            },
          }),
        ),
      getNextPageParam: ({ links }) =>
        links.next === undefined ? undefined : (new URL(links.next, location.origin).searchParams.get('after') ?? undefined),
    }),
};

export const replay = (id: string) => answer<object>(api.POST('/api/messages/{id}/replay', { params: { path: { id } } }));

export const handedOver = (id: string) =>
  answer<object>(api.POST('/api/messages/{id}/handed-over', { params: { path: { id } } }));

/** How many letters the service prints or notes at once. */
export const MOST_LETTERS = 200;

export const pagesOf = (ids: string[]) => `/api/messages/pages?ids=${ids.join(',')}`;

export const handedOverTogether = (ids: string[], on: string) =>
  answer<HandedOver>(api.POST('/api/messages/handed-over', { body: { ids, on } }));
