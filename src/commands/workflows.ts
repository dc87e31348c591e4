import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { WORKFLOWS } from '../foundations.js';
import { proofreader, type Fault } from '../core/procedure/index.js';
import { TriggerLibrary } from '../parcels/index.js';
import { readBooks, workflowFiles } from '../procedures/index.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';

/** Reads the law books of the house and keeps what is right beside the compiled code, for quick starts: the last act of a build. */
export function keepBooks({ json }: { json?: boolean }): number {
  const { files, faults: wrong, keep } = readBooks(join(WORKFLOWS, 'wallonia'));
  const read = TriggerLibrary.read(WORKFLOWS);
  const faults = 'faults' in read ? [...wrong, ...read.faults] : wrong;
  if (faults.length === 0) keep();
  if (json) printJson({ files: files.map(({ path }) => path), faults });
  else for (const fault of faults) print(inALine(fault));
  if (faults.length > 0) return EXIT.findings;
  const asked = 'triggers' in read ? read.triggers.list().length : 0;
  if (!json) print(`${files.length} procedures and ${asked} spatial triggers proofread.`);
  return EXIT.ok;
}

/** Says everything that is wrong in workflow files; without files, in all of ours. */
export function proofreadFiles(files: string[], { json }: { json?: boolean }): number {
  const proofread = proofreader(JSON.parse(readFileSync(join(WORKFLOWS, 'workflow.schema.json'), 'utf8')) as object);
  const region = join(WORKFLOWS, 'wallonia');
  const chosen = files.length > 0 ? files : workflowFiles(region).map((path) => relative(process.cwd(), join(region, path)));
  const triggers = files.length > 0 ? undefined : TriggerLibrary.read(WORKFLOWS);
  const faults = chosen.flatMap((file): Fault[] => {
    const result = proofread(read(file), file);
    return 'faults' in result ? result.faults : [];
  });
  if (triggers && 'faults' in triggers) faults.push(...triggers.faults);
  if (json) printJson({ files: chosen, faults });
  else {
    for (const fault of faults) print(inALine(fault));
    print(`${chosen.length} file(s) read, ${faults.length} fault(s).`);
  }
  return faults.length > 0 ? EXIT.findings : EXIT.ok;
}

export function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandFailure(EXIT.usage, `« ${file} » cannot be read: ${(error as Error).message}.`);
  }
}

function inALine({ file, line, column, message }: Fault): string {
  return `${file}:${line}:${column} ${message}`;
}
