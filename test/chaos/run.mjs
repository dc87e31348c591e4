// npm run chaos -- [--kills 200] [--steps 2000] [--seed 7] [--within SECONDS] [--services 2] [--clients 8] [--embedded] [--json]
// Kills services with -9 while clients work, then proves that nothing acknowledged was lost and nothing happened twice.
// With --embedded there is one service on the embedded database, and each kill takes the database with it. Kill times
// follow the seed, the processes' own pace does not: a run is repeatable in kind, not step by step.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openAccount } from '../../dist/src/accounts/index.js';
import { registerAdministration } from '../../dist/src/administrations/index.js';
import { VerifyAudit } from '../../dist/src/applications/index.js';
import { withHouse } from '../../dist/src/commands/house.js';
import { Ticker } from '../../dist/src/deadlines/index.js';
import { randomFrom } from '../../dist/src/demo/random.js';
import { createDataSource, startEmbeddedPostgres } from '../../dist/src/platform/database/index.js';
import { check } from './checker.mjs';
import { hand } from './clients.mjs';
import { databaseProcess, embeddedUrl, startService, TODAY } from './services.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    steps: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    within: { type: 'string', default: 'Infinity' },
    services: { type: 'string', default: '2' },
    clients: { type: 'string', default: '8' },
    embedded: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const [kills, steps, seed, clients, within] = ['kills', 'steps', 'seed', 'clients', 'within'].map((name) => Number(values[name]));
const say = (text) => values.json || console.log(text);

const folder = mkdtempSync(join(tmpdir(), 'perron-chaos-'));
const place = values.embedded ? { settings: { PERRON_DATA: folder, DATABASE_URL: '' }, services: 1 } : await ownDatabase();
const started = performance.now();
const services = [];
try {
  for (let i = 0; i < place.services; i++) {
    services.push(await startService(place.settings));
    await services[i].ready;
  }
  const url = () => place.settings.DATABASE_URL || embeddedUrl(folder);
  const { id, slug, token } = await register(url());
  const history = await storm(token);
  for (const service of services) await service.stop();
  report(history, await evidence(id, slug));
} catch (error) {
  console.error(`seed ${seed}: ${error.stack}`);
  process.exitCode = 1;
} finally {
  for (const service of services) await service.stop();
  await place.close?.();
  rmSync(folder, { recursive: true, force: true });
}

async function ownDatabase() {
  const services = Number(values.services);
  if (process.env.DATABASE_URL) return { services, settings: { DATABASE_URL: process.env.DATABASE_URL } };
  const server = await startEmbeddedPostgres({ folder });
  return { services, settings: { DATABASE_URL: server.url }, close: () => server.stop() };
}

async function register(url) {
  const owner = await createDataSource({ url, poolSize: 1 }).initialize();
  try {
    const slug = `chaos-${Date.now()}`;
    const id = await registerAdministration(owner, { type: 'municipality', name: 'Chaos', slug });
    const roles = ['planning-officer'];
    return { id, slug, token: await openAccount(owner, id, { name: 'Chaos', email: 'chaos@example.org', roles }) };
  } finally {
    await owner.destroy();
  }
}

/** Clients work and services die until both numbers are reached or the time is over; acts are spread over the kills. */
async function storm(token) {
  const random = randomFrom(seed);
  const history = { acknowledged: [], due: [], retries: 0, duplicates: 0, kills: 0, broken: false };
  const end = performance.now() + within * 1000;
  const late = () => performance.now() > end;
  const done = () => history.acknowledged.length;
  const run = {
    addresses: services.map(({ address }) => address),
    token,
    random: randomFrom(seed + 1),
    history,
    mayGoOn: () => late() || history.kills >= kills || done() < (steps * (history.kills + 1)) / kills,
    isOver: () => late() || (history.kills >= kills && done() >= steps),
  };
  const work = Promise.all(Array.from({ length: clients }, (_, i) => hand(run, i)));
  work.catch(() => (history.broken = true));
  while (history.kills < kills && !late() && !history.broken) {
    const victim = services[Math.floor(random() * services.length)];
    await victim.ready;
    await pause(20 + random() * 180);
    await victim.kill();
    if (values.embedded) await killDatabase();
    history.kills += 1;
    victim.start();
  }
  await work;
  for (const { ready } of services) await ready;
  return history;
}

async function killDatabase() {
  const pid = databaseProcess(folder);
  if (pid) process.kill(pid, 'SIGKILL');
}

/** What stands in the database once everything that is due was taken, and what the house's own audit says of it. */
async function evidence(id, slug) {
  Object.assign(process.env, place.settings, { PERRON_TODAY: TODAY, PERRON_SECRET: 'chaos' });
  return withHouse(async ({ app, owner, administration }) => {
    await app.get(Ticker).tick();
    const audit = await app.get(VerifyAudit).verify((await administration(slug)).id);
    const runner = (await owner()).createQueryRunner();
    await runner.query(`SET perron.administration = '${id}'`);
    const journal = await runner.query(
      `SELECT application_id AS file, sequence, entry #>> '{event,type}' AS type, entry #>> '{actor,kind}' AS by FROM journal`,
    );
    await runner.release();
    return { journal, audit };
  });
}

function report({ acknowledged, due, retries, duplicates, kills }, { journal, audit }) {
  const faults = [...check({ acknowledged, journal, due }), ...audit.faults.map((fault) => ({ kind: 'audit', ...fault }))];
  const count = (kind) => faults.filter((fault) => fault.kind === kind).length;
  const result = {
    seed,
    kills,
    databaseKills: values.embedded ? kills : 0,
    steps: acknowledged.length,
    files: audit.files,
    retries,
    duplicates,
    lost: count('lost'),
    doubled: count('doubled'),
    gaps: count('gap'),
    expiries: { due: due.length, wrong: count('deadline') },
    audit: { entries: audit.entries, faults: count('audit') },
    seconds: Math.round((performance.now() - started) / 1000),
  };
  if (values.json) console.log(JSON.stringify({ ...result, faults }, null, 2));
  for (const [name, value] of Object.entries(result)) say(`${name.padEnd(14)} ${JSON.stringify(value)}`);
  for (const { kind, file, application, detail } of faults.slice(0, 20))
    console.error(`seed ${seed}: ${kind} ${file ?? application}: ${detail}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
