import { parentPort } from 'node:worker_threads';
import { holdersOf } from '../administrations/index.js';
import { Calendar, type CalendarData } from '../core/calendar/index.js';
import { compile, prove, type WorkflowFile } from '../core/procedure/index.js';

/** Proves one edition beside the service, which answers others meanwhile. */
parentPort!.once('message', ({ file, calendar }: { file: WorkflowFile; calendar: CalendarData }) => {
  parentPort!.postMessage(prove(compile(file, new Calendar(calendar)), holdersOf));
});
