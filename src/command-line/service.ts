import { Option, type Command } from 'commander';
import { does, identifier, json, wholeNumber } from './options.js';

/** The service, and who works with it. */
export function addServiceCommands(program: Command): void {
  program
    .command('serve')
    .description('open the service; without DATABASE_URL on its own PostgreSQL')
    .option('--demo', 'raise the demonstration town in an empty database', false)
    .action(does(async () => (await import('../commands/serve.js')).serve));

  const administrations = program.command('administrations').description('the administrations of this deployment');
  administrations
    .command('list')
    .description('every administration, with its number')
    .addOption(json())
    .action(does(async () => (await import('../commands/register.js')).listAdministrations));
  administrations
    .command('add')
    .argument('<slug>', 'short name in addresses, for example « la-roche »')
    .description('register an administration')
    .requiredOption('--type <type>', 'municipality, province, region, cpas, police or fire')
    .requiredOption('--name <name>', 'full name')
    .option('--nis-code <code>', 'of a municipality, five digits (REFNIS)')
    .option('--population <number>', 'inhabitants', wholeNumber)
    .addOption(json())
    .action(does(async () => (await import('../commands/register.js')).addAdministration));
  administrations
    .command('territory')
    .argument('<slug>', 'administration')
    .argument('[municipalities...]', 'NIS codes, or short names of municipalities of this deployment; all that it serves')
    .option('--none', 'it serves no municipality any more', false)
    .description('declare which municipalities an administration serves, so that their files ask its opinions; alone, tell them')
    .addOption(json())
    .action(does(async () => (await import('../commands/register.js')).territory));
  administrations
    .command('suspend')
    .argument('<slug>', 'administration')
    .description('let nobody record anything in it; files are read and legal clocks run on')
    .requiredOption('--because <reason>', 'what its people are told')
    .addOption(json())
    .action(does(async () => (await import('../commands/register.js')).suspend));
  administrations
    .command('resume')
    .argument('<slug>', 'administration')
    .description('open a suspended administration again')
    .addOption(json())
    .action(does(async () => (await import('../commands/register.js')).resume));
  administrations
    .command('export')
    .argument('<slug>', 'administration')
    .description('write everything that it keeps to a file (gzipped NDJSON), of one moment')
    .requiredOption('-o, --output <file>', 'where to write it')
    .addOption(json())
    .action(does(async () => (await import('../commands/move-administration.js')).exportToFile));
  administrations
    .command('import')
    .argument('<file>', 'what « administrations export » wrote')
    .description('take in an administration whole or not at all, under its own number')
    .addOption(json())
    .action(does(async () => (await import('../commands/move-administration.js')).importFromFile));

  const operators = program
    .command('operators')
    .description('who runs this deployment, and may create and suspend administrations');
  operators
    .command('list')
    .description('everybody who is or was one')
    .addOption(json())
    .action(does(async () => (await import('../commands/operators.js')).listAllOperators));
  operators
    .command('add')
    .description('name somebody an operator; they sign in like everybody, and need no administration')
    .requiredOption('--name <name>', 'name of the person')
    .requiredOption('--subject <sub>', 'how the identity provider knows them (« sub »)')
    .option('--issuer <address>', 'the identity provider; OIDC_ISSUER when absent')
    .addOption(json())
    .action(does(async () => (await import('../commands/operators.js')).addOperator));
  operators
    .command('end')
    .argument('<person>', 'identifier, as « operators list » tells it')
    .description('take it from them; what they did stays in the journal')
    .addOption(json())
    .action(does(async () => (await import('../commands/operators.js')).endOneOperator));

  program
    .command('accounts')
    .description('people and services')
    .command('add')
    .argument('<slug>', 'administration')
    .description('open an account; its access token and its invitation are told once')
    .requiredOption('--name <name>', 'name of the person or service')
    .requiredOption('--email <address>', 'where to reach them')
    .requiredOption('--role <role...>', 'roles in the administration')
    .addOption(json())
    .action(does(async () => (await import('../commands/register.js')).addAccount));

  const outbox = program.command('outbox').description('what leaves the house: letters, mails, calls to webhooks');
  outbox
    .command('list')
    .description('what has not got through, or waits to be printed')
    .option('--administration <slug>', 'one administration; all when absent')
    .addOption(new Option('--state <state>', 'only these').choices(['waiting', 'failed', 'dead']))
    .addOption(json())
    .action(does(async () => (await import('../commands/outbox.js')).listOutbox));
  outbox
    .command('show')
    .argument('<message>', 'identifier of the message', identifier)
    .description('one message with its text')
    .requiredOption('--administration <slug>', 'whose message it is')
    .addOption(json())
    .action(does(async () => (await import('../commands/outbox.js')).showMessage));
  outbox
    .command('replay')
    .argument('[message]', 'identifier of the message; all that are dead when absent', identifier)
    .description('send again what did not get through')
    .requiredOption('--administration <slug>', 'whose messages')
    .addOption(json())
    .action(does(async () => (await import('../commands/outbox.js')).replayMessages));

  program
    .command('api')
    .description('print the OpenAPI 3.1 document of the service')
    .action(does(async () => (await import('../commands/describe-api.js')).printApi));

  program
    .command('demo')
    .description('raise the demonstration town, or write its layers to a folder')
    .option('--layers <folder>', 'only write the generated layers there, as GeoJSON')
    .option('--parcels <number>', 'size of the town', wholeNumber, 2400)
    .option('--seed <number>', 'another town', wholeNumber, 1)
    .addOption(json())
    .action(does(async () => (await import('../commands/demo.js')).demo));
}
