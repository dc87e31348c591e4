import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, answerWithResponse, api } from './client';
import type { Consultation, JournalItem, Opening, PermitFile, Simulation, Steps, WorklistCounts, WorklistPage } from './answers';
import type { FileSite, TileSets } from './map-answers';
import type { Session } from './session-answers';
import { ProblemError } from './problem';

/** Filters of the worklist, as its address carries them. */
export interface WorklistFilters {
  search?: string;
  due?: 'late' | 'today' | 'week' | 'others';
  consequence?: 'refusal' | 'favourable' | 'referral' | 'fine' | 'courtesy';
  sort?: 'consequence' | 'due' | 'newest';
  procedure?: string;
  /** Named by views of programmes; the page has no field for these two. */
  milestone?: string;
  dueBy?: string;
  closed?: 'true';
  /** `me`, with those I stand in for; `none`; or somebody, by identifier. */
  assignee?: string;
}

/** Words come from the service in the language of the page, so that every answer is kept by language. */
export const queries = {
  session: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: async (): Promise<Session> => {
        const response = await fetch('/api/session', { headers: { Accept: 'application/json' } });
        if (!response.ok) throw new ProblemError(response.status);
        return (await response.json()) as Session;
      },
      staleTime: Infinity,
    }),

  worklist: (language: string, filters: WorklistFilters) =>
    infiniteQueryOptions({
      queryKey: ['worklist', language, filters],
      initialPageParam: undefined as string | undefined,
      queryFn: ({ pageParam, signal }) =>
        answer<WorklistPage>(
          api.GET('/api/applications', {
            params: { query: { ...filters, limit: 200, ...(pageParam !== undefined && { after: pageParam }) } },
            signal,
          }),
        ),
      getNextPageParam: ({ links }) =>
        links.next === undefined ? undefined : (new URL(links.next, location.origin).searchParams.get('after') ?? undefined),
    }),

  /** Of all files, or of those that the list shows as somebody's. */
  counts: (assignee?: string) =>
    queryOptions({
      queryKey: ['counts', assignee],
      queryFn: () =>
        answer<WorklistCounts>(
          api.GET('/api/applications/counts', { params: { query: assignee === undefined ? {} : { assignee } } }),
        ),
    }),

  file: (language: string, id: string) =>
    queryOptions({
      queryKey: ['file', id, 'state', language],
      queryFn: () => answer<PermitFile>(api.GET('/api/applications/{id}', { params: { path: { id } } })),
    }),

  steps: (language: string, id: string) =>
    queryOptions({
      queryKey: ['file', id, 'steps', language],
      queryFn: () => answer<Steps>(api.GET('/api/applications/{id}/steps', { params: { path: { id } } })),
    }),

  journal: (language: string, id: string) =>
    queryOptions({
      queryKey: ['file', id, 'journal', language],
      queryFn: async () =>
        (await answer<{ items: JournalItem[] }>(api.GET('/api/applications/{id}/journal', { params: { path: { id } } }))).items,
    }),

  site: (language: string, id: string) =>
    queryOptions({
      queryKey: ['file', id, 'site', language],
      queryFn: () => answer<FileSite>(api.GET('/api/applications/{id}/site', { params: { path: { id } } })),
    }),

  consultations: (language: string, id: string) =>
    queryOptions({
      queryKey: ['file', id, 'consultations', language],
      queryFn: async () => {
        const call = api.GET('/api/applications/{id}/consultations', { params: { path: { id } } });
        return (await answer<{ items: Consultation[] }>(call)).items;
      },
    }),

  drawing: (language: string, id: string) =>
    queryOptions({
      queryKey: ['file', id, 'drawing', language],
      queryFn: async () => {
        const params = { path: { id } };
        const [picture, told] = await Promise.all([
          answer<string>(api.GET('/api/applications/{id}/drawing', { params, parseAs: 'text' })),
          answer<string>(api.GET('/api/applications/{id}/drawing/told', { params, parseAs: 'text' })),
        ]);
        return { picture, told };
      },
    }),

  openings: (language: string, on: string | undefined) =>
    queryOptions({
      queryKey: ['openings', language, on],
      queryFn: () =>
        answer<{ on: string; items: Opening[] }>(api.GET('/api/openings', { params: { query: on === undefined ? {} : { on } } })),
      staleTime: 60_000,
    }),

  tiles: (language: string, administration: string) =>
    queryOptions({
      queryKey: ['layers', 'tiles', administration, language],
      queryFn: () => answer<TileSets>(api.GET('/api/tiles/{administration}', { params: { path: { administration } } })),
      staleTime: 60_000,
    }),
};

export interface Act {
  type: string;
  on: string;
  payload?: Record<string, unknown>;
  /** Documents of the file that go out with a request for an opinion; a simulation takes none. */
  documents?: string[];
}

export function simulate(id: string, events: Act[], until?: string): Promise<Simulation> {
  const body = { events, ...(until !== undefined && { until }) };
  return answer<Simulation>(api.POST('/api/applications/{id}/simulations', { params: { path: { id } }, body }));
}

export const renewLink = (id: string, consultation: string) =>
  answer<{ href: string; until: string }>(
    api.POST('/api/applications/{id}/consultations/{consultation}/link', { params: { path: { id, consultation } } }),
  );

/** Replaces which documents of the file a consulted body may read. */
export const chooseDocuments = (id: string, consultation: string, documents: string[]) =>
  answer<Consultation>(
    api.PUT('/api/applications/{id}/consultations/{consultation}/documents', {
      params: { path: { id, consultation } },
      body: { documents },
    }),
  );

export async function record(id: string, version: number, key: string, act: Act): Promise<{ version: number }> {
  const header = { 'If-Match': `"${version}"`, 'Idempotency-Key': key };
  const call = api.POST('/api/applications/{id}/events', { params: { path: { id }, header }, body: act });
  return (await answerWithResponse<{ version: number }>(call)).body;
}

/** Answers a question of the law in the place of the map. */
export function answerCheck(
  id: string,
  version: number,
  body: { trigger: string; answer: 'yes' | 'no' | 'as-found'; reason: string },
): Promise<{ version: number }> {
  const header = { 'If-Match': `"${version}"` };
  return answer<{ version: number }>(
    api.POST('/api/applications/{id}/site/overrides', { params: { path: { id }, header }, body }),
  );
}
