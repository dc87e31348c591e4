import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The last day: the opinion that the sleeping files wait for has been due for some days. */
export const TODAY = '2025-03-10';

/** A service as its users run it, which is killed and started again on the same port. */
export async function startService(settings) {
  const port = await freePort();
  const env = { ...process.env, ...settings, PORT: String(port), PERRON_TODAY: TODAY, PERRON_SECRET: 'chaos' };
  const service = { address: `http://127.0.0.1:${port}`, child: undefined, ready: undefined };
  const start = () => {
    const child = spawn(process.execPath, ['dist/src/cli.js', 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    service.child = child;
    service.ready = new Promise((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        said += chunk;
        if (said.includes('listens on')) resolve();
      });
      child.stderr.on('data', (chunk) => (said += chunk));
      child.once('exit', (code, signal) => reject(new Error(`The service ended (${signal ?? code}).\n${said}`)));
    });
    // A service that is killed before it listens is started again all the same.
    service.ready.catch(() => undefined);
  };
  start();
  return Object.assign(service, {
    async kill() {
      const gone = ended(service.child);
      service.child.kill('SIGKILL');
      await gone;
    },
    start,
    async stop() {
      const gone = ended(service.child);
      service.child.kill('SIGTERM');
      await gone;
    },
  });
}

/** The embedded server outlives its service: it is killed by itself. @returns its process, or undefined */
export function databaseProcess(folder) {
  const lines = postmasterFile(folder);
  return lines && Number(lines[0]);
}

export function embeddedUrl(folder) {
  const password = readFileSync(join(folder, 'database-password'), 'utf8').trim();
  return `postgres://perron_owner:${password}@127.0.0.1:${postmasterFile(folder)[3]}/postgres`;
}

function postmasterFile(folder) {
  const path = [join(folder, 'database'), join(folder, 'server', 'database')]
    .map((data) => join(data, 'postmaster.pid'))
    .find((candidate) => existsSync(candidate));
  return path && readFileSync(path, 'utf8').split('\n');
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', resolve));
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
