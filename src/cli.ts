#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { CommandFailure, EXIT } from './commands/output.js';

const program = new Command('perron')
  .description(
    'Perron, the permit engine. Every command takes --json; exit codes: 0 done, 1 findings, 2 usage, 3 environment, 130 interrupted.',
  )
  .showSuggestionAfterError()
  .showHelpAfterError('(--help tells how)')
  .exitOverride();

const json = () => new Option('--json', 'print one JSON document');

const language = () => new Option('--language <code>', 'language of the words').choices(['fr', 'de', 'nl', 'en']).default('fr');

/** Every command is loaded when it is called: the help does not wait for Nest. */
function does<Arguments extends unknown[]>(load: () => Promise<(...given: Arguments) => unknown>) {
  return async (...given: Arguments) => {
    const result = await (await load())(...given);
    if (typeof result === 'number') process.exitCode = result;
  };
}

program
  .command('serve')
  .description('open the service; without DATABASE_URL on its own PostgreSQL')
  .option('--demo', 'raise the demonstration town in an empty database', false)
  .action(does(async () => (await import('./commands/serve.js')).serve));

program
  .command('import')
  .argument('<kind>', 'parcels, flood-hazard, natura2000 … (« perron import --help » lists all)')
  .argument('<file>', 'GeoJSON, or a zipped Shapefile')
  .description('take in a layer as a new edition, whole or not at all')
  .requiredOption('--administration <slug>', 'whose layer it is')
  .option('--layer <id>', 'identifier of the layer; its kind when absent')
  .option('--title <text>', 'title of the layer')
  .option('--crs <epsg>', '31370, 3812 or 4326, when the file does not say', wholeNumber)
  .option('--accuracy <metres>', 'by how much its limits may be off', metres)
  .option('--mend', 'mend invalid polygons instead of refusing the layer', false)
  .option('--dry-run', 'do all of it, report what would change, and keep nothing', false)
  .addOption(new Option('--draft', 'keep it to be reviewed and published later').default(false).conflicts('from'))
  .option('--from <day>', 'day from which it is in force, today or later; today when absent')
  .option('--report <file>', 'write the report there, as .html or .json')
  .addOption(json())
  .addHelpText(
    'after',
    '\nKinds: parcels, sector-plan, flood-hazard, natura2000, heritage, runoff-axis, seveso, regional-road, road.',
  )
  .action(does(async () => (await import('./commands/import.js')).importLayer));

const layers = program.command('layers').description('the layers that an administration keeps, and their editions');
const ofLayer = (name: string) =>
  layers.command(name).argument('<administration>', 'whose layer it is').argument('<layer>', 'identifier of the layer');
layers
  .command('list')
  .argument('<administration>', 'whose layers')
  .description('what is in force')
  .addOption(json())
  .action(does(async () => (await import('./commands/layers.js')).listLayers));
ofLayer('show')
  .description('its editions, and who put which in force, when and why')
  .addOption(json())
  .action(does(async () => (await import('./commands/layers.js')).showLayer));
ofLayer('diff')
  .argument('<from>', 'number of an edition', wholeNumber)
  .argument('<to>', 'number of another', wholeNumber)
  .description('what leads from one edition to another; 1 when something does')
  .addOption(json())
  .action(does(async () => (await import('./commands/layers.js')).diffLayer));
ofLayer('publish')
  .argument('<edition>', 'number of the edition', wholeNumber)
  .description('put a delivery that waits in force, and check the open files that it touches again')
  .option('--from <day>', 'day from which it is in force, today or later; today when absent')
  .addOption(json())
  .action(does(async () => (await import('./commands/layers.js')).publishLayer));
ofLayer('discard')
  .argument('<edition>', 'number of the edition', wholeNumber)
  .description('discard a delivery that was never published')
  .addOption(json())
  .action(does(async () => (await import('./commands/layers.js')).discardLayer));
ofLayer('rollback')
  .description('put the edition before back in force, or another')
  .requiredOption('--reason <text>', 'why; the history of the layer keeps it')
  .option('--edition <number>', 'number of the edition', wholeNumber)
  .option('--from <day>', 'day from which it is in force, today or later; today when absent')
  .addOption(json())
  .action(does(async () => (await import('./commands/layers.js')).rollbackLayer));

program
  .command('check')
  .argument('<parcel...>', 'capakeys of the site')
  .description('ask every layer in force about a site; nothing is recorded')
  .requiredOption('--administration <slug>', 'whose layers are asked')
  .addOption(json())
  .action(does(async () => (await import('./commands/check.js')).check));

program
  .command('scenarios')
  .argument('<file...>', 'YAML files of scenarios (test/scenarios/FORMAT.md)')
  .description('replay scenarios through the engine')
  .option('--procedure <id>', 'only those of this procedure')
  .addOption(json())
  .action(does(async () => (await import('./commands/scenarios.js')).scenarios));

const workflows = program.command('workflows').description('read, prove, compare and draw procedures');
workflows
  .command('proofread')
  .argument('[file...]', 'workflow files; all of ours when absent')
  .description('say everything that is wrong, with line and nearest right word')
  .addOption(json())
  .action(does(async () => (await import('./commands/workflows.js')).proofreadFiles));
workflows
  .command('keep')
  .description('proofread ours and keep what is right beside the compiled code, for quick starts; the build does it')
  .action(does(async () => (await import('./commands/workflows.js')).keepBooks));
workflows
  .command('draw')
  .argument('<file>', 'workflow file')
  .description('draw the chart as SVG')
  .option('-o, --output <file>', 'where to write it; standard output when absent')
  .option('--text', 'tell it as an ordered list instead', false)
  .option('--life <scenarios>', 'mark the life of a file upon it: a file of scenarios, « #id » for another than the first')
  .addOption(language())
  .action(does(async () => (await import('./commands/draw.js')).draw));
workflows
  .command('prove')
  .argument('[file...]', 'workflow files; all of ours when absent')
  .description('walk through all that can happen to a file, and show the shortest history of each fault')
  .option('--scenarios <file>', 'write the counter-examples there, for « perron scenarios »')
  .option('--cap <situations>', 'give up beyond so many situations', wholeNumber)
  .addOption(language())
  .addOption(json())
  .action(does(async () => (await import('./commands/prove.js')).proveFiles));
workflows
  .command('diff')
  .argument('<before>', 'workflow file of the edition before')
  .argument('<after>', 'workflow file of the edition after')
  .description('tell what changes from one edition to another')
  .option('--svg <file>', 'draw the changes there')
  .addOption(language())
  .addOption(json())
  .action(does(async () => (await import('./commands/diff.js')).diffFiles));
workflows
  .command('pages')
  .description('write one page per edition, with its drawing')
  .option('-o, --output <folder>', 'where to write them', 'docs/procedures')
  .addOption(json())
  .action(does(async () => (await import('./commands/pages.js')).writePages));

const editions = program.command('editions').description('the editions that an administration publishes for itself');
editions
  .command('list')
  .description('what it has published')
  .requiredOption('--administration <slug>', 'whose editions')
  .addOption(json())
  .action(does(async () => (await import('./commands/editions.js')).listEditions));
editions
  .command('review')
  .argument('<file>', 'workflow file')
  .description('proofread, prove, compare with the edition in force and try on the live files; nothing is written')
  .requiredOption('--administration <slug>', 'for whom')
  .option('--from <day>', 'day from which it would govern new files; today when absent')
  .option('--language <code>', 'fr, de, nl or en', 'fr')
  .addOption(json())
  .action(does(async () => (await import('./commands/editions.js')).reviewEdition));
editions
  .command('publish')
  .argument('<file>', 'workflow file')
  .description('publish an edition that the review accepts; files underway keep theirs')
  .requiredOption('--administration <slug>', 'for whom')
  .requiredOption('--from <day>', 'files deposited from that day on are governed by it')
  .requiredOption('--note <text>', 'the decision on which it rests')
  .option('--language <code>', 'fr, de, nl or en', 'fr')
  .addOption(json())
  .action(does(async () => (await import('./commands/editions.js')).publishEdition));
editions
  .command('migrate')
  .argument('<reference>', 'reference of the file')
  .description('move one file to another edition of its procedure')
  .requiredOption('--administration <slug>', 'whose file it is')
  .requiredOption('--to <hash>', 'hash of the edition')
  .requiredOption('--basis <text>', 'the legal basis, which the journal keeps')
  .option('--state <old=new...>', 'states that have another path in the new edition')
  .addOption(json())
  .action(does(async () => (await import('./commands/editions.js')).migrateFile));

program
  .command('explain')
  .argument('<reference>', 'reference of the file, for example PU/2026/0012')
  .argument('[clock]', 'name of one time limit; all when absent')
  .description('tell why each running date of a file is that date')
  .requiredOption('--administration <slug>', 'whose file it is')
  .option('--language <code>', 'fr, de, nl or en', 'fr')
  .addOption(json())
  .action(does(async () => (await import('./commands/explain.js')).explainFile));

program
  .command('simulate')
  .argument('<reference>', 'reference of the file')
  .argument('<events>', 'YAML list of events that have not happened: { on, event, … }, as in a scenario')
  .description('tell the dates and steps that would follow; nothing is written')
  .requiredOption('--administration <slug>', 'whose file it is')
  .option('--until <day>', 'day to which time then passes, YYYY-MM-DD')
  .option('--language <code>', 'fr, de, nl or en', 'fr')
  .addOption(json())
  .action(does(async () => (await import('./commands/simulate.js')).simulateFile));

program
  .command('tick')
  .description('take the automatic expiries that are due, in all administrations')
  .addOption(json())
  .action(does(async () => (await import('./commands/tick.js')).tick));

const outbox = program.command('outbox').description('what leaves the house: letters, mails, calls to webhooks');
outbox
  .command('list')
  .description('what has not got through, or waits to be printed')
  .option('--administration <slug>', 'one administration; all when absent')
  .addOption(new Option('--state <state>', 'only these').choices(['waiting', 'failed', 'dead']))
  .addOption(json())
  .action(does(async () => (await import('./commands/outbox.js')).listOutbox));
outbox
  .command('show')
  .argument('<message>', 'identifier of the message', identifier)
  .description('one message with its text')
  .requiredOption('--administration <slug>', 'whose message it is')
  .addOption(json())
  .action(does(async () => (await import('./commands/outbox.js')).showMessage));
outbox
  .command('replay')
  .argument('[message]', 'identifier of the message; all that are dead when absent', identifier)
  .description('send again what did not get through')
  .requiredOption('--administration <slug>', 'whose messages')
  .addOption(json())
  .action(does(async () => (await import('./commands/outbox.js')).replayMessages));

program
  .command('api')
  .description('print the OpenAPI 3.1 document of the service')
  .action(does(async () => (await import('./commands/describe-api.js')).printApi));

program
  .command('calendar')
  .description('holidays, breaks, suspensions and closures (workflows/<region>/calendar.yaml)')
  .command('correct')
  .description('bring open files under the calendar in force; the service does it when it starts')
  .option('--dry-run', 'only tell which dates would move', false)
  .option('--administration <slug>', 'one administration; all when absent')
  .addOption(json())
  .action(does(async () => (await import('./commands/calendar.js')).correctCalendar));

program
  .command('audit')
  .description('prove the journals')
  .command('verify')
  .description('check every seal, and that folding each journal gives the stored file')
  .option('--administration <slug>', 'one administration; all when absent')
  .addOption(json())
  .action(does(async () => (await import('./commands/audit.js')).verifyAudit));

program
  .command('administrations')
  .description('the administrations of this deployment')
  .command('add')
  .argument('<slug>', 'short name in addresses, for example « la-roche »')
  .description('register an administration')
  .requiredOption('--type <type>', 'municipality, province, region, cpas, police or fire')
  .requiredOption('--name <name>', 'full name')
  .option('--population <number>', 'inhabitants', wholeNumber)
  .addOption(json())
  .action(does(async () => (await import('./commands/register.js')).addAdministration));

program
  .command('accounts')
  .description('people and services')
  .command('add')
  .argument('<slug>', 'administration')
  .description('open an account; its access token is told once')
  .requiredOption('--name <name>', 'name of the person or service')
  .requiredOption('--email <address>', 'where to reach them')
  .requiredOption('--role <role...>', 'roles in the administration')
  .addOption(json())
  .action(does(async () => (await import('./commands/register.js')).addAccount));

program
  .command('demo')
  .description('raise the demonstration town, or write its layers to a folder')
  .option('--layers <folder>', 'only write the generated layers there, as GeoJSON')
  .option('--parcels <number>', 'size of the town', wholeNumber, 2400)
  .option('--seed <number>', 'another town', wholeNumber, 1)
  .addOption(json())
  .action(does(async () => (await import('./commands/demo.js')).demo));

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A whole number is expected.');
}

function identifier(text: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return text;
  throw new InvalidArgumentError('« perron outbox list » gives the identifiers.');
}

function metres(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0 && value <= 1000) return value;
  throw new InvalidArgumentError('Metres from 0 to 1000 are expected.');
}

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
