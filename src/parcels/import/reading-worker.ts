import { parentPort } from 'node:worker_threads';
import { crsOf, openDelivery } from '../formats/open-delivery.js';
import type { Delivery } from '../formats/delivery.js';
import { Geos } from '../geos.js';
import { LAYER_KINDS } from '../layer-kinds.js';
import { LayerRefused } from './layer-refused.js';
import { prepareDelivery, type Prepared } from './prepare-delivery.js';
import type { Answer, OpenQuestion, PrepareQuestion, Question } from './reading-thread.js';

/** Reads deliveries beside the service, which answers others meanwhile: a question at a time, an answer to each. */
let delivery: Delivery | undefined;
let batches: AsyncGenerator<Prepared> | undefined;
let ahead: Promise<IteratorResult<Prepared>> | undefined;
let spare: ArrayBuffer[] = [];

async function answer(question: Question): Promise<Answer> {
  if (question === 'close') return close();
  if ('open' in question) return open(question.open);
  if ('prepare' in question) return prepare(question.prepare);
  spare.push(...question.next);
  return { prepared: await nextBatch() };
}

async function open({ path, opening, crs }: OpenQuestion): Promise<Answer> {
  delivery = await openDelivery(path, opening);
  const { table } = delivery;
  return { opened: { crs: crsOf(delivery, crs), ...(table !== undefined && { table }) } };
}

async function prepare(preparation: PrepareQuestion): Promise<Answer> {
  const kind = LAYER_KINDS[preparation.kindName]!;
  batches = prepareDelivery(delivery!, { ...preparation, kind, geos: await Geos.load() }, spare);
  return { prepared: await nextBatch() };
}

async function nextBatch(): Promise<Prepared | null> {
  const { done, value } = await (ahead ?? batches!.next());
  ahead = undefined;
  return done ? null : value;
}

/** Makes the next batch before it is asked for. */
function goOn(): void {
  ahead = batches!.next();
  // What it throws is thrown where it is asked for.
  ahead.catch(() => undefined);
}

async function close(): Promise<Answer> {
  await batches?.return(undefined);
  await delivery?.close();
  [batches, ahead, delivery, spare] = [undefined, undefined, undefined, []];
  return 'closed';
}

function toldAs(error: unknown): Answer {
  if (error instanceof LayerRefused) return { refused: { faults: error.said, attributes: error.attributes } };
  // What the stack or the memory of GEOS cannot hold ends in one of these.
  if (error instanceof Error && ['RangeError', 'RuntimeError'].includes(error.name)) return 'exhausted';
  return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function tell(said: Answer): void {
  const batch = typeof said === 'object' && 'prepared' in said ? said.prepared : null;
  // Rows are moved, not copied.
  parentPort!.postMessage(said, batch && 'rows' in batch ? [batch.rows.buffer] : []);
  if (batch) goOn();
}

parentPort!.on('message', (question: Question) => void answer(question).catch(toldAs).then(tell));
