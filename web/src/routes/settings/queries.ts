import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type {
  Checklist,
  ChecklistSettings,
  Delivery,
  MailSettings,
  OnlineSettings,
  PartnerSettings,
  PiecesOfProcedure,
  ReferenceSettings,
  Webhook,
} from './answers';

export const settingsQueries = {
  references: (language: string) =>
    queryOptions({
      queryKey: ['settings', 'references', language],
      queryFn: () => answer<ReferenceSettings>(api.GET('/api/settings/references')),
    }),
  mail: (language: string) =>
    queryOptions({
      queryKey: ['settings', 'mail', language],
      queryFn: () => answer<MailSettings>(api.GET('/api/settings/messages')),
    }),
  partners: (language: string) =>
    queryOptions({
      queryKey: ['settings', 'partners', language],
      queryFn: () => answer<PartnerSettings>(api.GET('/api/settings/consultation-partners')),
    }),
  online: (language: string) =>
    queryOptions({
      queryKey: ['settings', 'online', language],
      queryFn: () => answer<OnlineSettings>(api.GET('/api/settings/online-submission')),
    }),
  checklists: (language: string) =>
    queryOptions({
      queryKey: ['settings', 'checklists', language],
      queryFn: () => answer<ChecklistSettings>(api.GET('/api/settings/checklists')),
    }),
  webhooks: () =>
    queryOptions({
      queryKey: ['webhooks'],
      queryFn: async () => (await answer<{ items: Webhook[] }>(api.GET('/api/webhooks'))).items,
    }),
  deliveries: (id: string) =>
    queryOptions({
      queryKey: ['webhooks', id, 'deliveries'],
      queryFn: async () => {
        const call = api.GET('/api/webhooks/{id}/deliveries', { params: { path: { id } } });
        return (await answer<{ items: Delivery[] }>(call)).items;
      },
    }),
};

const read = (version: string) => ({ header: { 'If-Match': `"${version}"` } });

export const setReferences = (patterns: Record<string, string>, version: string) =>
  answer<ReferenceSettings>(api.PUT('/api/settings/references', { params: read(version), body: { patterns } }));

export type MailWritten = Pick<MailSettings, 'addresses'> & { senderName?: string; replyTo?: string; postalAddress?: string };

export const setMail = (body: MailWritten, version: string) =>
  answer<MailSettings>(api.PUT('/api/settings/messages', { params: read(version), body: body as never }));

export interface PartnerWritten {
  body: string;
  administration?: string;
  name?: string;
  email?: string;
  language?: string;
}

export const setPartners = (items: PartnerWritten[], version: string) =>
  answer<PartnerSettings>(api.PUT('/api/settings/consultation-partners', { params: read(version), body: { items } as never }));

export const setOnline = (procedures: string[], pieces: PiecesOfProcedure[], version: string) =>
  answer<OnlineSettings>(api.PUT('/api/settings/online-submission', { params: read(version), body: { procedures, pieces } }));

export const setChecklists = (checklists: Checklist[], version: string) =>
  answer<ChecklistSettings>(api.PUT('/api/settings/checklists', { params: read(version), body: { checklists } }));

export const addWebhook = (url: string, events: string[]) =>
  answer<Webhook & { secret: string }>(api.POST('/api/webhooks', { body: { url, ...(events.length > 0 && { events }) } }));

export const changeWebhook = (id: string, body: { enabled?: boolean; newSecret?: boolean }) =>
  answer<Webhook & { secret?: string }>(api.PATCH('/api/webhooks/{id}', { params: { path: { id } }, body }));

export const removeWebhook = (id: string) => answer<undefined>(api.DELETE('/api/webhooks/{id}', { params: { path: { id } } }));

export const pingWebhook = (id: string) => answer<object>(api.POST('/api/webhooks/{id}/ping', { params: { path: { id } } }));

export const replayWebhook = (id: string) =>
  answer<{ replayed: number }>(api.POST('/api/webhooks/{id}/replay', { params: { path: { id } } }));
