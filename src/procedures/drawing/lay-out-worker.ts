import { parentPort, workerData } from 'node:worker_threads';
import Elk, { type ElkNode } from 'elkjs/lib/elk.bundled.js';

/** Lays out one chart: the library takes seconds of a processor for a permit. */
parentPort!.postMessage(await new Elk.default().layout(workerData as ElkNode));
