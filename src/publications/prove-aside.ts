import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CalendarData } from '../core/calendar/index.js';
import type { Proof, WorkflowFile } from '../core/procedure/index.js';

/** Milliseconds and megabytes that a proof may take; a procedure of the law takes a tenth of both. */
const TIME = 90_000;
const MEMORY = 1024;

/** The proof took too long or too much: the edition is not proved. */
export class ProofExhausted extends Error {}

/** Proves an edition in a thread of its own. @throws ProofExhausted */
export function proveAside(file: WorkflowFile, calendar: CalendarData): Promise<Proof> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), {
      workerData: { file, calendar },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    const timer = setTimeout(() => {
      reject(new ProofExhausted(`La preuve n’a pas abouti en ${TIME / 1000} secondes.`));
      void worker.terminate();
    }, TIME);
    const settle = (done: () => void) => {
      clearTimeout(timer);
      done();
    };
    worker.once('message', (proof: Proof) => settle(() => resolve(proof)));
    worker.once('error', (error) => {
      const exhausted = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(() => reject(exhausted ? new ProofExhausted('La preuve demande plus de mémoire que ce qui est admis.') : error));
    });
  });
}

/** A thread runs what was built: beside this file, or in `dist` when this file is read as TypeScript, under the tests. */
function workerFile(): URL {
  const built = new URL('./prove-worker.js', import.meta.url);
  return existsSync(fileURLToPath(built)) ? built : new URL('../../dist/src/publications/prove-worker.js', import.meta.url);
}
