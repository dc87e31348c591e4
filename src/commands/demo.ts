import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { type Ground, raiseDemo, writeDemoLayers } from '../demo/index.js';
import { withHouse } from './house.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';
import { readSettingsHere } from './settings-here.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

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
    const card = join(readSettingsHere().dataFolder, 'demo.txt');
    let found: Ground | undefined;
    const raised = await untilInterrupted((signal) =>
      raiseDemo(app, foundations, card, { parcels, seed, signal, onGround: (ground) => (found = ground) }),
    );
    if (!raised)
      throw new CommandFailure(
        EXIT.findings,
        found?.kind === 'half-built'
          ? halfBuilt(found)
          : 'The database has administrations already; the demonstration town is raised only in an empty one.',
      );
    if (json) return printJson(raised);
    print((await readFile(card, 'utf8')).replaceAll('{address}', 'http://localhost:3000'));
  });
}

/** What to do where a raising was cut short and the town cannot be raised anew. */
export function halfBuilt({ because }: { because: string }): string {
  return (
    `The raising of the demonstration town was cut short, and it is not raised anew, since ${because}. ` +
    'It stays as it is; for a whole one, give Perron an empty database: another DATABASE_URL or PERRON_DATA.'
  );
}

/** Lets Ctrl-C end the raising between two of its transactions; a second one ends the process at once. */
export async function untilInterrupted<Result>(raise: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  for (const signal of SIGNALS) process.once(signal, interrupt);
  try {
    return await raise(interruption.signal);
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
    throw new CommandFailure(
      EXIT.interrupted,
      'Stopped before the demonstration town stood; the next start raises it from the beginning.',
    );
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}
