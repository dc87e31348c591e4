import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { StandingThread } from '../../platform/threads/index.js';

/** What a layout may take; a permit of the law takes a tenth of both. */
const ALLOWANCE = { milliseconds: 60_000, megabytes: 512 };
/** Milliseconds that the thread waits for another chart: the library takes as long to load as to lay one out. */
const WAITS = 10_000;

let last: Promise<unknown> = Promise.resolve();
let thread: StandingThread<ElkNode, ElkNode> | undefined;
let leaving: NodeJS.Timeout | undefined;

/** Lays out a chart in a thread, while the service answers others; one at a time, since each fills a processor. */
export function layOutAside(chart: ElkNode): Promise<ElkNode> {
  const next = last.then(() => layOut(chart));
  last = next.catch(() => undefined);
  return next;
}

async function layOut(chart: ElkNode): Promise<ElkNode> {
  clearTimeout(leaving);
  const worker = new URL('./lay-out-worker.js', import.meta.url);
  const asked = thread && !thread.ended ? thread : new StandingThread<ElkNode, ElkNode>(worker, ALLOWANCE);
  thread = asked;
  try {
    return await asked.ask(chart);
  } finally {
    leaving = setTimeout(() => void asked.end(), WAITS).unref();
  }
}
