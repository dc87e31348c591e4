import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarData } from '../core/calendar/index.js';
import { calendarProofreader, proofreader, type Fault, type Proofreader, type WorkflowFile } from '../core/procedure/index.js';
import { ProofreadRecord } from './proofread-record.js';

/** A region's folder as it was read. */
export interface Books {
  calendar: CalendarData | undefined;
  files: { path: string; content: WorkflowFile }[];
  proofread: Proofreader;
  faults: Fault[];
  /** Keeps what was found right, so that it need not be proofread at each start. */
  keep(): void;
}

/** Reads `calendar.yaml` and every `<law>/<procedure>.yaml` of a region's folder; their schemas lie beside the folder. */
export function readBooks(folder: string): Books {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const schemas = { calendar: read('../calendar.schema.json'), workflow: read('../workflow.schema.json') };
  const record = new ProofreadRecord(Object.values(schemas));
  const readDays = calendarProofreader(JSON.parse(schemas.calendar) as object);
  const proofread = proofreader(JSON.parse(schemas.workflow) as object);
  const right: { source: string; content: unknown }[] = [];
  const faults: Fault[] = [];
  const take = <Content>(path: string, readAnew: (source: string) => { content: Content } | { faults: Fault[] }) => {
    const source = read(path);
    const known = record.find<Content>(source);
    const result = known === undefined ? readAnew(source) : { content: known };
    if ('faults' in result) {
      faults.push(...result.faults);
      return [];
    }
    right.push({ source, content: result.content });
    return [{ path, content: result.content }];
  };
  const [days] = take('calendar.yaml', (source) => {
    const result = readDays(source, 'calendar.yaml');
    return 'faults' in result ? result : { content: result.calendar };
  });
  const files = workflowFiles(folder).flatMap((path) =>
    take(path, (source) => {
      const result = proofread(source, path);
      return 'faults' in result ? result : { content: result.file };
    }),
  );
  return { calendar: days?.content, files, proofread, faults, keep: () => record.keep(right) };
}

/** Paths of the workflow files below a folder: `codt-2024/urban-permit.yaml`. */
export function workflowFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((law) => readdirSync(join(folder, law.name)).map((name) => `${law.name}/${name}`))
    .filter((path) => path.endsWith('.yaml'))
    .sort();
}
