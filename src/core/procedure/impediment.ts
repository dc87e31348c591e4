import type { UnmetFact } from './condition.js';
import type { Confidence } from './workflow-file.js';
import type { CivilDate } from '../calendar/index.js';

/**
 * Why the house does not act: never called a refusal, which is a decision on a permit. The file is left as it was.
 * - `rule`: a rule of the workflow, with its sentence and article;
 * - `not-here`: the situation of the file does not admit the event;
 * - `facts`: transitions exist but the facts they need are not met;
 * - `not-expired`, `standing-still`, `not-running`: the expiry of a clock cannot be taken;
 * - `no-edition`: no law version governs a file first submitted that day.
 */
export type Reason =
  | { kind: 'rule'; sentence: string; article: string; confidence: Confidence }
  | { kind: 'not-here' }
  | { kind: 'facts'; unmet: UnmetFact[]; article: string; confidence: Confidence }
  | { kind: 'not-expired'; clock: string; legal: CivilDate; article: string }
  | { kind: 'standing-still'; clock: string; since: CivilDate; article: string }
  | { kind: 'not-running'; clock: string }
  | { kind: 'no-edition'; procedure: string; on: CivilDate };

export interface Impediment {
  kind: 'impediment';
  event: string;
  reasons: Reason[];
}

export function impediment(event: string, ...reasons: Reason[]): Impediment {
  return { kind: 'impediment', event, reasons };
}
