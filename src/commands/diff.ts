import { languageOf } from '../core/language/index.js';
import { diffEditions } from '../core/procedure/index.js';
import { WORKFLOWS } from '../foundations.js';
import { diffInWords, diffOnChart, drawChart, Texts } from '../procedures/index.js';
import { writeOut } from './draw.js';
import { EXIT, print, printJson } from './output.js';
import { readWorkflow } from './prove.js';

interface DiffOptions {
  json?: boolean;
  svg?: string;
  language: string;
}

/** Tells what changes from one edition to another, and draws it; like `diff`, finds 1 when something does. */
export async function diffFiles(before: string, after: string, { json, svg, language }: DiffOptions): Promise<number> {
  const [old, fresh] = [readWorkflow(before), readWorkflow(after)];
  const diff = diffEditions(old, fresh);
  const texts = Texts.load(WORKFLOWS);
  if (svg !== undefined) writeOut(svg, await drawChart(texts, fresh, languageOf(language), diffOnChart(old, fresh, diff)));
  if (json) printJson(diff);
  else print(diffInWords(texts, diff, languageOf(language)).join('\n'));
  return diff.fields.length + diff.states.length > 0 ? EXIT.findings : EXIT.ok;
}
