import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { languageOf } from '../core/language/index.js';
import { holdersOf } from '../administrations/index.js';
import { BOUNDS, compile, proofreader, prove, proveAll, type Proof, type WorkflowFile } from '../core/procedure/index.js';
import { WORKFLOWS } from '../foundations.js';
import { ProcedureLibrary, proofAsScenarios, proofInWords, Texts, workflowFiles } from '../procedures/index.js';
import { CommandFailure, EXIT, print, printJson, progress } from './output.js';
import { read } from './workflows.js';

interface ProveOptions {
  json?: boolean;
  language: string;
  scenarios?: string;
  cap?: number;
}

/** Proves workflow files; without files, all of ours. A failed proof prints the shortest history that shows it. */
export function proveFiles(files: string[], { json, language, scenarios, cap }: ProveOptions): number {
  const library = ProcedureLibrary.load(join(WORKFLOWS, 'wallonia'));
  const calendar = library.list()[0]!.calendar;
  const editions = files.length === 0 ? library.list() : files.map((path) => compile(readWorkflow(path), calendar));
  const told = progress('Proving');
  const bounds = { ...BOUNDS, ...(cap !== undefined && { cap }) };
  const proofs: Proof[] = [];
  for (const proof of proveAll(editions, (edition) => prove(edition, holdersOf, bounds))) {
    proofs.push(proof);
    told.at(proofs.length);
  }
  told.end();
  if (scenarios !== undefined)
    writeScenarios(
      scenarios,
      proofs.filter(({ sameLawAs }) => sameLawAs === undefined),
    );
  const disproved = proofs.filter(({ proved }) => !proved).length;
  if (json) printJson({ proofs, disproved });
  else {
    const texts = Texts.load(WORKFLOWS);
    for (const proof of proofs) {
      print(proofInWords(texts, proof, languageOf(language)).join('\n'));
      const replay = proof.sameLawAs === undefined ? proofAsScenarios(proof) : '';
      if (replay !== '' && scenarios === undefined) print(`\n${replay}`);
    }
    const shared = proofs.filter(({ sameLawAs }) => sameLawAs !== undefined).length;
    const once = shared > 0 ? ` ${shared} share their law word for word with another, and its proof.` : '';
    print(`${proofs.length} edition(s), ${proofs.length - disproved} proved, ${disproved} not.${once}`);
  }
  return disproved > 0 ? EXIT.findings : EXIT.ok;
}

/** Reads and proofreads one workflow file. @throws CommandFailure with every fault */
export function readWorkflow(path: string): WorkflowFile {
  const result = proofreader(JSON.parse(read(join(WORKFLOWS, 'workflow.schema.json'))) as object)(read(path), path);
  if ('file' in result) return result.file;
  const faults = result.faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  throw new CommandFailure(EXIT.findings, faults.join('\n'), { faults: result.faults });
}

/** Paths of our own workflow files, from the current folder. */
export function ourWorkflows(): string[] {
  const region = join(WORKFLOWS, 'wallonia');
  return workflowFiles(region).map((path) => relative(process.cwd(), join(region, path)));
}

function writeScenarios(path: string, proofs: Proof[]): void {
  try {
    writeFileSync(path, proofs.map(proofAsScenarios).join('') || '[]\n');
  } catch {
    throw new CommandFailure(EXIT.usage, `« ${path} » cannot be written.`);
  }
}
