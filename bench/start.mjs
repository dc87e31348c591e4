import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What `npm start` runs once the checkout is built, on a data folder of its own: until the API answers. */
export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'perron-bench-start-'));
  try {
    const rows = [];
    for (const run of ['first: database made, demonstration raised', 'second', 'third']) {
      rows.push({ run, 'seconds to the first answer': await start(folder) });
    }
    return { title: 'From the command to the first answer', columns: Object.keys(rows[0]), rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(folder) {
  const { DATABASE_URL: _none, ...env } = process.env;
  const port = 20_000 + (process.pid % 20_000);
  const begun = performance.now();
  const child = spawn(process.execPath, ['dist/src/cli.js', 'serve', '--demo'], {
    env: { ...env, PERRON_DATA: folder, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    while (!(await answers(`http://127.0.0.1:${port}/api/applications`))) {
      if (child.exitCode !== null) throw new Error(`The service ended with code ${child.exitCode}.`);
      await pause(10);
    }
    return (performance.now() - begun) / 1000;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** 401 is an answer too: the whole service stands behind it. */
const answers = (address) =>
  fetch(address).then(
    ({ status }) => status === 401,
    () => false,
  );
