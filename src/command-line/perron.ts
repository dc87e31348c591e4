import { Command, CommanderError } from 'commander';
import { CommandEnd, CommandFailure, EXIT, printJson } from '../commands/output.js';
import { addFileCommands } from './files.js';
import { addMapCommands } from './map.js';
import { addProcedureCommands } from './procedures.js';
import { addServiceCommands } from './service.js';

/**
 * Does what the words of a command line ask, and writes its answer to standard output or, in a sentence, its failure to
 * standard error.
 * @returns the exit code
 */
export async function perron(words: readonly string[]): Promise<number> {
  const program = new Command('perron')
    .description(
      'Perron, the permit engine. Every command but serve and api takes --json; exit codes: 0 done, 1 findings, 2 usage, 3 environment, 130 interrupted.',
    )
    .showSuggestionAfterError()
    .showHelpAfterError('(--help tells how)')
    .exitOverride();
  for (const add of [addServiceCommands, addMapCommands, addProcedureCommands, addFileCommands]) add(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    return failed(error, words.includes('--json'));
  }
}

function failed(error: unknown, json: boolean): number {
  if (error instanceof CommandEnd) return error.exitCode;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    if (json) printJson({ error: error.message.replace(/^error: /, '') });
    return EXIT.usage;
  }
  if (error instanceof CommandFailure) {
    if (json) printJson({ error: error.message, ...error.details });
    else process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (json) printJson({ error: message });
  else process.stderr.write(`${message}\n`);
  if (process.env['PERRON_DEBUG']) console.error(error);
  return EXIT.environment;
}
