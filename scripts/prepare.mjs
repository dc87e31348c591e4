// Makes the checkout ready to run: installs what the lock file names when it is not there, and builds when a source is newer.
// Node and npm are all it needs.  node scripts/prepare.mjs [--quiet]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const quiet = process.argv.includes('--quiet');
const say = (text) => quiet || console.error(text);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Perron needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(3);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}.`);
  process.exit(3);
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

// npm writes this file when an installation is complete.
const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  say('Installing the libraries …');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Runs the work when a source is newer than its mark. */
function buildWhenOlder(mark, sources, work) {
  if (existsSync(mark) && statSync(mark).mtimeMs >= Math.max(...sources.map(newest))) return;
  work();
  writeFileSync(mark, '');
}

const COMPILER = ['scripts/build-service.mjs', 'scripts/answer-schemas.mjs'];
buildWhenOlder(
  'dist/.built',
  ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json', ...COMPILER],
  () => {
    say('Building the service …');
    // The staff application beside it stays as long as its own sources do.
    for (const name of ['src', 'migrations']) rmSync(`dist/${name}`, { recursive: true, force: true });
    run(process.execPath, ['scripts/build-service.mjs']);
    run(process.execPath, ['dist/src/cli.js', 'workflows', 'keep']);
  },
);

buildWhenOlder('dist/.built-web', ['web', 'package-lock.json'], () => {
  say('Building the staff application …');
  run(process.execPath, ['scripts/build-web.mjs']);
});
