import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';

/** Seconds for which the service of this suite still answers when it is told to stop. */
const DELAY = 2;

describe('a service that is told to stop', () => {
  let house: TestHouse;
  let town: Town;
  let service: ChildProcess;
  let [address, metrics]: [string, string] = ['', ''];
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town();
    const [port, metricsPort] = [await freePort(), await freePort()];
    [address, metrics] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${metricsPort}/metrics`];
    service = spawn(process.execPath, ['dist/src/cli.js', 'serve'], {
      env: {
        ...process.env,
        DATABASE_URL: house.foundations.database.url,
        PORT: port,
        PERRON_METRICS_PORT: metricsPort,
        PERRON_STOP_DELAY: String(DELAY),
        PERRON_SECRET: 'a secret of the tests',
        PERRON_TODAY: '2025-01-06',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await listens(service);
  }, 60_000);
  afterAll(async () => {
    service.kill('SIGKILL');
    await house.close();
  });

  const status = async (path: string) => (await fetch(`${address}${path}`)).status;
  const taking = (id: string) =>
    fetch(`${address}/api/applications/${id}/events`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${town.tokens['officer']}`,
        'Content-Type': 'application/json',
        'If-Match': '"1"',
      },
      body: JSON.stringify({ type: 'completeness.confirmed' }),
    });

  it('had opened: its probes say so, and its numbers are told where they were asked for', async () => {
    for (const probe of ['/livez', '/readyz', '/startupz'])
      expect({ probe, status: await status(probe) }).toEqual({ probe, status: 200 });
    expect(await (await fetch(metrics)).text()).toContain('perron_database_up 1');
    expect(await status('/metrics')).toBe(404);
  });

  it('sends probes elsewhere, answers what was asked before, and ends at once then', async () => {
    const { body } = await town.as('officer').post('/api/applications', SUBMISSION).expect(201);
    const holder = house.owner.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM applications WHERE id = $1 FOR UPDATE', [body.id]);
    const step = taking(body.id as string);
    // It waits for the file.
    await pause(500);
    const ended = new Promise<number | null>((resolve) => service.once('exit', resolve));
    const told = Date.now();
    service.kill('SIGTERM');
    await pause(500);
    expect(await status('/readyz')).toBe(503);
    expect(await status('/livez')).toBe(200);
    // Nobody new comes in after the delay, and the step is still waited for.
    while (await status('/livez').catch(() => undefined)) await pause(100);
    expect(Date.now() - told).toBeGreaterThanOrEqual(DELAY * 1000);
    expect(service.exitCode).toBeNull();
    await holder.rollbackTransaction();
    await holder.release();
    expect((await step).status).toBe(201);
    const answered = Date.now();
    expect(await ended).toBe(0);
    // Connections that are kept alive hold it up for five seconds otherwise.
    expect(Date.now() - answered).toBeLessThan(4_000);
    expect((await town.as('officer').get(`/api/applications/${body.id}`)).body.version).toBe(2);
  });
});

async function listens(service: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    service.once('exit', (code) => reject(new Error(`The service ended with ${code}.\n${said}`)));
    service.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('listens on')) resolve();
    });
  });
}

async function freePort(): Promise<string> {
  const listening = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const { port } = listening.address() as AddressInfo;
  await new Promise((closed) => listening.close(closed));
  return String(port);
}
