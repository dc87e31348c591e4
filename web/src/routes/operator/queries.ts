import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { Language } from '../../words';
import type { Act, Health, Kept, Type } from './answers';

const EVERY = 30_000;

export const operatorQueries = {
  health: () =>
    queryOptions({
      queryKey: ['operator', 'health'],
      queryFn: () => answer<Health>(api.GET('/api/operator/health')),
      refetchInterval: EVERY,
    }),
  administrations: () =>
    queryOptions({
      queryKey: ['operator', 'administrations'],
      queryFn: async () => (await answer<{ items: Kept[] }>(api.GET('/api/operator/administrations'))).items,
      refetchInterval: EVERY,
    }),
  acts: () =>
    queryOptions({
      queryKey: ['operator', 'acts'],
      queryFn: async () => (await answer<{ items: Act[] }>(api.GET('/api/operator/acts'))).items,
    }),
};

export interface Wanted {
  type: Type;
  name: string;
  slug: string;
  nisCode?: string;
  languages: Language[];
  administratorName: string;
  administratorEmail: string;
}

export const create = (body: Wanted) =>
  answer<{ id: number; slug: string; invitation: { code: string; until: string } }>(
    api.POST('/api/operator/administrations', { body }),
  );

export const suspend = (id: number, because: string) =>
  answer<undefined>(api.POST('/api/operator/administrations/{id}/suspend', { params: { path: { id } }, body: { because } }));

export const resume = (id: number) =>
  answer<undefined>(api.POST('/api/operator/administrations/{id}/resume', { params: { path: { id } } }));
