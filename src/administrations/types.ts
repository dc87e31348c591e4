import type { AdministrationType, Role } from './administration-type.js';
import { cpas } from './cpas/index.js';
import { fire } from './fire/index.js';
import { municipality } from './municipality/index.js';
import { police } from './police/index.js';
import { province } from './province/index.js';
import { region } from './region/index.js';

export const ADMINISTRATION_TYPES: Readonly<Record<string, AdministrationType>> = {
  municipality,
  province,
  region,
  cpas,
  police,
  fire,
};

/** The roles of that type that a person holds; names that the type does not know give nothing. */
export function rolesOf(type: string, names: readonly string[]): Role[] {
  return names.map((name) => roleOf(type, name)).filter((role) => role !== undefined);
}

export function roleOf(type: string, name: string): Role | undefined {
  const roles = ADMINISTRATION_TYPES[type]?.roles ?? {};
  return Object.hasOwn(roles, name) ? roles[name] : undefined;
}
