import type { Command } from 'commander';
import { does, json, language, wholeNumber } from './options.js';

/** The law books: read, proved, compared, and an administration’s own. */
export function addProcedureCommands(program: Command): void {
  program
    .command('scenarios')
    .argument('<file...>', 'YAML files of scenarios (test/scenarios/FORMAT.md)')
    .description('replay scenarios through the engine')
    .option('--procedure <id>', 'only those of this procedure')
    .addOption(json())
    .action(does(async () => (await import('../commands/scenarios.js')).scenarios));

  const workflows = program.command('workflows').description('read, prove, compare and draw procedures');
  workflows
    .command('proofread')
    .argument('[file...]', 'workflow files; all of ours when absent')
    .description('say everything that is wrong, with line and nearest right word')
    .addOption(json())
    .action(does(async () => (await import('../commands/workflows.js')).proofreadFiles));
  workflows
    .command('keep')
    .description('proofread ours and keep what is right beside the compiled code, for quick starts; the build does it')
    .addOption(json())
    .action(does(async () => (await import('../commands/workflows.js')).keepBooks));
  workflows
    .command('draw')
    .argument('<file>', 'workflow file')
    .description('draw the chart as SVG')
    .option('-o, --output <file>', 'where to write it; standard output when absent')
    .option('--text', 'tell it as an ordered list instead', false)
    .option('--life <scenarios>', 'mark the life of a file upon it: a file of scenarios, « #id » for another than the first')
    .addOption(json())
    .addOption(language())
    .action(does(async () => (await import('../commands/draw.js')).draw));
  workflows
    .command('prove')
    .argument('[file...]', 'workflow files; all of ours when absent')
    .description('walk through all that can happen to a file, and show the shortest history of each fault')
    .option('--scenarios <file>', 'write the counter-examples there, for « perron scenarios »')
    .option('--cap <situations>', 'give up beyond so many situations', wholeNumber)
    .addOption(language())
    .addOption(json())
    .action(does(async () => (await import('../commands/prove.js')).proveFiles));
  workflows
    .command('diff')
    .argument('<before>', 'workflow file of the edition before')
    .argument('<after>', 'workflow file of the edition after')
    .description('tell what changes from one edition to another')
    .option('--svg <file>', 'draw the changes there')
    .addOption(language())
    .addOption(json())
    .action(does(async () => (await import('../commands/diff.js')).diffFiles));
  workflows
    .command('pages')
    .description('write one page per edition, with its drawing')
    .option('-o, --output <folder>', 'where to write them', 'docs/procedures')
    .addOption(json())
    .action(does(async () => (await import('../commands/pages.js')).writePages));

  const editions = program.command('editions').description('the editions that an administration publishes for itself');
  editions
    .command('list')
    .description('what it has published')
    .requiredOption('--administration <slug>', 'whose editions')
    .addOption(json())
    .action(does(async () => (await import('../commands/editions.js')).listEditions));
  editions
    .command('review')
    .argument('<file>', 'workflow file')
    .description('proofread, prove, compare with the edition in force and try on the live files; nothing is written')
    .requiredOption('--administration <slug>', 'for whom')
    .option('--from <day>', 'day from which it would govern new files; today when absent')
    .addOption(language())
    .addOption(json())
    .action(does(async () => (await import('../commands/editions.js')).reviewEdition));
  editions
    .command('publish')
    .argument('<file>', 'workflow file')
    .description('publish an edition that the review accepts; files underway keep theirs')
    .requiredOption('--administration <slug>', 'for whom')
    .requiredOption('--from <day>', 'files deposited from that day on are governed by it')
    .requiredOption('--note <text>', 'the decision on which it rests')
    .addOption(language())
    .addOption(json())
    .action(does(async () => (await import('../commands/editions.js')).publishEdition));
  editions
    .command('migrate')
    .argument('<reference>', 'reference of the file')
    .description('move one file to another edition of its procedure')
    .requiredOption('--administration <slug>', 'whose file it is')
    .requiredOption('--to <hash>', 'hash of the edition')
    .requiredOption('--basis <text>', 'the legal basis, which the journal keeps')
    .option('--state <old=new...>', 'states that have another path in the new edition')
    .addOption(json())
    .action(does(async () => (await import('../commands/editions.js')).migrateFile));
}
