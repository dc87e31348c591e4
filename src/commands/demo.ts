import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { AdministrationDirectory } from '../administrations/index.js';
import { raiseDemo, writeDemoLayers } from '../demo/index.js';
import { withHouse } from './house.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';
import { readSettingsHere } from './settings-here.js';

interface DemoOptions {
  layers?: string;
  parcels: number;
  seed: number;
  json?: boolean;
}

/** Raises the demonstration town, or only writes its layers, of any size. */
export async function demo({ layers, parcels, seed, json }: DemoOptions): Promise<void> {
  if (parcels < 500) throw new CommandFailure(EXIT.usage, 'A town has 500 parcels at least.');
  if (layers !== undefined) {
    const written = await writeDemoLayers(layers, parcels, seed);
    if (json) return printJson(written);
    for (const { path, features } of written) print(`${path}: ${features} features`);
    return;
  }
  await withHouse(async ({ app, foundations }) => {
    if ((await app.get(AdministrationDirectory).list()).length > 0) {
      throw new CommandFailure(
        EXIT.findings,
        'The database has administrations already; the demonstration town is raised only in an empty one.',
      );
    }
    const card = join(readSettingsHere().dataFolder, 'demo.txt');
    const raised = await raiseDemo(app, foundations, card, { parcels, seed });
    if (json) return printJson(raised);
    print((await readFile(card, 'utf8')).replaceAll('{address}', 'http://localhost:3000'));
  });
}
