import type { CivilDate, DatePair } from '../calendar/index.js';
import type { Memory } from './memory.js';
import type { Confidence } from './workflow-file.js';
import type { Payload } from './vocabulary/fields.js';

/** An event as the file receives it: its legal day, and the facts observed outside the file that ride on it. */
export interface ProcedureEvent {
  type: string;
  on: CivilDate;
  payload?: Payload;
  /** Facts of other registers, the map check for one; a fact that was not observed is absent. */
  facts?: Record<string, boolean>;
}

/** One addition to a clock's length, as it stands in the explanation of its dates. */
export interface Addend {
  name: string;
  legal: string;
  /** Only when the two readings differ. */
  safe?: string;
  article: string;
  confidence: Confidence;
}

/** Where a clock counts from. */
export interface ClockStart extends DatePair {
  kind: 'event' | 'term' | 'back' | 'agreed';
  /** The event, or the clock at whose term it starts. */
  of: string;
}

/** A running clock of a file: its two dates and all that is needed to explain and recompute them. */
export interface RunningClock extends DatePair {
  /** Path of the declaring state, and the name of the declaration there. */
  state: string;
  declaration: string;
  start: ClockStart;
  addends: Addend[];
  /** The day since which it stands still, and why. */
  suspended?: { since: CivilDate; as: string; article: string; confidence: Confidence };
  /** A period of substance ends on its calendar day. */
  substantive?: true;
  /** Counted in working days (T5). */
  workingDays?: true;
  /** A second count, begun by an act that may bring the end forward: the earlier of the two ends counts. */
  broughtForward?: { start: ClockStart; addends: Addend[] };
  expiry: 'automatic' | 'offered' | 'shown';
  article: string;
  confidence: Confidence;
}

/** The shape of a parallel or compound position, as XState writes it. */
export type ChartValue = string | { [region: string]: ChartValue };

/** All that the engine knows of a file; plain JSON, and exactly what folding its journal gives. */
export interface Snapshot {
  procedure: string;
  law: string;
  chart: ChartValue;
  /** The day of the last event. */
  on: CivilDate;
  clocks: Record<string, RunningClock>;
  memory: Memory;
}
