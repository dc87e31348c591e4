import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { Language } from '../../words';
import type { Channel, Comment, Inquiry, Plan } from './answers';

export const publicityQueries = {
  inquiries: (id: string) =>
    queryOptions({
      queryKey: ['file', id, 'inquiries'],
      queryFn: async () => {
        const call = api.GET('/api/applications/{id}/inquiries', { params: { path: { id } } });
        return (await answer<{ items: Inquiry[] }>(call)).items;
      },
    }),

  /** What an announcement of today would give; the service refuses where the procedure does. */
  plan: (language: string, id: string) =>
    queryOptions({
      queryKey: ['file', id, 'inquiries', 'plan', language],
      queryFn: () => answer<Plan>(api.GET('/api/applications/{id}/inquiries/plan', { params: { path: { id } } })),
      retry: false,
    }),

  comments: (inquiry: string) =>
    infiniteQueryOptions({
      queryKey: ['inquiry', inquiry, 'comments'],
      initialPageParam: 0,
      queryFn: ({ pageParam: after }) => {
        const params = { path: { id: inquiry }, query: { after } };
        return answer<{ items: Comment[]; links: { next?: string } }>(api.GET('/api/inquiries/{id}/comments', { params }));
      },
      getNextPageParam: ({ items, links }) => (links.next === undefined ? undefined : items.at(-1)?.number),
    }),
};

/** Replaces which documents of the file everybody reads while the inquiry is open. */
export function showDocuments(inquiry: string, documents: string[]): Promise<Inquiry> {
  return answer<Inquiry>(api.PATCH('/api/inquiries/{id}', { params: { path: { id: inquiry } }, body: { documents } }));
}

export interface NewComment {
  channel: Channel;
  receivedOn: string;
  sentOn?: string;
  authorName?: string;
  authorAddress?: string;
  /** In which it is written. */
  language: Language;
  text: string;
}

/** @param key the same key is the same comment */
export const registerComment = (inquiry: string, key: string, body: NewComment) => {
  const params = { path: { id: inquiry }, header: { 'Idempotency-Key': key } };
  return answer<Comment>(api.POST('/api/inquiries/{id}/comments', { params, body }));
};
