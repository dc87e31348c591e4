import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LayerCrsCode } from '../../core/geometry/index.js';
import { told } from '../../core/language/index.js';
import { ThreadExhausted } from '../../platform/threads/index.js';
import type { Opening } from '../formats/delivery.js';
import { SAY } from './delivery-sayings.js';
import { LayerRefused, refuse } from './layer-refused.js';
import type { Prepared } from './prepare-delivery.js';
import { PATIENCE, ReadingThread, type Answer, type PrepareQuestion, type Question } from './reading-thread.js';

/** A delivery that a thread of its own has opened. */
export interface OpenedAside {
  crs: LayerCrsCode;
  table?: string;
  /** Its features, prepared a batch at a time as they are asked for. @throws LayerRefused */
  prepare(preparation: PrepareQuestion): AsyncGenerator<Prepared>;
  /** Rows that are needed no more: their memory is used again. */
  giveBack(rows: readonly Uint8Array<ArrayBuffer>[]): void;
  close(): Promise<void>;
}

/**
 * Opens a delivery in a thread with a cap of memory and a deadline, so that no geometry ever holds up the service.
 * @param crs EPSG code that the caller says
 * @param options aborted, it breaks off at once; `patience` is in milliseconds
 * @throws LayerRefused
 */
export async function openAside(
  path: string,
  opening: Omit<Opening, 'folder'>,
  crs: number | undefined,
  { signal, patience = PATIENCE }: { signal?: AbortSignal | undefined; patience?: number } = {},
): Promise<OpenedAside> {
  const thread = ReadingThread.take();
  const folder = await mkdtemp(join(tmpdir(), 'perron-layer-'));
  let [read, isOver] = [0, false];
  let used: ArrayBuffer[] = [];
  const ask = async (question: Question): Promise<Told> => {
    const answer = await thread.ask(question, patience).catch((error: unknown) => {
      isOver = true;
      signal?.throwIfAborted();
      if (!(error instanceof ThreadExhausted)) throw error;
      return error;
    });
    if (answer instanceof ThreadExhausted || answer === 'exhausted') {
      isOver = true;
      return exhausted(read, answer === 'exhausted' ? 'memory' : answer.of);
    }
    if (typeof answer === 'object' && 'refused' in answer)
      throw new LayerRefused(answer.refused.faults, answer.refused.attributes);
    if (typeof answer === 'object' && 'failed' in answer) {
      isOver = true;
      throw new Error(answer.failed);
    }
    return answer;
  };
  const leave = () => void thread.end();
  signal?.addEventListener('abort', leave);
  // It may have been broken off while the folder was made; that event does not come again.
  if (signal?.aborted) leave();
  async function* prepare(preparation: PrepareQuestion): AsyncGenerator<Prepared> {
    for (let question: Question = { prepare: preparation }; ; question = { next: used }) {
      used = [];
      const { prepared } = (await ask(question)) as { prepared: Prepared | null };
      if (prepared === null) return;
      if ('read' in prepared) ({ read } = prepared);
      yield prepared;
    }
  }
  const close = async () => {
    signal?.removeEventListener('abort', leave);
    const closed = isOver ? undefined : await thread.ask('close', patience).catch(() => undefined);
    if (closed === 'closed') thread.release();
    else await thread.end();
    // A thread that was ended leaves its copies behind.
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { opened } = (await ask({ open: { path, opening: { ...opening, folder }, crs } })) as {
      opened: Pick<OpenedAside, 'crs' | 'table'>;
    };
    const giveBack = (rows: readonly Uint8Array<ArrayBuffer>[]) => void used.push(...rows.map(({ buffer }) => buffer));
    return { ...opened, prepare, giveBack, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** An answer that is none of the bad ones. */
type Told = Exclude<Answer, { refused: unknown } | { failed: string } | 'exhausted'>;

function exhausted(read: number, of: string): never {
  const where = read === 0 ? SAY.atOnce : told(SAY.after, { read });
  return of === 'time' ? refuse('too-long', told(SAY.tooLong, { where })) : refuse('too-heavy', told(SAY.tooHeavy, { where }));
}
