import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf } from '../core/language/index.js';
import { compile, type Procedure, type WorkflowFile } from '../core/procedure/index.js';
import { WORKFLOWS } from '../foundations.js';
import {
  drawChart,
  lifeOnChart,
  ProcedureLibrary,
  reasonInWords,
  tellChart,
  Texts,
  type Highlight,
} from '../procedures/index.js';
import { readScenarios, readable } from '../scenarios/index.js';
import { CommandFailure, EXIT, printJson } from './output.js';
import { readWorkflow } from './prove.js';
import { read } from './workflows.js';

interface DrawOptions {
  output?: string;
  text: boolean;
  language: string;
  life?: string;
  json?: boolean;
}

/** Draws a workflow file as SVG, or tells it as a list; with a scenario, the life of that file is marked upon it. */
export async function draw(path: string, { output, text, language, life, json }: DrawOptions): Promise<void> {
  const file = readWorkflow(path);
  const texts = Texts.load(WORKFLOWS);
  const highlight = life === undefined ? {} : readLife(file, texts, life);
  const told = text
    ? tellChart(texts, file, languageOf(language), highlight)
    : await drawChart(texts, file, languageOf(language), highlight);
  if (output !== undefined) writeOut(output, told);
  if (json) printJson({ file: path, ...(output === undefined ? { [text ? 'text' : 'svg']: told } : { output }) });
  else if (output === undefined) process.stdout.write(told);
}

/** @param life path of a file of scenarios, with `#<id>` for another than the first */
function readLife(file: WorkflowFile, texts: Texts, life: string): Highlight {
  const [path, id] = life.split('#') as [string, string | undefined];
  const text = read(path);
  let scenarios;
  try {
    scenarios = readScenarios(text).map(readable);
  } catch (error) {
    throw new CommandFailure(EXIT.usage, `${path}: ${(error as Error).message}`);
  }
  const scenario = id === undefined ? scenarios[0] : scenarios.find((one) => one.id === id);
  if (!scenario) throw new CommandFailure(EXIT.usage, `« ${path} » holds no scenario${id === undefined ? '' : ` « ${id} »`}.`);
  const calendar = ProcedureLibrary.load(join(WORKFLOWS, 'wallonia')).list()[0]!.calendar;
  const procedure: Procedure = compile(file, calendar);
  const events = scenario.history
    .filter(({ impeded }) => !impeded)
    .map(({ on, event, payload }) => ({ on, type: event, payload }));
  const day = scenario.asOf ?? events.at(-1)?.on ?? file.inForce.from;
  const highlight = lifeOnChart(procedure, events, day);
  if (!('kind' in highlight)) return highlight;
  const reasons = highlight.reasons.map((reason) => reasonInWords(texts, reason, 'fr')).join(' ');
  throw new CommandFailure(EXIT.findings, `« ${scenario.id} » : ${highlight.event} : ${reasons}`);
}

/** Writes a document where the person asked. @throws CommandFailure when it cannot be written */
export function writeOut(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new CommandFailure(EXIT.usage, `« ${path} » cannot be written.`);
  }
}
