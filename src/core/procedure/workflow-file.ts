/** The shape of a file in `workflows/`, as its JSON Schema admits it. Texts are French; see `workflows/translations.yaml`. */

export type Confidence = 'high' | 'medium' | 'low';

/** Holds when all of `all` are true, one of `any` if there are any, and none of `none`. */
export interface Condition {
  all?: string[];
  any?: string[];
  none?: string[];
}

export type Limit = string | { years: string; default: number } | { months: string } | { base: string } | LimitRow[];

export interface LimitRow {
  when?: Condition;
  limit: string | { base: string };
}

export interface AddendDeclaration {
  on: string;
  limit?: string;
  /** The length on the cautious count, where the two readings differ. */
  safe?: string;
  gain?: 'publicity';
  article: string;
  confidence: Confidence;
}

/** An act from which the clock has only so long left, if that is earlier than its own end. */
export interface ForwardDeclaration {
  on: string;
  when?: Condition;
  limit: string;
  article: string;
  confidence: Confidence;
}

export type Stopper = string | { event: string; when: Condition };

/** The whole law of one clock: where it starts, how long it runs, what lengthens or ends it, what its expiry does. */
export interface ClockDeclaration {
  /** The event that starts it; without it, the entry of the state. */
  on?: string;
  when?: Condition;
  /** A family: one clock per body asked (`from`), or per phase of the permit (`phases`). */
  each?: 'from' | 'phases';
  limit?: Limit;
  /** The payload field in which the parties may have agreed on a last day. */
  agreed?: string;
  /** Counted back from a clock's end, a payload date or the first day of a period. */
  before?: { clock?: string; field?: string; period?: 'publicity' };
  /** Ends on the same days as another clock. */
  follows?: string;
  substantive?: boolean;
  /** The days of `limit` are working days (T5). */
  workingDays?: boolean;
  broughtForward?: ForwardDeclaration;
  addends?: Record<string, AddendDeclaration>;
  stoppedBy?: Stopper[];
  expiry: 'automatic' | 'offered' | 'shown';
  article: string;
  confidence: Confidence;
}

export interface SuspensionDeclaration {
  clock: string;
  /** The name of the addend by which the clock grows when it runs again. */
  as: string;
  article: string;
  confidence: Confidence;
}

export interface StateMeta {
  label?: string;
  milestones?: Record<string, Condition>;
  clocks?: Record<string, ClockDeclaration>;
  suspends?: SuspensionDeclaration[];
  /** Who may decide while the state is active: a party, or the author of the decision that fell. */
  authority?: string;
  /** Entering the state sets the outcome that stands. */
  outcome?: string;
  /** Days of the inquiry that the law always asks here, whatever the acknowledgement announces. */
  inquiry?: Limit;
  /** Days for which the decision stays displayed, the day of posting included. */
  decisionDisplay?: { limit: string; article: string; confidence: Confidence };
}

export interface TransitionMeta {
  article: string;
  confidence: Confidence;
  /** The transition is a refusal to act: taken, it answers with this sentence and changes nothing. */
  impediment?: string;
}

export interface TransitionConfig {
  target?: string | string[];
  reenter?: boolean;
  guard?: { type: 'facts'; params: Condition };
  actions?: { type: string }[];
  meta: TransitionMeta;
}

export interface StateConfig {
  id?: string;
  type?: 'parallel' | 'final' | 'history';
  initial?: string;
  tags?: string[];
  meta?: StateMeta;
  on?: Record<string, TransitionConfig | TransitionConfig[]>;
  states?: Record<string, StateConfig>;
}

/** What tells one procedure from another that the same law governs. */
export interface GovernedProcedure {
  id: string;
  title: string;
  /** Begins the references of its files: PU/2026/0001. */
  abbreviation: string;
}

export interface WorkflowFile extends StateConfig {
  id: string;
  title: string;
  abbreviation: string;
  law: string;
  /** Days of first submission that the edition governs; `until` included. */
  inForce: { from: string; until?: string };
  /** Procedures that the same text governs word for word; each is a procedure of its own (`governedProcedures`). */
  alsoGoverns?: GovernedProcedure[];
  /** Only a place for anchors that the states use. */
  rules?: unknown;
  states: Record<string, StateConfig>;
}
