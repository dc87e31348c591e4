import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { Account, Invitation, People, Reading, Scope } from './answers';

export const peopleQueries = {
  all: (language: string) =>
    queryOptions({ queryKey: ['people', language], queryFn: () => answer<People>(api.GET('/api/accounts')) }),

  readings: (reference: string) =>
    queryOptions({
      queryKey: ['readings', reference],
      queryFn: () =>
        answer<{ file: { id: string; reference: string } | null; items: Reading[] }>(
          api.GET('/api/readings', { params: { query: { reference } } }),
        ),
    }),
};

export type Written = Pick<Account, 'name' | 'email' | 'roles' | 'procedureRoles' | 'locale'>;

export const openAccount = (body: Written & { kind: Account['kind'] }) =>
  answer<{ id: string; invitation: Invitation | null }>(api.POST('/api/accounts', { body }));

export const changeAccount = (id: string, body: Partial<Written> & { disabled?: boolean }, version?: string) =>
  answer<{ id: string }>(
    api.PATCH('/api/accounts/{id}', {
      params: { path: { id }, header: version === undefined ? {} : { 'If-Match': `"${version}"` } },
      body,
    }),
  );

export const invite = (id: string) => answer<Invitation>(api.POST('/api/accounts/{id}/invitation', { params: { path: { id } } }));

export const issueKey = (id: string, body: { label: string; scopes: Scope[]; expiresAt: string }) =>
  answer<{ id: string; key: string }>(api.POST('/api/accounts/{id}/keys', { params: { path: { id } }, body }));

export const revokeKey = (id: string, key: string) =>
  answer<undefined>(api.DELETE('/api/accounts/{id}/keys/{key}', { params: { path: { id, key } } }));
