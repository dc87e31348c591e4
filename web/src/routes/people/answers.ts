import type { Named } from '../../api/named';
import type { Language } from '../../words';

/** What the service answers of accounts; the shapes of `src/people/`. */

export const SCOPES = ['read', 'deposit', 'record', 'layers', 'procedures', 'people'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Key {
  id: string;
  label: string;
  scopes: Scope[];
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  lastUsedAt: string | null;
}

export interface Account {
  id: string;
  kind: 'person' | 'service';
  name: string;
  email: string;
  roles: string[];
  procedureRoles: Record<string, string[]>;
  locale: Language;
  publicKeys: { keys: object[] } | null;
  disabledAt: string | null;
  /** Whether somebody has signed in for it. */
  joined: boolean;
  lastSignedIn: string | null;
  invitedUntil: string | null;
  keys: Key[];
  version: string;
}

export interface People {
  items: Account[];
  roles: Named[];
  procedures: Named[];
}

export interface Invitation {
  code: string;
  until: string;
}

export interface Reading {
  name: string;
  roles: string[];
  through: 'session' | 'key' | 'token' | 'link';
  what: 'file' | 'comments' | 'request' | 'document';
  view: string;
  readAt: string;
}
