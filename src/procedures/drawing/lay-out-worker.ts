import { parentPort } from 'node:worker_threads';
import Elk, { type ElkNode } from 'elkjs/lib/elk.bundled.js';

/** Lays out charts one after the other: the library takes seconds of a processor for a permit. */
parentPort!.on('message', (chart: ElkNode) => {
  // A chart that cannot be laid out ends the thread with its error, which whoever asked is told.
  void new Elk.default().layout(chart).then((laidOut) => parentPort!.postMessage(laidOut));
});
