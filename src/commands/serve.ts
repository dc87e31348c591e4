import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { nameOperator } from '../accounts/index.js';
import { AdministrationDirectory } from '../administrations/index.js';
import { RefreshWorklist, RereadJournals } from '../applications/index.js';
import { Courier } from '../consultations/index.js';
import { Ticker } from '../deadlines/index.js';
import { layFoundations } from '../foundations.js';
import { createHttpApplication } from '../http-application.js';
import { demoPeople, DemoProvider, OPERATOR, raiseDemo, TOWN, type Ground } from '../demo/index.js';
import { IdentityProvider } from '../sign-in/index.js';
import { PostOffice } from '../notifications/index.js';
import { createDataSource } from '../platform/database/index.js';
import type { OidcSettings } from '../platform/settings/index.js';
import { correctAll } from './calendar.js';
import { halfBuilt, untilInterrupted } from './demo.js';
import { CommandFailure, EXIT, print } from './output.js';
import { readSettingsHere } from './settings-here.js';

/** Opens the service until it is told to stop. With `demo`, an empty database gets the demonstration town first. */
export async function serve({ demo }: { demo: boolean }): Promise<void> {
  const settings = readSettingsHere();
  const foundations = await layFoundations(settings);
  const { migrated } = foundations.database;
  if (migrated.length > 0) print(`Database brought up to date: ${migrated.join(', ')}.`);
  const demoProvider = demo && !settings.oidc ? new DemoProvider(demoPeople()) : undefined;
  const app = await createHttpApplication(foundations, { demoProvider });
  const card = join(settings.dataFolder, 'demo.txt');
  if (demo) {
    try {
      await untilInterrupted((signal) => raiseDemo(app, foundations, card, { signal, onGround: tellGround }));
    } catch (error) {
      await app.close();
      await foundations.database.close();
      throw error;
    }
  }
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    await app.close();
    await foundations.database.close();
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new CommandFailure(EXIT.environment, `Port ${settings.port} is taken; choose another with PORT.`);
    throw error;
  }
  await refreshWorklists(app);
  await rereadJournals(app);
  await correctCalendars(app);
  app.get(Ticker).start();
  app.get(PostOffice).start();
  app.get(Courier).start();
  const { port } = app.getHttpServer().address() as { port: number };
  const address = `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${port}`;
  if (settings.oidc) app.get(IdentityProvider).use(settings.oidc);
  // The demonstration's people sign in only where its town stands.
  else if (demoProvider && (await app.get(AdministrationDirectory).findBySlug(TOWN.slug)))
    app.get(IdentityProvider).use(await openDemo(demoProvider, settings.publicUrl ?? address, foundations.database.url));
  print(`Perron listens on ${address}`);
  if (app.get(IdentityProvider).isSet) print(`  staff        ${address}/bureau`);
  print(`  applicants   ${address}/suivi`);
  print(`  API          ${address}/api`);
  if (demo && existsSync(card)) print(await demoCard(card, address));
  print('Ctrl-C stops it.');
  await untilStopped();
  app.getHttpServer().closeIdleConnections();
  await app.close();
  await foundations.database.close();
}

function tellGround(ground: Ground): void {
  if (ground.kind === 'half-built') print(halfBuilt(ground));
  if (ground.kind === 'cleared') print('The demonstration town was not raised to its end: raising it anew …');
  if (ground.kind === 'free') print('Raising the demonstration town …');
}

/** A newer Perron may read other things from a file; the lists show them from the first page on. */
async function refreshWorklists(app: INestApplicationContext): Promise<void> {
  for (const { id } of await app.get(AdministrationDirectory).list()) await app.get(RefreshWorklist).refresh(id);
}

/** Before calendars are, and before time is let pass: an expiry is never taken on a date that a mended engine moves. */
async function rereadJournals(app: INestApplicationContext): Promise<void> {
  let moved = 0;
  for (const { id, slug } of await app.get(AdministrationDirectory).list()) {
    const { files, left } = await app.get(RereadJournals).reread(id);
    moved += files.length;
    for (const { reference, because } of left)
      print(`${slug} ${reference}: this engine reads its journal otherwise, and leaves the file as it stands, since ${because}.`);
  }
  if (moved > 0) print(`The engine has changed: ${moved} files corrected from their journals, which say what moved.`);
}

/** Before time is let pass: an expiry is never taken on a date that a corrected calendar has moved. */
async function correctCalendars(app: INestApplicationContext): Promise<void> {
  const { read, files } = await correctAll(app);
  if (read > 0)
    print(`The calendar has changed: ${read} open files read again, ${files.length} with dates that moved (see their journals).`);
}

async function demoCard(path: string, address: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return (await readFile(path, 'utf8')).replaceAll('{address}', address);
}

/** Its operator is named as any other: by the owner of the database. */
async function openDemo(provider: DemoProvider, address: string, databaseUrl: string): Promise<OidcSettings> {
  const settings = await provider.open(address);
  const owner = await createDataSource({ url: databaseUrl, poolSize: 1 }).initialize();
  try {
    const { name, email: subject } = OPERATOR;
    await nameOperator(owner, { issuer: settings.knownAs ?? settings.issuer, subject, name });
  } finally {
    await owner.destroy();
  }
  return settings;
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
