import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nameOperator } from '../accounts/index.js';
import { AdministrationDirectory } from '../administrations/index.js';
import { layFoundations } from '../foundations.js';
import { createHttpApplication } from '../http-application.js';
import { demoPeople, DemoProvider, OPERATOR, raiseDemo, TOWN, type Ground } from '../demo/index.js';
import { IdentityProvider } from '../sign-in/index.js';
import { MetricsDoor } from '../health/index.js';
import { createDataSource } from '../platform/database/index.js';
import type { OidcSettings } from '../platform/settings/index.js';
import { closeHouse } from './close-house.js';
import { halfBuilt, untilInterrupted } from './demo.js';
import { openHouse } from './open-house.js';
import { CommandFailure, EXIT, print } from './output.js';
import { readSettingsHere } from './settings-here.js';

/** Opens the service until it is told to stop. With `demo`, an empty database gets the demonstration town first. */
export async function serve({ demo }: { demo: boolean }): Promise<void> {
  const settings = readSettingsHere();
  const { metrics } = settings;
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
    await listen(() => app.listen(settings.port, settings.host), settings.port, 'PORT');
    if (metrics) await listen(() => app.get(MetricsDoor).open(metrics.host, metrics.port), metrics.port, 'PERRON_METRICS_PORT');
  } catch (error) {
    await app.close();
    await foundations.database.close();
    throw error;
  }
  const { port } = app.getHttpServer().address() as { port: number };
  const address = `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${port}`;
  await openHouse(app, async () => {
    if (settings.oidc) app.get(IdentityProvider).use(settings.oidc);
    // The demonstration's people sign in only where its town stands.
    else if (demoProvider && (await app.get(AdministrationDirectory).findBySlug(TOWN.slug)))
      app.get(IdentityProvider).use(await openDemo(demoProvider, settings.publicUrl ?? address, foundations.database.url));
  });
  print(`Perron listens on ${address}`);
  if (app.get(IdentityProvider).isSet) print(`  staff        ${address}/bureau`);
  print(`  applicants   ${address}/suivi`);
  print(`  API          ${address}/api`);
  if (metrics) print(`  metrics      http://${metrics.host}:${metrics.port}/metrics`);
  if (demo && existsSync(card)) print(await demoCard(card, address));
  print('Ctrl-C stops it.');
  await untilStopped();
  await closeHouse(app, foundations.database, settings.stopDelay ?? 0);
}

/** @throws CommandFailure when something else listens there */
async function listen(begin: () => Promise<unknown>, port: number, setting: string): Promise<void> {
  try {
    await begin();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE') throw error;
    throw new CommandFailure(EXIT.environment, `Port ${port} is taken; choose another with ${setting}.`);
  }
}

function tellGround(ground: Ground): void {
  if (ground.kind === 'half-built') print(halfBuilt(ground));
  if (ground.kind === 'cleared') print('The demonstration town was not raised to its end: raising it anew …');
  if (ground.kind === 'free') print('Raising the demonstration town …');
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
