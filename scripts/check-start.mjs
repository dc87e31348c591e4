// Starts the service as `npm start` does on an empty folder, asks it, kills it with -9, starts it again and proves the journals.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'perron-start-'));
const env = { ...process.env, PERRON_DATA: folder, PORT: '0' };
delete env.DATABASE_URL;
/** Seconds that a first start may take on a slow machine. */
const LONGEST = 180;
const services = [];
const cli = join(root, 'dist', 'src', 'cli.js');

async function serve() {
  const started = Date.now();
  const service = spawn(process.execPath, [cli, 'serve', '--demo'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  services.push(service);
  let said = '';
  const address = await new Promise((resolve, reject) => {
    service.once('exit', (code) => reject(new Error(`The service ended with ${code}:\n${said}`)));
    setTimeout(() => reject(new Error(`The service does not listen after ${LONGEST} s:\n${said}`)), LONGEST * 1000).unref();
    service.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /listens on (\S+)/.exec(said)?.[1];
      if (found && said.includes('Ctrl-C')) resolve(found);
    });
  });
  const answer = await fetch(`${address}/suivi`);
  if (answer.status !== 200) throw new Error(`${address}/suivi answers ${answer.status}.`);
  return { service, address, seconds: (Date.now() - started) / 1000 };
}

const ended = (service) => new Promise((resolve) => service.once('exit', resolve));

try {
  const first = await serve();
  console.log(`First start, with its database and its town: ${first.seconds.toFixed(1)} s.`);
  const token = /planning-officer[^\n]*\n\s+(\S+)/.exec(readFileSync(join(folder, 'demo.txt'), 'utf8'))[1];
  const worklist = await fetch(`${first.address}/api/applications?limit=100&closed=true`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { items } = await worklist.json();
  console.log(`The worklist holds ${items.length} files.`);
  if (items.length < 30) throw new Error('The demonstration town lacks files.');
  first.service.removeAllListeners('exit');
  first.service.kill('SIGKILL');
  await ended(first.service);
  const second = await serve();
  console.log(`Start after kill -9: ${second.seconds.toFixed(1)} s.`);
  const audit = spawnSync(process.execPath, [cli, 'audit', 'verify'], { env, encoding: 'utf8' });
  process.stdout.write(audit.stdout);
  if (audit.status !== 0) throw new Error(`The journals are not proved: ${audit.stderr}`);
  second.service.removeAllListeners('exit');
  second.service.kill('SIGTERM');
  const code = await ended(second.service);
  if (code !== 0) throw new Error(`The service stops with ${code}.`);
  console.log('The service stops when it is told to.');
} finally {
  for (const service of services) service.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
