import type { CalendarData } from '../core/calendar/index.js';
import type { Proof, WorkflowFile } from '../core/procedure/index.js';
import { askThread, ThreadExhausted } from '../platform/threads/index.js';

/** What a proof may take; a procedure of the law takes a tenth of both. */
const ALLOWANCE = { milliseconds: 90_000, megabytes: 1024 };

/** The proof took too long or too much: the edition is not proved. */
export class ProofExhausted extends Error {}

/** Proves an edition in a thread of its own. @throws ProofExhausted */
export async function proveAside(file: WorkflowFile, calendar: CalendarData): Promise<Proof> {
  try {
    return await askThread<Proof>(new URL('./prove-worker.js', import.meta.url), { file, calendar }, ALLOWANCE);
  } catch (error) {
    if (!(error instanceof ThreadExhausted)) throw error;
    throw new ProofExhausted(
      error.of === 'time'
        ? `La preuve n’a pas abouti en ${ALLOWANCE.milliseconds / 1000} secondes.`
        : 'La preuve demande plus de mémoire que ce qui est admis.',
    );
  }
}
