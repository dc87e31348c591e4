import type { Faults } from '../../shared/sending';
import type { Language, Words } from '../../words';
import type { Account, People } from './answers';
import type { Written } from './queries';
import type { PeopleWords } from './words';

/** An account as it is typed: roles for a procedure are lines that may be incomplete. */
export interface AccountDraft {
  name: string;
  email: string;
  locale: Language;
  roles: string[];
  procedureRoles: { procedure: string; role: string }[];
}

export const FIELDS = ['/name', '/email', '/locale', '/roles', '/procedureRoles'] as const;

export const BLANK: AccountDraft = { name: '', email: '', locale: 'fr', roles: [], procedureRoles: [] };

export function draftOf({ name, email, locale, roles, procedureRoles }: Account): AccountDraft {
  const lines = Object.entries(procedureRoles).flatMap(([procedure, given]) => given.map((role) => ({ procedure, role })));
  return { name, email, locale, roles, procedureRoles: lines };
}

export function writtenOf({ name, email, locale, roles, procedureRoles }: AccountDraft): Written {
  const byProcedure: Record<string, string[]> = {};
  for (const { procedure, role } of procedureRoles) {
    const given = (byProcedure[procedure] ??= []);
    if (!given.includes(role)) given.push(role);
  }
  return { name: name.trim(), email: email.trim(), locale, roles, procedureRoles: byProcedure };
}

export function faultsOf({ name, email, roles, procedureRoles }: AccountDraft, w: Words, t: PeopleWords): Faults {
  return {
    ...(name.trim() === '' && { '/name': w.form.required }),
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && { '/email': t.fields.badEmail }),
    ...(roles.length + procedureRoles.length === 0 && { '/roles': t.fields.rolesMissing }),
    ...(procedureRoles.some(({ procedure, role }) => !procedure || !role) && { '/procedureRoles': t.fields.incomplete }),
  };
}

/** Whose open account has the address already: a person has one. */
export function holderOf(email: string, { items }: People, but?: string): string | undefined {
  const same = (other: string) => other.trim().toLowerCase() === email.trim().toLowerCase();
  return items.find(
    ({ id, kind, disabledAt, email: theirs }) => id !== but && kind === 'person' && disabledAt === null && same(theirs),
  )?.name;
}
