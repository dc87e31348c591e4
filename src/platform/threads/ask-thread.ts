import { Worker } from 'node:worker_threads';

/** What a thread may take for its one answer. */
export interface Allowance {
  milliseconds: number;
  /** Of objects; what WebAssembly holds is not counted. */
  megabytes: number;
}

/** The thread took too long or too much: there is no answer. */
export class ThreadExhausted extends Error {
  constructor(readonly of: 'time' | 'memory') {
    super(`The thread was stopped: no ${of} was left.`);
  }
}

/**
 * Runs a compiled file in a thread of its own, and gives the one message that it posts; the process answers others meanwhile.
 * @param question what the file finds as `workerData`
 * @throws ThreadExhausted
 */
export function askThread<Answer>(file: URL, question: unknown, { milliseconds, megabytes }: Allowance): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: question, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    const timer = setTimeout(() => {
      reject(new ThreadExhausted('time'));
      void worker.terminate();
    }, milliseconds);
    const settle = (done: () => void) => {
      clearTimeout(timer);
      done();
    };
    worker.once('message', (answer: Answer) => settle(() => resolve(answer)));
    worker.once('error', (error) => {
      const exhausted = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(() => reject(exhausted ? new ThreadExhausted('memory') : error));
    });
    // After its message this says nothing new; before it, the thread went without a word.
    worker.once('exit', () => settle(() => reject(new Error('The thread ended without an answer.'))));
  });
}
