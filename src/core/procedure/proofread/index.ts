import type { WorkflowFile } from '../workflow-file.js';
import { checkChart } from './check-chart.js';
import { shapeCheck, type ShapeCheck } from './check-shape.js';
import { checkWords } from './check-words.js';
import type { Fault } from './fault.js';
import { readYaml } from './read-yaml.js';

export { calendarProofreader, type CalendarProofreader } from './check-calendar.js';
export { shapeCheck } from './check-shape.js';
export type { Fault, Finding, Path } from './fault.js';
export { garbledAt, readYaml } from './read-yaml.js';

/** Reads a workflow file and says everything that is wrong with it, in the order of its lines. */
export type Proofreader = (source: string, file: string) => { file: WorkflowFile } | { faults: Fault[] };

/** @param schema the JSON Schema of workflow files */
export function proofreader(schema: object): Proofreader {
  // Made when the first file comes: a start on books that are known needs none.
  let check: ShapeCheck | undefined;
  return (source, file) => {
    check ??= shapeCheck(schema);
    const read = readYaml<WorkflowFile>(source, file, check, (content) => [...checkWords(content), ...checkChart(content)]);
    return 'faults' in read ? read : { file: read.content };
  };
}
