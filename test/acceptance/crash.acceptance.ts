import { spawn } from 'node:child_process';
import { testDatabaseUrl } from '../support/database.js';

/** The figures of a crash run; see test/chaos/run.mjs, which is also run by hand with more kills: `npm run chaos`. */
async function crashRun(...args: string[]): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, ['test/chaos/run.mjs', '--json', ...args], {
    env: { ...process.env, DATABASE_URL: await testDatabaseUrl('crash') },
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
  // As many kills as fit: a slow machine starts a service in ten seconds, a quiet one in one.
  it('of two services under eight clients loses no acknowledged step and applies none twice', async () => {
    const run = await crashRun('--kills', '10', '--steps', '300', '--within', '15', '--seed', '7');
    expect(run).toMatchObject({ ...NOTHING_WRONG, seed: 7 });
    expect(run['kills']).toBeGreaterThan(0);
    expect(run['steps']).toBeGreaterThan(0);
  }, 180_000);

  it('of the service together with its embedded database, neither', async () => {
    const run = await crashRun('--embedded', '--kills', '2', '--steps', '60', '--within', '10', '--seed', '11');
    expect(run).toMatchObject(NOTHING_WRONG);
    expect(run['databaseKills']).toBeGreaterThan(0);
  }, 180_000);
});
