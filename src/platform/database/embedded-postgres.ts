import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { giveFolder, isReachable, serverAccount, serverBinaries, type ServerAccount } from './embedded-binaries.js';
import { SESSION_LOCKS } from './session-locks.js';

export interface EmbeddedPostgres {
  /** Connection of the owner, who migrates; the service's sessions take a lesser role. */
  url: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  folder: string;
  /** Only tests may turn it off: without it a power cut can lose acknowledged steps. */
  fsync?: boolean;
  /** Work beside a service that runs on the folder already, as a command does, instead of refusing. */
  join?: boolean;
}

/** Another service works on the data folder. */
export class FolderInUse extends Error {}

const OWNER = 'perron_owner';

/**
 * Starts the PostgreSQL that npm installed on a data folder of its own, or takes over one that outlived a killed service.
 * It listens on loopback only, with a random password kept beside the data.
 * @throws FolderInUse when another service runs on the folder, unless told to join it
 */
export async function startEmbeddedPostgres({
  folder,
  fsync = true,
  join: joins = false,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const account = serverAccount();
  const home = serverHome(folder, account);
  const data = join(home, 'database');
  const password = secretIn(folder, 'database-password');
  const bin = serverBinaries(account);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(bin, home, data, password, account);

  const running = await survivor(data, password);
  const port = running?.port ?? (await freePort());
  const pid = running?.pid ?? (await start(bin, home, data, port, password, fsync, account));
  const url = urlOf(port, password);
  const holding = await holdFolder(url);
  if (typeof holding !== 'string') return { url, stop: () => stop(pid, holding) };
  if (joins) return { url, stop: async () => undefined };
  throw new FolderInUse(
    `Another Perron (${holding}) works on ${folder}: stop it, or give this one its own folder with PERRON_DATA.`,
  );
}

/**
 * One service a folder: it holds a lock in the database as long as its session lives, so that a killed one leaves nothing.
 * @returns the session that holds the lock, or the name of the session that another service holds it with
 */
async function holdFolder(url: string): Promise<pg.Client | string> {
  const client = new pg.Client({ connectionString: url, application_name: `process ${process.pid}` });
  client.on('error', () => undefined);
  await client.connect();
  // The session of a service killed a moment ago may still be ending.
  for (let attempt = 1; ; attempt++) {
    const { rows } = await client.query<{ held: boolean }>(`SELECT pg_try_advisory_lock(${SESSION_LOCKS.folder}) AS held`);
    if (rows[0]!.held) return client;
    if (attempt === 5) break;
    await pause(100);
  }
  const { rows } = await client.query<{ holder: string }>(
    `SELECT a.application_name AS holder FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.objid = ${SESSION_LOCKS.folder} AND l.granted`,
  );
  await client.end();
  return rows[0]?.holder ?? 'another process';
}

/** A secret of the installation, made once and readable by its owner alone. */
export function secretIn(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

/** Where the server's files lie: in the data folder, unless the server's account cannot enter it. */
function serverHome(folder: string, account: ServerAccount | undefined): string {
  if (!account) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const home = isReachable(join(folder, '..')) ? join(folder, 'server') : `/var/lib/perron/${name}`;
  mkdirSync(home, { recursive: true });
  if (isReachable(join(folder, '..'))) openToOthers(folder);
  giveFolder(home, account);
  return home;
}

/** The server's account passes through the data folder; it still reads nothing there but its own. */
function openToOthers(folder: string): void {
  spawnSync('chmod', ['711', folder]);
}

function initialise(bin: string, home: string, data: string, password: string, account: ServerAccount | undefined): void {
  const passwordFile = join(home, 'initial-password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveFile(passwordFile, account);
  const options = ['-D', data, '-U', OWNER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '-N'];
  const made = spawnSync(join(bin, 'initdb'), options, { cwd: home, encoding: 'utf8', ...account });
  rmSync(passwordFile);
  if (made.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new Error(`The embedded database could not be created: ${made.error?.message ?? made.stderr}`);
  }
}

function giveFile(path: string, account: ServerAccount | undefined): void {
  if (account) spawnSync('chown', [`${account.uid}:${account.gid}`, path]);
}

async function start(
  bin: string,
  home: string,
  data: string,
  port: number,
  password: string,
  fsync: boolean,
  account: ServerAccount | undefined,
): Promise<number> {
  const log = join(home, 'database.log');
  const options = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const settings = ['-c', `fsync=${fsync ? 'on' : 'off'}`, '-c', 'max_connections=120', '-c', 'timezone=UTC'];
  for (let attempt = 1; ; attempt++) {
    const output = openSync(log, 'a');
    const server = spawn(join(bin, 'postgres'), [...options, ...settings], {
      cwd: home,
      detached: true,
      stdio: ['ignore', output, output],
      ...account,
    });
    server.unref();
    const ended = new Promise<string>((resolve) => {
      server.once('error', (error) => resolve(error.message));
      server.once('exit', (code) => resolve(`it ended with code ${code}`));
    });
    const failure = await Promise.race([ended, answers(port, password)]);
    if (failure === undefined) return server.pid!;
    // The children of a killed server need about a second to die.
    if (attempt === 5) throw new Error(`The embedded database did not start (${failure}); its log is ${log}.`);
    await pause(700);
  }
}

/** Waits until the server answers. */
async function answers(port: number, password: string): Promise<undefined> {
  for (;;) {
    if (await connects(port, password)) return undefined;
    await pause(25);
  }
}

async function connects(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(port, password), connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A server that outlived its service, if it still answers; one that does not is stopped. */
async function survivor(data: string, password: string): Promise<{ pid: number; port: number } | undefined> {
  const path = join(data, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!isAlive(pid)) return undefined;
  if (await connects(port, password)) return { pid, port };
  process.kill(pid, 'SIGQUIT');
  for (let waited = 0; isAlive(pid) && waited < 10_000; waited += 50) await pause(50);
  return undefined;
}

async function stop(pid: number, holder: pg.Client): Promise<void> {
  await holder.end();
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid) && waited < 15_000; waited += 20) await pause(20);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function urlOf(port: number, password: string): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/postgres`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
