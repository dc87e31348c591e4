import { spawn } from 'node:child_process';
import { testDatabaseUrl } from '../support/database.js';

/** The figures of a crash run; see test/chaos/run.mjs, which is also run by hand with more kills: `npm run chaos`. */
async function crashRun(...args: string[]): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, ['test/chaos/run.mjs', '--json', ...args], {
    env: { ...process.env, DATABASE_URL: await testDatabaseUrl() },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The crash run failed.\n${err}${out}`);
  return JSON.parse(out) as Record<string, unknown>;
}

const NOTHING_WRONG = { lost: 0, doubled: 0, gaps: 0, expiries: { wrong: 0 }, audit: { faults: 0 }, faults: [] };

describe('kill -9 at any moment', () => {
  it('of two services, eight times, loses no acknowledged step and applies none twice', async () => {
    const run = await crashRun('--kills', '8', '--steps', '240', '--seed', '7');
    expect(run).toMatchObject({ ...NOTHING_WRONG, seed: 7, kills: 8 });
  }, 120_000);

  it('of the service with its embedded database, twice, neither', async () => {
    const run = await crashRun('--embedded', '--kills', '2', '--steps', '60', '--seed', '11');
    expect(run).toMatchObject({ ...NOTHING_WRONG, kills: 2, databaseKills: 2 });
  }, 120_000);
});
