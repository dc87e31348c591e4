import type { DataSource } from 'typeorm';
import { ADMINISTRATION_TYPES } from './types.js';

export interface NewAdministration {
  type: string;
  name: string;
  /** Its short name in addresses: `/suivi/<slug>`. */
  slug: string;
  nisCode?: string;
  languages?: string[];
  population?: number;
  advisoryCommittee?: boolean;
}

/** The administration cannot be registered as told. */
export class BadAdministration extends Error {}

/**
 * Registers an administration. The owner of the database alone may; the service only reads the directory.
 * @returns its number
 * @throws BadAdministration when the type is none, the slug is malformed or taken
 */
export async function registerAdministration(owner: DataSource, administration: NewAdministration): Promise<number> {
  const { type, name, slug, nisCode, languages = ['fr'], population, advisoryCommittee = false } = administration;
  if (!Object.hasOwn(ADMINISTRATION_TYPES, type)) {
    throw new BadAdministration(
      `« ${type} » is not a type of administration; types: ${Object.keys(ADMINISTRATION_TYPES).join(', ')}.`,
    );
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new BadAdministration(`« ${slug} » cannot be part of an address; write lower-case letters, digits and hyphens.`);
  }
  const rows = await owner.query<{ id: number }[]>(
    `INSERT INTO administrations (type, name, slug, nis_code, languages, population, advisory_committee)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [type, name, slug, nisCode ?? null, languages, population ?? null, advisoryCommittee],
  );
  if (!rows[0]) throw new BadAdministration(`Another administration is called « ${slug} » already.`);
  return rows[0].id;
}
