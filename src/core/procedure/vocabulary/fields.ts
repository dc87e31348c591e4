/** The fields an event may carry, and the values each accepts. The words are those of `test/scenarios/FORMAT.md` § 5. */

export const BODIES = [
  'delegated-official',
  'college',
  'fire-zone',
  'advisory-committee',
  'awap',
  'dnf',
  'spw-mobility',
  'agriculture',
  'giser',
  'watercourse-manager',
  'seveso',
  'province',
  'neighbouring-municipality',
  'infrabel',
  'police-zone',
  'cpas',
] as const;
export type Body = (typeof BODIES)[number];

export const PARTIES = [
  'applicant',
  'college',
  'council',
  'delegated-official',
  'technical-official',
  'retail-official',
  'government',
  'third-parties',
] as const;
export type Party = (typeof PARTIES)[number];

export type FieldType =
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'choices'; values: readonly string[] }
  | { kind: 'date' }
  | { kind: 'boolean' }
  | { kind: 'integer'; minimum: number; maximum: number }
  | { kind: 'phases' };

export const FIELDS = {
  delegatedOfficialOpinion: { kind: 'choice', values: ['none', 'optional', 'mandatory', 'binding'] },
  publicity: { kind: 'choice', values: ['none', 'notice', 'inquiry'] },
  publicityDays: { kind: 'integer', minimum: 15, maximum: 30 },
  opinions: { kind: 'choices', values: BODIES },
  derogation: { kind: 'boolean' },
  impactStudy: { kind: 'boolean' },
  municipalRoad: { kind: 'boolean' },
  limitedImpact: { kind: 'boolean' },
  retailNetArea: { kind: 'integer', minimum: 0, maximum: 10_000_000 },
  kind: { kind: 'choice', values: ['notice', 'inquiry'] },
  opensOn: { kind: 'date' },
  days: { kind: 'integer', minimum: 1, maximum: 365 },
  voluntary: { kind: 'boolean' },
  from: { kind: 'choice', values: BODIES },
  verdict: { kind: 'choice', values: ['favourable', 'conditional', 'unfavourable'] },
  sentOn: { kind: 'date' },
  decidedOn: { kind: 'date' },
  until: { kind: 'date' },
  by: { kind: 'choice', values: PARTIES },
  to: { kind: 'choice', values: PARTIES },
  lapseYears: { kind: 'integer', minimum: 1, maximum: 99 },
  phases: { kind: 'phases' },
  ground: {
    kind: 'choice',
    values: ['unmet-comments', 'advisory-committee', 'unlawful', 'archaeology', 'soil', 'general', 'language', 'suspension'],
  },
  unmetComments: { kind: 'integer', minimum: 0, maximum: 10_000_000 },
  inhabitants: { kind: 'integer', minimum: 0, maximum: 100_000_000 },
  advisoryCommittee: { kind: 'boolean' },
  outcome: { kind: 'choice', values: ['approved', 'refused', 'annulled', 'dismissed'] },
  startOn: { kind: 'date' },
  deedOn: { kind: 'date' },
  oral: { kind: 'boolean' },
  regularisationMonths: { kind: 'integer', minimum: 1, maximum: 120 },
} as const satisfies Record<string, FieldType>;

export type FieldName = keyof typeof FIELDS;

/** What an event tells besides its name and its day. Absent fields mean the default stated in FORMAT.md § 5. */
export interface Payload {
  delegatedOfficialOpinion?: 'none' | 'optional' | 'mandatory' | 'binding';
  publicity?: 'none' | 'notice' | 'inquiry';
  publicityDays?: number;
  opinions?: Body[];
  derogation?: boolean;
  impactStudy?: boolean;
  municipalRoad?: boolean;
  limitedImpact?: boolean;
  retailNetArea?: number;
  kind?: 'notice' | 'inquiry';
  opensOn?: string;
  days?: number;
  voluntary?: boolean;
  from?: Body;
  verdict?: OpinionVerdict;
  sentOn?: string;
  decidedOn?: string;
  until?: string;
  by?: Party;
  to?: Party;
  lapseYears?: number;
  phases?: Phase[];
  ground?: string;
  unmetComments?: number;
  inhabitants?: number;
  advisoryCommittee?: boolean;
  outcome?: string;
  startOn?: string;
  deedOn?: string;
  oral?: boolean;
  regularisationMonths?: number;
}

export type OpinionVerdict = 'favourable' | 'conditional' | 'unfavourable';

/** A phase of a permit, which lapses on its own from its start. */
export interface Phase {
  name: string;
  startsOn: string;
}
