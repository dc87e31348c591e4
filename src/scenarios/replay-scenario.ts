import { advance, elapse, type Impediment, type Procedure, type Reason, type Snapshot } from '../core/procedure/index.js';
import { disappointments } from './disappointments.js';
import { malformed } from './malformed.js';
import type { Scenario, ScenarioEntry } from './scenario.js';

/** The editions that scenarios run through. */
export interface Editions {
  governing(procedure: string, firstSubmittedOn: string): Procedure | undefined;
  knows(procedure: string): boolean;
}

/** Puts a reason into a sentence. */
export type Say = (reason: Reason) => string;

/** Sends the history through the engine and returns what did not hold, in sentences; nothing when all did. */
export function replayScenario(editions: Editions, scenario: Scenario, say: Say): string[] {
  if (!editions.knows(scenario.procedure)) return [`No workflow file describes « ${scenario.procedure} ».`];
  const failures: string[] = [];
  let procedure: Procedure | undefined;
  let file: Snapshot | undefined;

  for (const [index, entry] of scenario.history.entries()) {
    const where = `entry ${index + 1} (${entry.on} ${entry.event})`;
    const { faults, refused } = malformed(entry, scenario.history[index - 1]?.on);
    if (faults.length > 0) return [...failures, ...faults.map((fault) => `${where}: is malformed: ${fault}`)];
    // The day on which the file is opened fixes its law version (V1).
    if (!file) procedure = editions.governing(scenario.procedure, entry.on);
    const step = procedure ? take(procedure, file, entry, refused, say) : { file, refused: 'aucune édition ne régit ce jour' };
    file = step.file;
    if (entry.impeded && step.refused === undefined) failures.push(`${where}: should have been impeded.`);
    if (!entry.impeded && step.refused !== undefined) failures.push(`${where}: was impeded: ${step.refused}`);
    if (entry.expect) {
      failures.push(...disappointments(procedure, file, entry.on, entry.expect).map((text) => `${where}: ${text}`));
    }
    if (!entry.impeded && step.refused !== undefined) return failures;
  }

  const day = scenario.asOf ?? scenario.history.at(-1)?.on;
  if (scenario.expect && day) {
    if (procedure && file) file = elapse(procedure, file, day).at(-1)?.taken.snapshot ?? file;
    failures.push(...disappointments(procedure, file, day, scenario.expect));
  }
  return failures;
}

function take(
  procedure: Procedure,
  file: Snapshot | undefined,
  entry: ScenarioEntry,
  refused: readonly string[],
  say: Say,
): { file?: Snapshot; refused?: string } {
  const now = file && (elapse(procedure, file, entry.on).at(-1)?.taken.snapshot ?? file);
  if (refused.length > 0) return { file: now, refused: refused.join(' ') };
  const answer = advance(procedure, now, { type: entry.event, on: entry.on, payload: entry.payload });
  return answer.kind === 'advance' ? { file: answer.snapshot } : { file: now, refused: inWords(answer, say) };
}

function inWords({ reasons }: Impediment, say: Say): string {
  return reasons.map(say).join(' ');
}
