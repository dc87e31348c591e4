#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { addFileCommands, addMapCommands, addProcedureCommands, addServiceCommands } from './command-line/index.js';
import { CommandFailure, EXIT } from './commands/output.js';

const program = new Command('perron')
  .description(
    'Perron, the permit engine. Every command takes --json; exit codes: 0 done, 1 findings, 2 usage, 3 environment, 130 interrupted.',
  )
  .showSuggestionAfterError()
  .showHelpAfterError('(--help tells how)')
  .exitOverride();

for (const add of [addServiceCommands, addMapCommands, addProcedureCommands, addFileCommands]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  } else if (error instanceof CommandFailure) {
    if (process.argv.includes('--json'))
      process.stdout.write(`${JSON.stringify({ error: error.message, ...error.details }, null, 2)}\n`);
    else process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  } else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env['PERRON_DEBUG']) console.error(error);
    process.exitCode = EXIT.environment;
  }
}
