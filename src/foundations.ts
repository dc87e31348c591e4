import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENTITIES, type Foundations } from './app.module.js';
import { MIGRATIONS } from './migrations.js';
import { LetterLibrary } from './notifications/index.js';
import { FixedClock, SystemClock } from './platform/clock/index.js';
import { openDatabase, secretIn } from './platform/database/index.js';
import { Installation, type Settings } from './platform/settings/index.js';
import { TriggerLibrary } from './parcels/index.js';
import { BadWorkflow, ProcedureLibrary, Texts } from './procedures/index.js';

/** The checkout: this file lies in `dist/src`, or in `src` under the tests. */
export const PROJECT_FOLDER = projectFolder();
export const WORKFLOWS = join(PROJECT_FOLDER, 'workflows');

/** Everything that is data on the shelf by the door. @throws BadWorkflow */
export function readShelf(): Pick<Foundations, 'procedures' | 'texts' | 'letters' | 'triggers'> {
  const procedures = ProcedureLibrary.load(join(WORKFLOWS, 'wallonia'));
  const texts = Texts.load(WORKFLOWS);
  const letters = LetterLibrary.load(
    WORKFLOWS,
    procedures.list().map(({ id }) => id),
  );
  return { procedures, texts, letters, triggers: readTriggers() };
}

/** The spatial triggers of the law. @throws BadWorkflow */
export function readTriggers(): TriggerLibrary {
  const read = TriggerLibrary.read(WORKFLOWS);
  if ('faults' in read) throw new BadWorkflow(read.faults);
  return read.triggers;
}

/**
 * Reads the law, opens the database and brings it up to date: what must be right before the house opens.
 * @param beside whether a service may run on the embedded database already: a command works beside it, a service does not
 */
export async function layFoundations(settings: Settings, beside = false): Promise<Foundations> {
  // The law first: a bad workflow file stops the boot before anything is touched.
  const books = readShelf();
  const database = await openDatabase({ ...settings, entities: ENTITIES, migrations: MIGRATIONS, join: beside });
  const clock = settings.today === undefined ? new SystemClock() : new FixedClock(settings.today);
  return {
    database,
    clock,
    installation: new Installation(
      settings.secret ?? secretIn(settings.dataFolder, 'tracking-secret'),
      settings.publicUrl,
      settings.largestUpload,
      settings.documents,
    ),
    ...books,
    outgoing: settings.outgoing ?? {},
  };
}

function projectFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return here.endsWith(join('dist', 'src')) ? dirname(dirname(here)) : dirname(here);
}
