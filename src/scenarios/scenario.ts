import type { CivilDate } from '../core/calendar/index.js';
import type { Payload } from '../core/procedure/index.js';

/** A short history of a file and what must then hold. The format is told in `test/scenarios/FORMAT.md`. */
export interface Scenario {
  id: string;
  title: string;
  procedure: string;
  confidence: string;
  articles: string[];
  case?: string;
  note?: string;
  history: ScenarioEntry[];
  asOf?: CivilDate;
  expect?: Expectation;
}

export interface ScenarioEntry {
  on: CivilDate;
  event: string;
  payload: Payload;
  impeded: boolean;
  expect?: Expectation;
}

export type ExpectedDeadline = CivilDate | { safe?: CivilDate; legal?: CivilDate };

export interface Expectation {
  law?: string;
  state?: string[];
  notState?: string[];
  /** A day, a pair of days, `none` or `suspended`. */
  deadlines?: Record<string, ExpectedDeadline>;
  /** First and last day, or `none`. */
  periods?: Record<string, 'none' | { from?: CivilDate; until?: CivilDate }>;
  extensionDays?: number;
  baseDays?: number;
  suspendedDays?: number;
  opinions?: Record<string, string>;
  effectiveOn?: CivilDate;
  executableFrom?: CivilDate;
  available?: string[];
  notAvailable?: string[];
}
