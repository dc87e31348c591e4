import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { WorklistFilters } from '../../api/queries';
import type { WorklistView } from './answers';

export const viewQueries = {
  list: () =>
    queryOptions({
      queryKey: ['views'],
      queryFn: async () => (await answer<{ items: WorklistView[] }>(api.GET('/api/worklist-views'))).items,
    }),
};

export const keepView = (name: string, filters: WorklistFilters) =>
  answer<WorklistView>(api.POST('/api/worklist-views', { body: { name, filters } as never }));

export const renameView = (id: string, name: string) =>
  answer<WorklistView>(api.PATCH('/api/worklist-views/{id}', { params: { path: { id } }, body: { name } }));

export const removeView = (id: string) => answer<undefined>(api.DELETE('/api/worklist-views/{id}', { params: { path: { id } } }));
