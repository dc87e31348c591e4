import { flatten, type Confidence, type Procedure, type WorkflowFile } from '../../core/procedure/index.js';
import type { ProcedureSheet } from './procedure-sheet.js';

/** A rule of which the law is not sure: where it stands, what it says, and the article it leans on. */
export interface Doubt {
  /** Path of the state; empty for the whole procedure. */
  path: string;
  state: string;
  /** The time limit or the step. */
  label: string;
  article: string;
  confidence: Exclude<Confidence, 'high'>;
}

/** Everything on a sheet that waits for a jurist's confirmation, the least sure first. */
export function doubtsOf({ states }: ProcedureSheet): Doubt[] {
  const found = states.flatMap(({ path, label: state, suspends, clocks, steps }) => {
    const doubt = (label: string, article: string, confidence: Confidence) => ({ path, state, label, article, confidence });
    return [
      ...suspends.map(({ label, article, confidence }) => doubt(label, article, confidence)),
      ...clocks.flatMap(({ label, article, confidence, lengthenedBy }) => [
        doubt(label, article, confidence),
        ...lengthenedBy.map((addend) => doubt(`${label}, ${addend.told}`, addend.article, addend.confidence)),
      ]),
      ...steps.flatMap(({ label, branches }) =>
        branches.map(({ refusal, article, confidence }) =>
          doubt(refusal === undefined ? label : `${label} (${refusal})`, article, confidence),
        ),
      ),
    ];
  });
  const unsure = found.filter((doubt): doubt is Doubt => doubt.confidence !== 'high');
  return unsure.toSorted((a, b) => RANK[a.confidence] - RANK[b.confidence]);
}

const RANK = { low: 0, medium: 1 };

/** How many rules of a file wait for confirmation. */
export function countDoubts(file: WorkflowFile): { medium: number; low: number } {
  const counts = { medium: 0, low: 0 };
  const count = ({ confidence }: { confidence: Confidence }) => {
    if (confidence !== 'high') counts[confidence] += 1;
  };
  for (const { own, clocks, steps } of flatten(file).values()) {
    own.suspends?.forEach(count);
    for (const clock of Object.values(clocks)) [clock, ...Object.values(clock.addends ?? {})].forEach(count);
    for (const { meta } of Object.values(steps).flat()) count(meta);
  }
  return counts;
}

/** The article by which a procedure opens. */
export function openingArticle({ file, openingEvent }: Procedure): string {
  const steps = [...flatten(file).values()].flatMap((state) => state.steps[openingEvent] ?? []);
  return steps[0]?.meta.article ?? '';
}
