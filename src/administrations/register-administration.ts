import type { DataSource } from 'typeorm';
import { BadAdministration } from './bad-administration.js';
import { checkNisCode, checkTerritory } from './declare-territory.js';
import { ADMINISTRATION_TYPES } from './types.js';

export interface NewAdministration {
  type: string;
  name: string;
  /** Its short name in addresses: `/suivi/<slug>`. */
  slug: string;
  nisCode?: string;
  /** NIS codes of the municipalities that it serves; none for a municipality. */
  serves?: string[];
  languages?: string[];
  population?: number;
  advisoryCommittee?: boolean;
}

/**
 * Registers an administration. The owner of the database alone may; the service only reads the directory.
 * @returns its number
 * @throws BadAdministration when the type is none, the slug or the NIS code is malformed or taken
 */
export async function registerAdministration(owner: DataSource, administration: NewAdministration): Promise<number> {
  const { type, name, slug, nisCode, serves = [], languages = ['fr'], population, advisoryCommittee = false } = administration;
  if (!Object.hasOwn(ADMINISTRATION_TYPES, type)) {
    throw new BadAdministration(
      `« ${type} » is not a type of administration; types: ${Object.keys(ADMINISTRATION_TYPES).join(', ')}.`,
    );
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new BadAdministration(`« ${slug} » cannot be part of an address; write lower-case letters, digits and hyphens.`);
  }
  if (nisCode !== undefined && type !== 'municipality')
    throw new BadAdministration('Only a municipality has a NIS code; the others declare which municipalities they serve.');
  if (nisCode !== undefined) checkNisCode(nisCode);
  checkTerritory(type, serves);
  const rows = await owner.query<{ id: number }[]>(
    `INSERT INTO administrations (type, name, slug, nis_code, languages, population, advisory_committee, serves)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [type, name, slug, nisCode ?? null, languages, population ?? null, advisoryCommittee, serves],
  );
  if (!rows[0]) throw new BadAdministration(`Another administration is called « ${slug} » already.`);
  return rows[0].id;
}
