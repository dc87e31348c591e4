import {
  compile,
  type Procedure,
  type StateConfig,
  type TransitionConfig,
  type WorkflowFile,
} from '../../src/core/procedure/index.js';
import { permit } from './procedures.js';

const meta = { article: 'CoDT D.IV.46', confidence: 'high' } as const;

/** A step to a state, citing an article. */
export function to(target: string, more: Partial<TransitionConfig> = {}): TransitionConfig {
  return { target, meta, ...more };
}

/** A permit cut down to its bones: the beginning of the shipped file, one state of examination, a grant and a refusal. */
export function smallFile(): WorkflowFile {
  const { states, ...head } = structuredClone(permit.file);
  const { draft, submitted, incomplete, withdrawn, inadmissible, lapsed } = states as Record<string, StateConfig>;
  const clock = { expiry: 'offered', article: 'CoDT D.IV.46', confidence: 'high' } as const;
  return {
    ...head,
    states: {
      draft: draft!,
      submitted: submitted!,
      incomplete: incomplete!,
      examination: {
        tags: ['under-examination'],
        meta: { label: 'Instruction', authority: 'college', clocks: { decision: { limit: 'P75D', ...clock } } },
        on: {
          'decision.granted': to('granted'),
          'decision.refused': to('refused'),
          'clock.decision.expired': to('refused'),
        },
      },
      granted: {
        tags: ['granted'],
        meta: { label: 'Octroyé', outcome: 'granted', clocks: { lapse: { limit: 'P5Y', substantive: true, ...clock } } },
        on: { 'works.completed': to('done'), 'clock.lapse.expired': to('lapsed') },
      },
      done: { tags: ['completed'], meta: { label: 'Travaux achevés' } },
      refused: { tags: ['refused', 'final'], meta: { label: 'Refusé', outcome: 'refused' } },
      withdrawn: withdrawn!,
      inadmissible: inadmissible!,
      lapsed: lapsed!,
    },
  };
}

/** The small procedure with one change made to it. */
export function smallProcedure(change: (states: Record<string, StateConfig>) => void = () => undefined): Procedure {
  const file = smallFile();
  change(file.states);
  return compile(file, permit.calendar);
}
