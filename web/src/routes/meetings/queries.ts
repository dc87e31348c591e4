import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { AgendaFile, Meeting, MeetingRow, Organ, Report } from './answers';

export const meetingQueries = {
  list: () =>
    queryOptions({
      queryKey: ['meetings'],
      queryFn: () => answer<{ asOf: string; items: MeetingRow[] }>(api.GET('/api/meetings')),
    }),

  meeting: (language: string, id: string) =>
    queryOptions({
      queryKey: ['meeting', id, 'state', language],
      queryFn: () => answer<Meeting>(api.GET('/api/meetings/{id}', { params: { path: { id } } })),
    }),

  candidates: (language: string, id: string) =>
    queryOptions({
      queryKey: ['meeting', id, 'candidates', language],
      queryFn: () =>
        answer<{ items: AgendaFile[]; complete: boolean }>(
          api.GET('/api/meetings/{id}/candidates', { params: { path: { id } } }),
        ),
    }),
};

export interface Plan {
  organ: Organ;
  day: string;
  hour: string;
  place: string;
}

export const plan = (body: Plan) => answer<Meeting>(api.POST('/api/meetings', { body }));

export const setAgenda = (id: string, version: number, files: string[]) =>
  answer<Meeting>(
    api.PUT('/api/meetings/{id}/agenda', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body: { files } }),
  );

export const openSitting = (id: string, body: { presidedBy?: string; present: string[]; excused: string[] }) =>
  answer<Meeting>(api.POST('/api/meetings/{id}/opening', { params: { path: { id } }, body }));

export const closeSitting = (id: string) => answer<Meeting>(api.POST('/api/meetings/{id}/closing', { params: { path: { id } } }));

export interface Deliberation {
  text: string;
  votes?: { for: number; against: number; abstained: number };
  verdict?: { event: string; payload: Record<string, unknown>; version: number };
}

export const deliberate = (id: string, file: string, body: Deliberation) =>
  answer<Meeting>(api.PUT('/api/meetings/{id}/items/{file}', { params: { path: { id, file } }, body }));

export const takeDecisions = (id: string) =>
  answer<Report>(api.POST('/api/meetings/{id}/decisions', { params: { path: { id } }, body: {} }));
