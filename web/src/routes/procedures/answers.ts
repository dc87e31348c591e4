/** What the service answers of procedures; the shapes of `src/publications` and `src/procedures`, as JSON carries them. */

export type Confidence = 'high' | 'medium' | 'low';
export type Standing = 'in-force' | 'to-come' | 'former' | 'replaced';

export interface EditionName {
  procedure: string;
  law: string;
  title: string;
  inForce: { from: string; until?: string };
  hash: string;
}

/** The act by which an administration published an edition of its own. */
export interface OwnAct {
  inForceFrom: string;
  edition: string;
  publishedAt: string;
  publishedBy: string;
  note: string;
}

export interface ListedEdition extends EditionName {
  own: OwnAct | null;
  /** From which day on it governs new files. */
  from: string;
  standing: Standing;
  /** The article by which the procedure opens. */
  article: string;
  files: { open: number; all: number };
  doubts: { medium: number; low: number };
  /** The administration keeps files of the procedure. */
  kept: boolean;
}

export interface Procedures {
  asOf: string;
  items: ListedEdition[];
}

interface Cited {
  article: string;
  confidence: Confidence;
}

export interface SheetClock extends Cited {
  clock: string;
  label: string;
  lengths: string[];
  starts: string;
  lengthenedBy: (Cited & { told: string })[];
  expiry: string;
}

export interface SheetStep {
  event: string;
  label: string;
  who: string;
  branches: (Cited & {
    refusal?: string;
    condition: string;
    leadsTo: { path: string; label: string }[];
    effects: { name: string; label: string }[];
  })[];
}

export interface SheetState {
  path: string;
  label: string;
  milestones: string[];
  suspends: (Cited & { clock: string; label: string })[];
  clocks: SheetClock[];
  steps: SheetStep[];
}

export interface Doubt extends Cited {
  path: string;
  state: string;
  label: string;
  told: string;
}

export interface EditionSheet extends EditionName {
  told: string;
  states: SheetState[];
  doubts: Doubt[];
}

export interface Difference {
  same: boolean;
  inWords: string[];
}

export interface NamedDifference extends Difference {
  before: EditionName;
  after: EditionName;
}

export interface DrawnDifference {
  /** Null when nothing governs such files yet. */
  drawing: { svg: string; told: string } | null;
}

export interface SourceFault {
  line: number;
  column: number;
  /** JSON pointer to the place. */
  pointer: string;
  message: string;
}

export interface Claim {
  verdict: 'proved' | 'disproved' | 'open' | 'not-applicable';
  sign: string;
  claim: string;
  told: string;
  examples: string[][];
}

export interface Review {
  faults: SourceFault[];
  edition?: { hash: string; procedure: string; law: string; title: string };
  proof?: { proved: boolean; inWords: string[]; claims: Claim[]; counterExamples: string };
  comparedWith?: { hash: string; law: string } | null;
  difference?: Difference;
  liveFiles?: { read: number; changed: { id: string; reference: string; title: string; differences: string[] }[] };
  publishable: boolean;
}

export interface Published {
  published: OwnAct & { procedure: string };
}
