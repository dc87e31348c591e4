import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { proofreader } from '../core/procedure/index.js';
import { WORKFLOWS } from '../foundations.js';
import { drawChart, languageOf, tellChart, Texts } from '../procedures/index.js';
import { CommandFailure, EXIT } from './output.js';
import { read } from './workflows.js';

interface DrawOptions {
  output?: string;
  text: boolean;
  language: string;
}

/** Draws a workflow file as SVG, or tells it as a list. */
export async function draw(path: string, { output, text, language }: DrawOptions): Promise<void> {
  const result = proofreader(JSON.parse(read(join(WORKFLOWS, 'workflow.schema.json'))) as object)(read(path), path);
  if ('faults' in result) {
    const faults = result.faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
    throw new CommandFailure(EXIT.findings, faults.join('\n'), { faults: result.faults });
  }
  const texts = Texts.load(WORKFLOWS);
  const told = text
    ? tellChart(texts, result.file, languageOf(language))
    : await drawChart(texts, result.file, languageOf(language));
  if (output === undefined) process.stdout.write(told);
  else writeFileSync(output, told);
}
