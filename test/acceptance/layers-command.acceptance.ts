import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Geometry } from '../../src/core/geometry/index.js';
import { DeliverLayer } from '../../src/maps/index.js';
import { runPerron } from '../support/command-line.js';
import { testDatabaseUrl } from '../support/database.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, square } from '../support/layers.js';

const TODAY = '2025-03-03';
const ROLES = { roles: { officer: ['planning-officer'], gis: ['gis-officer'] } };

describe('layers from the command line', () => {
  let house: TestHouse;
  let town: Town;
  let env: Record<string, string>;
  const folder = mkdtempSync(join(tmpdir(), 'perron-reports-'));
  beforeAll(async () => {
    house = await openTestHouse(TODAY);
    env = {
      DATABASE_URL: await testDatabaseUrl(),
      PERRON_TODAY: TODAY,
      PERRON_SECRET: 'a secret of the tests',
    };
  });
  beforeEach(async () => {
    town = await house.town(ROLES);
  });
  afterAll(() => house.close());

  const perron = (...words: string[]) => runPerron(words, env);
  const start = (...words: string[]) =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'dist/src/cli.js', ...words], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });
  const zones = (...geometries: Geometry[]) =>
    geoJsonFile(geometries.map((geometry) => ({ geometry, properties: { hazard: 'élevé' } })));
  const take = (file: string, ...more: string[]) =>
    perron('import', 'flood-hazard', file, '--administration', town.slug, '--json', ...more);
  const bring = (path: string) =>
    house.app.get(DeliverLayer).deliver(town.id, { path, kind: 'flood-hazard', importedBy: 'test' }, { publish: {} });
  const layer = async () => (await town.as('gis').get('/api/layers/flood-hazard').expect(200)).body;

  it('tries a layer, takes it in with the same report, shows, compares and goes back', async () => {
    await bring(zones(square(500, 0, 50)));
    const file = { ...SUBMISSION, site: { geometry: square(0, 0, 20) } };
    const { reference } = (await town.as('officer').post('/api/applications', file).expect(201)).body as { reference: string };
    const fresh = zones(square(0, 0, 50));

    const dry = await take(fresh, '--dry-run', '--report', join(folder, 'dry.html'));
    expect(dry.code).toBe(0);
    expect(readFileSync(join(folder, 'dry.html'), 'utf8')).toContain(reference);
    expect((await layer()).editions).toHaveLength(1);
    const real = await take(fresh, '--report', join(folder, 'real.json'));
    const [tried, taken] = [JSON.parse(dry.out), JSON.parse(real.out)];
    expect(tried).toMatchObject({ dryRun: true, report: { edition: 2, comparedWith: 1, files: { touched: [{ reference }] } } });
    expect(taken.report).toEqual(tried.report);
    expect(taken.rechecked).toEqual(tried.report.files);
    expect(JSON.parse(readFileSync(join(folder, 'real.json'), 'utf8'))).toEqual(tried.report);

    const diff = await perron('layers', 'diff', town.slug, 'flood-hazard', '1', '2');
    expect(diff).toMatchObject({ code: 1, err: '' });
    const back = await perron('layers', 'rollback', town.slug, 'flood-hazard', '--reason', 'décalée');
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(back.out).toContain(`${reference}\n    aléa d’inondation : oui → non (par élevé, 400.0 m²)`);
    const shown = await perron('layers', 'show', town.slug, 'flood-hazard');
    expect(shown.out).toContain('2025-03-03 : édition 1, publiée le 2025-03-03 par perron layers : décalée');
  });

  it('a folder is no file, and is told how to be one', async () => {
    const taken = await perron('import', 'flood-hazard', folder, '--administration', town.slug);
    expect(taken).toMatchObject({ code: 2, out: '' });
    expect(taken.err).toContain('est un dossier : zippez le .shp, .dbf, .prj et .cpg');
  });

  it('keeps a draft, and publishes it from a day on', async () => {
    expect((await take(zones(square(0, 0, 50)), '--draft')).code).toBe(0);
    expect((await layer()).inForce).toBeNull();
    expect((await perron('layers', 'publish', town.slug, 'flood-hazard', '1', '--from', '2025-04-01')).code).toBe(0);
    expect((await layer()).editions[0].state).toBe('announced');
    expect((await perron('layers', 'discard', town.slug, 'flood-hazard', '1')).code).toBe(1);
    expect((await perron('layers', 'list', town.slug)).out).toContain('flood-hazard  pas encore en vigueur');
  });

  it('ends with 1 for what it finds, 2 for what it does not understand', async () => {
    expect((await take(zones(square(0, 0, 50)), '--from', '2025-03-02')).code).toBe(1);
    expect((await take(zones(square(0, 0, 50)), '--report', 'x.pdf')).code).toBe(2);
    expect((await take(zones(square(0, 0, 50)), '--draft', '--from', '2025-04-01')).code).toBe(2);
    expect((await perron('layers', 'show', 'nowhere', 'road')).code).toBe(2);
    expect((await perron('layers', 'show', town.slug, 'road')).code).toBe(1);
    await town.as('gis').get('/api/layers/flood-hazard').expect(404);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGKILL', null],
  ] as const)(
    '%s in the middle leaves the edition in force untouched',
    async (signal, code) => {
      await bring(zones(square(0, 0, 50)));
      const large = zones(...Array.from({ length: 60_000 }, (_, i) => square((i % 300) * 8, Math.floor(i / 300) * 8, 7)));
      const child = start('import', 'flood-hazard', large, '--administration', town.slug);
      const end = once(child, 'close');
      while (!(await copying())) await pause(20);
      child.kill(signal);
      expect((await end)[0]).toBe(code);
      while (await copying()) await pause(20);
      expect(await layer()).toMatchObject({ inForce: 1, editions: [{ edition: 1 }] });
      await bring(zones(square(80, 0, 50)));
    },
    180_000,
  );

  async function copying(): Promise<boolean> {
    const rows = await house.owner.query<unknown[]>(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE 'COPY staged_features%'`,
    );
    return rows.length > 0;
  }
});
