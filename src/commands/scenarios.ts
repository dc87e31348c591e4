import { join } from 'node:path';
import { WORKFLOWS } from '../foundations.js';
import { ProcedureLibrary, reasonInWords, Texts } from '../procedures/index.js';
import { BadScenario, readScenarios, replayScenario } from '../scenarios/index.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';
import { read } from './workflows.js';

interface Outcome {
  file: string;
  id: string;
  failures: string[];
}

/** Replays scenarios through the engine; the last line counts them. */
export function scenarios(files: string[], { json, procedure }: { json?: boolean; procedure?: string }): number {
  const library = ProcedureLibrary.load(join(WORKFLOWS, 'wallonia'));
  const texts = Texts.load(WORKFLOWS);
  const outcomes = files.flatMap((file) => {
    const all = readScenarioFile(file);
    const chosen = all.filter((one) => 'fault' in one || procedure === undefined || one.procedure === procedure);
    return chosen.map((one): Outcome => {
      const failures = 'fault' in one ? [`cannot be read: ${one.fault}`] : replay(library, texts, one);
      return { file, id: one.id, failures };
    });
  });
  const failed = outcomes.filter(({ failures }) => failures.length > 0);
  const passed = outcomes.length - failed.length;
  if (json) printJson({ passed, failed: failed.length, failures: failed });
  else {
    for (const { file, id, failures } of failed)
      print(`FAILED ${id} (${file})\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
    print(`${passed} passed, ${failed.length} failed`);
  }
  return failed.length > 0 ? EXIT.findings : EXIT.ok;
}

function replay(library: ProcedureLibrary, texts: Texts, scenario: Parameters<typeof replayScenario>[1]): string[] {
  try {
    return replayScenario(library, scenario, (reason) => reasonInWords(texts, reason, 'fr'));
  } catch (error) {
    return [`the engine stopped: ${(error as Error).message}`];
  }
}

function readScenarioFile(file: string) {
  const text = read(file);
  try {
    return readScenarios(text);
  } catch (error) {
    if (error instanceof BadScenario) throw new CommandFailure(EXIT.usage, `${file}: ${error.message}`);
    throw new CommandFailure(EXIT.usage, `${file} is not a YAML file: ${(error as Error).message.split('\n')[0]}`);
  }
}
