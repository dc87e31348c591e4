import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { DrawnDifference, EditionSheet, NamedDifference, Procedures, Published, Review } from './answers';

/** A text, and the day from which it would govern new files. */
export interface Draft {
  source: string;
  inForceFrom: string;
}

/** An edition never changes: what is known of one stays true. What it is compared with may. */
const FOREVER = { staleTime: Infinity };

export const procedureQueries = {
  all: (language: string) =>
    queryOptions({
      queryKey: ['procedures', 'all', language],
      queryFn: () => answer<Procedures>(api.GET('/api/procedures')),
    }),

  edition: (language: string, hash: string) =>
    queryOptions({
      queryKey: ['procedures', 'edition', hash, language],
      queryFn: () => answer<EditionSheet>(api.GET('/api/procedures/editions/{hash}', { params: { path: { hash } } })),
      ...FOREVER,
    }),

  drawing: (language: string, hash: string) =>
    queryOptions({
      queryKey: ['procedures', 'drawing', hash, language],
      queryFn: () =>
        answer<string>(api.GET('/api/procedures/editions/{hash}/drawing', { params: { path: { hash } }, parseAs: 'text' })),
      ...FOREVER,
    }),

  difference: (language: string, from: string, hash: string) =>
    queryOptions({
      queryKey: ['procedures', 'difference', from, hash, language],
      queryFn: () =>
        answer<NamedDifference>(
          api.GET('/api/procedures/editions/{hash}/difference', { params: { path: { hash }, query: { from } } }),
        ),
      ...FOREVER,
    }),

  drawnDifference: (language: string, from: string, hash: string) =>
    queryOptions({
      queryKey: ['procedures', 'drawn-difference', from, hash, language],
      queryFn: () =>
        answer<DrawnDifference>(
          api.GET('/api/procedures/editions/{hash}/difference/drawing', { params: { path: { hash }, query: { from } } }),
        ),
      ...FOREVER,
    }),

  /** What is wrong with a text, or what it would change: at once without the proof, later with it. */
  review: (language: string, draft: Draft, prove: boolean) =>
    queryOptions({
      queryKey: ['procedures', 'review', prove, draft, language],
      queryFn: ({ signal }) => answer<Review>(api.POST('/api/procedures/reviews', { body: { ...draft, prove }, signal })),
      ...FOREVER,
      gcTime: 60_000,
      retry: false,
    }),

  reviewDrawing: (language: string, draft: Draft) =>
    queryOptions({
      queryKey: ['procedures', 'review', 'drawing', draft, language],
      queryFn: ({ signal }) => answer<DrawnDifference>(api.POST('/api/procedures/reviews/drawing', { body: draft, signal })),
      ...FOREVER,
      gcTime: 60_000,
      retry: false,
    }),
};

export function publish(draft: Draft, note: string, comparedWith: string | undefined): Promise<Published> {
  const body = { ...draft, note, ...(comparedWith !== undefined && { comparedWith }) };
  return answer<Published>(api.POST('/api/procedures/editions', { body }));
}

/** Where the text of an edition is downloaded. */
export const textAddress = (hash: string) => `/api/procedures/editions/${hash}/text`;

export async function textOf(hash: string): Promise<string> {
  const params = { path: { hash } };
  return answer<string>(api.GET('/api/procedures/editions/{hash}/text', { params, parseAs: 'text' }));
}
