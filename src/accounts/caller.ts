import type { AccountEntity, ProcedureRoles } from './account.entity.js';

/** What a key or token may be limited to; within them, roles decide. */
export const SCOPES = ['read', 'deposit', 'record', 'layers', 'procedures', 'people'] as const;

export type Scope = (typeof SCOPES)[number];

/** How somebody came in: a person at a screen, a key, or a short token of a service. */
export type Through = 'session' | 'key' | 'token';

/** Who is calling, and for which administration. */
export interface Caller {
  administrationId: number;
  accountId: string;
  name: string;
  /** Roles for every file. */
  roles: string[];
  /** Further roles, by procedure. */
  procedureRoles: ProcedureRoles;
  scopes: readonly string[];
  through: Through;
  /** Identifier of the key, where it is one. */
  key?: string;
}

export function callerOf(account: AccountEntity, through: Through, scopes: readonly string[] = SCOPES): Caller {
  const { administrationId, id: accountId, name, roles, procedureRoles } = account;
  return { administrationId, accountId, name, roles, procedureRoles, scopes, through };
}
