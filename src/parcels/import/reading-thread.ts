import { Worker } from 'node:worker_threads';
import type { LayerCrsCode } from '../../core/geometry/index.js';
import type { Opening } from '../formats/delivery.js';
import type { FoundAttribute } from './attribute-survey.js';
import type { LayerFault } from './layer-refused.js';
import type { Prepared } from './prepare-delivery.js';
import type { Preparation } from './prepare-feature.js';

/** Megabytes of objects that a reading may hold. */
const MEMORY = 1024;

/**
 * What a thread is asked: to open a file, to prepare its features, to hand out the next batch, to let go of it. Buffers whose
 * rows were used go back to it with the question: new ones for every batch would have the garbage of the whole process looked for.
 */
export type Question = { open: OpenQuestion } | { prepare: PrepareQuestion } | { next: ArrayBuffer[] } | 'close';

export interface OpenQuestion {
  path: string;
  opening: Opening;
  /** EPSG code that the caller says. */
  crs: number | undefined;
}

export type PrepareQuestion = Omit<Preparation, 'kind' | 'geos'>;

/** One answer to each question. */
export type Answer =
  | { opened: { crs: LayerCrsCode; table?: string } }
  | { prepared: Prepared | null }
  | { refused: { faults: LayerFault[]; attributes: FoundAttribute[] } }
  | { failed: string }
  | 'exhausted'
  | 'closed';

/** The thread said nothing for too long, or took too much: what it was asked has no answer. */
export class ReadingExhausted extends Error {}

/** A thread that reads deliveries, one at a time. It may be asked again after each answer, until it is ended. */
export class ReadingThread {
  private static idle: ReadingThread | undefined;
  private ended = false;
  private readonly worker = new Worker(new URL('./reading-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });

  /** The thread that waits, or a new one. */
  static take(): ReadingThread {
    const { idle } = ReadingThread;
    ReadingThread.idle = undefined;
    return idle && !idle.ended ? idle : new ReadingThread();
  }

  private constructor() {
    // A thread that waits keeps no process alive, and may end without anybody asking it.
    this.worker.unref();
    this.worker.on('error', () => (this.ended = true));
    this.worker.on('exit', () => (this.ended = true));
  }

  /** @throws ReadingExhausted when no answer comes in that many milliseconds, or the memory does not do */
  ask(question: Question, patience: number): Promise<Answer> {
    if (this.ended) return Promise.reject(new ReadingExhausted('ended'));
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
        settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ReadingExhausted('memory') : error));
      const left = () => settle(() => reject(new ReadingExhausted('ended')));
      const timer = setTimeout(() => settle(() => reject(new ReadingExhausted('time'))), patience);
      worker.once('message', answered).once('error', failed).once('exit', left);
      worker.ref();
      worker.postMessage(question, typeof question === 'object' && 'next' in question ? question.next : []);
    });
  }

  /** Keeps it for the next delivery. */
  release(): void {
    if (ReadingThread.idle) void this.end();
    else ReadingThread.idle = this;
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.worker.terminate();
  }
}
