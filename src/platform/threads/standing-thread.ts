import { Worker, type TransferListItem } from 'node:worker_threads';
import { ThreadExhausted, type Allowance } from './thread-exhausted.js';

/**
 * A thread that answers one question after the other, each with the one message that it posts, while the process answers others.
 * It keeps no process alive while it waits.
 */
export class StandingThread<Question, Answer> {
  private readonly worker: Worker;
  private isOver = false;

  /** @param file compiled, it listens to its parent's messages */
  constructor(
    file: URL,
    private readonly allowance: Allowance,
  ) {
    this.worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: allowance.megabytes } });
    this.worker.unref();
    // It may end without anybody asking it.
    this.worker.on('error', () => (this.isOver = true));
    this.worker.on('exit', () => (this.isOver = true));
  }

  /** Whether it answers no more. */
  get ended(): boolean {
    return this.isOver;
  }

  /**
   * @param moved what is handed over with the question, not copied
   * @throws ThreadExhausted when no answer comes in time, or the memory does not do: the thread is over then
   */
  ask(question: Question, milliseconds = this.allowance.milliseconds, moved: readonly TransferListItem[] = []): Promise<Answer> {
    if (this.isOver) return Promise.reject(new ThreadExhausted('ended'));
    return new Promise((resolve, reject) => {
      const { worker } = this;
      const settle = (done: () => void) => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', failed).off('exit', left);
        worker.unref();
        done();
      };
      const answered = (answer: Answer) => settle(() => resolve(answer));
      const failed = (error: NodeJS.ErrnoException) =>
        settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadExhausted('memory') : error));
      const left = () => settle(() => reject(new ThreadExhausted('ended')));
      const late = () => {
        settle(() => reject(new ThreadExhausted('time')));
        void this.end();
      };
      const timer = setTimeout(late, milliseconds);
      worker.once('message', answered).once('error', failed).once('exit', left);
      worker.ref();
      worker.postMessage(question, moved);
    });
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.worker.terminate();
  }
}
