import type { NewAdministration } from '../administrations/index.js';

/** An administration of the demonstration, with the people who serve it. */
export interface DemoAdministration extends NewAdministration {
  accounts: { name: string; email: string; roles: string[] }[];
}

export const TOWN: DemoAdministration = {
  type: 'municipality',
  name: 'Commune de Val-Perron',
  slug: 'val-perron',
  nisCode: '99001',
  population: 6200,
  advisoryCommittee: true,
  accounts: [
    { name: 'Odile Lambert', email: 'urbanisme@val-perron.example', roles: ['planning-officer'] },
    { name: 'Sami Haddad', email: 'urbanisme2@val-perron.example', roles: ['planning-officer'] },
    { name: 'Benoît Simon', email: 'college@val-perron.example', roles: ['college-secretary'] },
    { name: 'Greta Maes', email: 'sig@val-perron.example', roles: ['gis-officer'] },
    { name: 'Julie Thiry', email: 'juriste@val-perron.example', roles: ['jurist'] },
    { name: 'Nadine Pirard', email: 'administration@val-perron.example', roles: ['administrator'] },
    // She serves two administrations, and chooses.
    { name: 'Claire Dubois', email: 'avis@cpas-val-perron.example', roles: ['reader'] },
    { name: 'Luc Henrard', email: 'lecture@val-perron.example', roles: ['reader'] },
  ],
};

const opinion = (name: string, email: string) => [{ name, email, roles: ['opinion-officer'] }];
export const NEIGHBOURS: DemoAdministration[] = [
  {
    type: 'fire',
    name: 'Zone de secours du Perron',
    slug: 'zone-de-secours-perron',
    serves: ['99001'],
    accounts: opinion('Farid Collard', 'avis@zs-perron.example'),
  },
  {
    type: 'police',
    name: 'Zone de police du Perron',
    slug: 'zone-de-police-perron',
    serves: ['99001'],
    accounts: opinion('Petra Wouters', 'avis@zp-perron.example'),
  },
  {
    type: 'cpas',
    name: 'CPAS de Val-Perron',
    slug: 'cpas-val-perron',
    serves: ['99001'],
    accounts: opinion('Claire Dubois', 'avis@cpas-val-perron.example'),
  },
  {
    type: 'province',
    name: 'Province du Perron',
    slug: 'province-perron',
    serves: ['99001'],
    accounts: opinion('Philippe Noël', 'avis@province-perron.example'),
  },
  {
    type: 'region',
    name: 'Région – direction extérieure du Perron',
    slug: 'region-perron',
    serves: ['99001'],
    accounts: [{ name: 'Denise Renard', email: 'fd@region-perron.example', roles: ['delegated-official', 'opinion-officer'] }],
  },
];

/** Who runs the deployment of the demonstration, and serves no administration of it. */
export const OPERATOR = { name: 'Hugo Fontaine', email: 'exploitation@perron.example' };

/** Somebody whom the demonstration's provider can sign in, by their address. */
export interface DemoPerson {
  email: string;
  name: string;
  /** Where they serve: type of the administration, its name, names of the roles. */
  serves: { type: string; administration: string; roles: string[] }[];
  /** Whether they run the deployment. */
  operates?: boolean;
}

export function demoPeople(): DemoPerson[] {
  const people = new Map<string, DemoPerson>();
  for (const { type, name: administration, accounts } of [TOWN, ...NEIGHBOURS]) {
    for (const { email, name, roles } of accounts) {
      const person = people.get(email) ?? { email, name, serves: [] };
      person.serves.push({ type, administration, roles });
      people.set(email, person);
    }
  }
  return [...people.values(), { ...OPERATOR, serves: [], operates: true }];
}
