import { Option, type Command } from 'commander';
import { does, json, metres, wholeNumber } from './options.js';

/** Layers, their editions, and what is asked of them. */
export function addMapCommands(program: Command): void {
  program
    .command('import')
    .argument('<kind>', 'parcels, flood-hazard, natura2000 … (« perron import --help » lists all)')
    .argument('<file>', 'GeoPackage, zipped Shapefile, GeoJSON, GeoJSONSeq, FlatGeobuf or KML, by its content')
    .description('take in a layer as a new edition, whole or not at all')
    .requiredOption('--administration <slug>', 'whose layer it is')
    .option('--layer <id>', 'identifier of the layer; its kind when absent')
    .option('--title <text>', 'title of the layer')
    .option('--table <name>', 'which layer of a file that holds several')
    .option('--map <roles>', 'which attributes carry what, remembered: capakey=CAPAKEY,owner=PROPRIO,address=ADRESSE,label=NOM')
    .option('--crs <epsg>', '31370, 3812 or 4326, when the file does not say', wholeNumber)
    .option('--accuracy <metres>', 'by how much its limits may be off', metres)
    .option('--mend', 'mend invalid polygons instead of refusing the layer', false)
    .addOption(
      new Option('--quarantine', 'set faulty features aside, kept with the edition, instead of refusing the layer')
        .default(false)
        .conflicts('mend'),
    )
    .option('--dry-run', 'do all of it, report what would change, and keep nothing', false)
    .addOption(new Option('--draft', 'keep it to be reviewed and published later').default(false).conflicts('from'))
    .option('--from <day>', 'day from which it is in force, today or later; today when absent')
    .option('--report <file>', 'write the report there, as .html or .json')
    .addOption(json())
    .addHelpText(
      'after',
      '\nKinds: parcels, addresses, sector-plan, flood-hazard, natura2000, heritage, runoff-axis, seveso, regional-road, road.' +
        '\nEPSG:3857 and 25831 are taken where the file itself says them. GML, MapInfo and DXF are refused with what helps:' +
        '\nogr2ogr -f GPKG out.gpkg in.gml.',
    )
    .action(does(async () => (await import('../commands/import.js')).importLayer));

  const layers = program.command('layers').description('the layers that an administration keeps, and their editions');
  const ofLayer = (name: string) =>
    layers.command(name).argument('<administration>', 'whose layer it is').argument('<layer>', 'identifier of the layer');
  layers
    .command('list')
    .argument('<administration>', 'whose layers')
    .description('what is in force')
    .addOption(json())
    .action(does(async () => (await import('../commands/layers.js')).listLayers));
  ofLayer('show')
    .description('its editions, and who put which in force, when and why')
    .addOption(json())
    .action(does(async () => (await import('../commands/layers.js')).showLayer));
  ofLayer('diff')
    .argument('<from>', 'number of an edition', wholeNumber)
    .argument('<to>', 'number of another', wholeNumber)
    .description('what leads from one edition to another; 1 when something does')
    .addOption(json())
    .action(does(async () => (await import('../commands/layers.js')).diffLayer));
  ofLayer('quarantine')
    .argument('<edition>', 'number of the edition', wholeNumber)
    .description('the features of its file that were set aside, and why')
    .option('-o, --output <file>', 'write them there as GeoJSON, to be mended and delivered again')
    .addOption(json())
    .action(does(async () => (await import('../commands/quarantine.js')).listQuarantine));
  ofLayer('publish')
    .argument('<edition>', 'number of the edition', wholeNumber)
    .description('put a delivery that waits in force, and check the open files that it touches again')
    .option('--from <day>', 'day from which it is in force, today or later; today when absent')
    .addOption(json())
    .action(does(async () => (await import('../commands/layers.js')).publishLayer));
  ofLayer('discard')
    .argument('<edition>', 'number of the edition', wholeNumber)
    .description('discard a delivery that was never published')
    .addOption(json())
    .action(does(async () => (await import('../commands/layers.js')).discardLayer));
  ofLayer('rollback')
    .description('put the edition before back in force, or another')
    .requiredOption('--reason <text>', 'why; the history of the layer keeps it')
    .option('--edition <number>', 'number of the edition', wholeNumber)
    .option('--from <day>', 'day from which it is in force, today or later; today when absent')
    .addOption(json())
    .action(does(async () => (await import('../commands/layers.js')).rollbackLayer));

  program
    .command('check')
    .argument('<parcel...>', 'capakeys of the site')
    .description('ask every layer in force about a site; nothing is recorded')
    .requiredOption('--administration <slug>', 'whose layers are asked')
    .addOption(json())
    .action(does(async () => (await import('../commands/check.js')).check));

  program
    .command('neighbours')
    .argument('<reference>', 'reference of the file')
    .description('the parcels within so many metres of its site, boundary to boundary')
    .requiredOption('--administration <slug>', 'whose file it is')
    .option('--within <metres>', 'from 1 to 1000', wholeNumber, 50)
    .option('--keep', 'keep the list: what officers wrote stays, what is new and what went is said', false)
    .addOption(new Option('--csv', 'for a mail merge').default(false).conflicts('json'))
    .addOption(json())
    .action(does(async () => (await import('../commands/neighbours.js')).neighbours));
}
