import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { ProblemError } from '../../api/problem';
import type { Delivery, DrawnChanges, Layer, Layers, Published } from './answers';

export const layerQueries = {
  all: (language: string) =>
    queryOptions({
      queryKey: ['layers', 'room', 'all', language],
      queryFn: () => answer<Layers>(api.GET('/api/layers')),
    }),

  one: (language: string, layer: string) =>
    queryOptions({
      queryKey: ['layers', 'room', layer, 'editions', language],
      queryFn: () => answer<Layer>(api.GET('/api/layers/{layer}', { params: { path: { layer } } })),
    }),

  delivery: (layer: string, number: number) =>
    queryOptions({
      queryKey: ['layers', 'room', layer, 'delivery', number],
      queryFn: async (): Promise<Delivery> => {
        const report = await answer<Delivery | string>(
          api.GET('/api/layers/{layer}/deliveries/{number}', { params: { path: { layer, number } } }),
        );
        // A page comes only to whoever asks for one.
        if (typeof report === 'string') throw new ProblemError(0);
        return report;
      },
    }),

  drawing: (layer: string, from: number | null, to: number) =>
    queryOptions({
      queryKey: ['layers', 'room', layer, 'drawing', from, to],
      queryFn: () => {
        const params = { path: { layer }, query: { to, ...(from !== null && { from }) } };
        return answer<DrawnChanges>(api.GET('/api/layers/{layer}/changes/drawing', { params }));
      },
      staleTime: Infinity,
    }),
};

export function publish(layer: string, number: number, inForceFrom: string): Promise<Published> {
  const params = { path: { layer, number } };
  return answer<Published>(api.POST('/api/layers/{layer}/deliveries/{number}/publication', { params, body: { inForceFrom } }));
}

export function putBack(layer: string, edition: number, reason: string, inForceFrom: string): Promise<Published> {
  const body = { edition, reason, inForceFrom };
  return answer<Published>(api.POST('/api/layers/{layer}/publications', { params: { path: { layer } }, body }));
}

export async function discard(layer: string, number: number): Promise<void> {
  await answer<unknown>(api.DELETE('/api/layers/{layer}/deliveries/{number}', { params: { path: { layer, number } } }));
}
