import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { Absence, Handover, Hands, Team } from './answers';

export const teamQueries = {
  colleagues: () => queryOptions({ queryKey: ['team', 'colleagues'], queryFn: () => answer<Team>(api.GET('/api/colleagues')) }),
  absences: () =>
    queryOptions({
      queryKey: ['team', 'absences'],
      queryFn: async () => (await answer<{ items: Absence[] }>(api.GET('/api/absences'))).items,
    }),
  hands: (id: string) =>
    queryOptions({
      queryKey: ['file', id, 'hands'],
      queryFn: () => answer<Hands>(api.GET('/api/applications/{id}/assignee', { params: { path: { id } } })),
    }),
};

export const noteAbsence = (body: { account: string; deputy: string; from: string; until: string }) =>
  answer<Absence>(api.POST('/api/absences', { body }));

export const withdrawAbsence = (id: string) => answer<undefined>(api.DELETE('/api/absences/{id}', { params: { path: { id } } }));

export const handOver = (body: { from: string; to: string; reason: string }) =>
  answer<Handover>(api.POST('/api/handovers', { body }));

export const giveFile = (id: string, body: { to: string | null; reason?: string }) =>
  answer<Hands>(api.POST('/api/applications/{id}/assignee', { params: { path: { id } }, body }));
