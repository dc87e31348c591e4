import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { askThread } from '../../platform/threads/index.js';

/** What a layout may take; a permit of the law takes a tenth of both. */
const ALLOWANCE = { milliseconds: 60_000, megabytes: 512 };

let last: Promise<unknown> = Promise.resolve();

/** Lays out a chart in a thread, while the service answers others; one at a time, since each fills a processor. */
export function layOutAside(chart: ElkNode): Promise<ElkNode> {
  const next = last.then(() => askThread<ElkNode>(new URL('./lay-out-worker.js', import.meta.url), chart, ALLOWANCE));
  last = next.catch(() => undefined);
  return next;
}
