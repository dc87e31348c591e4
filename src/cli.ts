#!/usr/bin/env node
import { perron } from './command-line/index.js';
import { EXIT } from './commands/output.js';

// Whoever reads our answer may stop, as « head » does; a disk to which it goes may be full.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') process.stderr.write(`The answer cannot be written: ${message}.\n`);
  process.exit(EXIT.environment);
});
process.exitCode = await perron(process.argv.slice(2));
