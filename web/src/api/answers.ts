/** What the service answers; the shapes of `src/applications/*-view.ts` and of its controllers, as JSON carries them. */
import type { SiteFindings } from './map-answers';
import type { Named } from './named';

export type Consequence = 'refusal' | 'favourable' | 'referral' | 'fine' | 'courtesy';

export interface NextAct {
  clock: string;
  label: string;
  safe: string;
  legal: string;
  far: string;
  day: string;
  late: boolean;
  consequence: Consequence;
  follows: Named;
  holder: Named;
  ours: boolean;
}

export interface WorklistRow {
  id: string;
  reference: string;
  procedure: string;
  title: string;
  address: string | null;
  applicantName: string;
  submittedOn: string;
  milestones: Named[];
  next: NextAct | null;
  closed: boolean;
  /** Who has it in hand. */
  assignee: { id: string; name: string } | null;
}

export interface WorklistPage {
  asOf: string;
  items: WorklistRow[];
  links: { next?: string };
}

export interface WorklistCounts {
  asOf: string;
  open: number;
  late: number;
  today: number;
  week: number;
  others: number;
}

export interface FieldView extends Named {
  kind: 'choice' | 'choices' | 'date' | 'boolean' | 'integer' | 'phases';
  required: boolean;
  values?: Named[];
  minimum?: number;
  maximum?: number;
}

export interface PossibleStep extends Named {
  mayTake: boolean;
  /** Who records it, where the reader may not. */
  notYours?: string;
  fields: FieldView[];
  request: { body: { type: string; on: string; payload?: Record<string, unknown> } };
}

export interface Steps {
  asOf: string;
  possible: PossibleStep[];
  impossible: (Named & { reasons: string[] })[];
}

export interface Deadline extends Named {
  safe: string;
  legal: string;
  inWords: string;
  expiry: 'automatic' | 'offered' | 'shown';
  suspended: boolean;
  follows: Named | null;
  holder: Named;
  overdue: boolean;
  article: string;
  confidence: 'high' | 'medium' | 'low';
  because: string[];
}

export interface FileState {
  asOf: string;
  milestones: Named[];
  states: string[];
  headline: string[];
  competent: Named | null;
  next: NextAct | null;
  deadlines: Deadline[];
  opinions: (Named & { status: Named; requestedOn?: string; due?: string })[];
  publicity: { kind: 'notice' | 'inquiry'; from: string; until: string; closedOn?: string } | null;
  outcome: { kind: string; effectiveOn: string } | null;
  executableFrom: string | null;
  notYetRecorded: { event: string; on: string }[];
}

export interface PermitFile extends FileState {
  id: string;
  reference: string;
  procedure: string;
  procedureTitle: string;
  law: string;
  version: number;
  title: string;
  address: string | null;
  applicantName: string;
  language: string;
  submittedOn: string;
  closed: boolean;
  siteFindings: SiteFindings;
  linkedFiles: { id: string; kind: 'road' | 'regularisation' | 'related'; direction: 'to' | 'from'; reference: string }[];
}

export interface JournalItem {
  sequence: number;
  recordedAt: string;
  actor: { kind: 'account' | 'house' | 'body' | 'applicant'; name?: string };
  event: { type: string; on: string };
  effectiveOn: string;
  correction?: { kind: string };
  articles: { article: string; confidence: string }[];
  label: string;
  told: (Named & { told: string })[];
  hash: string;
}

export interface Simulation {
  steps: (Named & { on: string; taken: boolean; reasons: string[] })[];
  after: { event: string; on: string }[];
  file: FileState;
  outlook: { possible: (Named & { example: Record<string, unknown>; fields: FieldView[] })[] };
}

/** A request for an opinion as the asking file follows it. */
export interface Consultation {
  id: string;
  body: Named;
  state: Named;
  partner: { name: string; email: string | null; outside: boolean } | null;
  /** Why it goes to whom it goes, or to nobody yet. */
  because: string | null;
  requestedOn: string;
  legal: string | null;
  way: Named & { failure: string | null };
  answer: {
    verdict: Named;
    conditions: string[];
    reasons: string;
    answeredBy: string;
    answeredOn: string;
    recorded: boolean;
    refusedBecause: string | null;
  } | null;
  /** Those that accompany it. */
  documents: { id: string; title: string }[];
  /** « link » while a new link can be made for a body without account, « documents » while the choice may change. */
  links: { link?: string; documents?: string };
}

export interface Opening {
  procedure: string;
  law: string;
  title: string;
  event: Named;
  fields: FieldView[];
}

export interface Opened {
  id: string;
  reference: string;
  code: string;
  law: string;
}
