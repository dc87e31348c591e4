import type { Command } from 'commander';
import { does, json, language } from './options.js';

/** Permit files: their dates, their time, their proof. */
export function addFileCommands(program: Command): void {
  program
    .command('explain')
    .argument('<reference>', 'reference of the file, for example PU/2026/0012')
    .argument('[clock]', 'name of one time limit; all when absent')
    .description('tell why each running date of a file is that date')
    .requiredOption('--administration <slug>', 'whose file it is')
    .addOption(language())
    .addOption(json())
    .action(does(async () => (await import('../commands/explain.js')).explainFile));

  program
    .command('simulate')
    .argument('<reference>', 'reference of the file')
    .argument('<events>', 'YAML list of events that have not happened: { on, event, … }, as in a scenario')
    .description('tell the dates and steps that would follow; nothing is written')
    .requiredOption('--administration <slug>', 'whose file it is')
    .option('--until <day>', 'day to which time then passes, YYYY-MM-DD')
    .addOption(language())
    .addOption(json())
    .action(does(async () => (await import('../commands/simulate.js')).simulateFile));

  program
    .command('tick')
    .description('take the automatic expiries that are due, in all administrations')
    .addOption(json())
    .action(does(async () => (await import('../commands/tick.js')).tick));

  program
    .command('calendar')
    .description('holidays, breaks, suspensions and closures (workflows/<region>/calendar.yaml)')
    .command('correct')
    .description('bring open files under the calendar in force; the service does it when it starts')
    .option('--dry-run', 'only tell which dates would move', false)
    .option('--administration <slug>', 'one administration; all when absent')
    .addOption(json())
    .action(does(async () => (await import('../commands/calendar.js')).correctCalendar));

  program
    .command('audit')
    .description('prove the journals')
    .command('verify')
    .description('check every seal, and that folding each journal gives the stored file')
    .option('--administration <slug>', 'one administration; all when absent')
    .addOption(json())
    .action(does(async () => (await import('../commands/audit.js')).verifyAudit));
}
