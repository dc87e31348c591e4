import type { LayerCrsCode } from '../../core/geometry/index.js';
import { StandingThread } from '../../platform/threads/index.js';
import type { Opening } from '../formats/delivery.js';
import type { FoundAttribute } from './attribute-survey.js';
import type { LayerFault } from './layer-refused.js';
import type { Prepared } from './prepare-delivery.js';
import type { Preparation } from './prepare-feature.js';

/** Milliseconds for which a reading may say nothing: a geometry that takes longer takes for ever. */
export const PATIENCE = 120_000;
const ALLOWANCE = { milliseconds: PATIENCE, megabytes: 1024 };

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

/** A thread that reads deliveries, one at a time. It may be asked again after each answer, until it is ended. */
export class ReadingThread {
  private static idle: ReadingThread | undefined;
  private readonly thread = new StandingThread<Question, Answer>(new URL('./reading-worker.js', import.meta.url), ALLOWANCE);

  /** The thread that waits, or a new one. */
  static take(): ReadingThread {
    const { idle } = ReadingThread;
    ReadingThread.idle = undefined;
    return idle && !idle.thread.ended ? idle : new ReadingThread();
  }

  private constructor() {}

  /** @throws ThreadExhausted when no answer comes in that many milliseconds, or the memory does not do */
  ask(question: Question, patience: number): Promise<Answer> {
    return this.thread.ask(question, patience, typeof question === 'object' && 'next' in question ? question.next : []);
  }

  /** Keeps it for the next delivery. */
  release(): void {
    if (ReadingThread.idle) void this.end();
    else ReadingThread.idle = this;
  }

  end(): Promise<void> {
    return this.thread.end();
  }
}
