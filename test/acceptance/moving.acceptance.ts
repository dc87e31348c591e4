import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { Permissions, VerifyAudit } from '../../src/applications/index.js';
import {
  BadAdministration,
  exportAdministration,
  importAdministration,
  resumeAdministration,
  suspendAdministration,
} from '../../src/administrations/index.js';
import { demoPeople, raiseDemo, type Ground } from '../../src/demo/index.js';
import { MIGRATIONS } from '../../src/migrations.js';
import { isWhatItsHashSays } from '../../src/procedures/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { openTestHouse, SUBMISSION, type TestHouse } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const VIEW = { name: 'Mes urgences CCATM', filters: { assignee: 'me', due: 'week' } };
const NAMES = MIGRATIONS.map(({ name }) => name);

async function* each(lines: string[]): AsyncGenerator<string> {
  yield* lines;
}

describe('an administration moves out and in', () => {
  let [leaving, arriving]: [TestHouse, TestHouse] = [undefined!, undefined!];
  let town: number;
  let lines: string[];
  beforeAll(async () => {
    leaving = await openTestHouse('2026-03-02', { people: demoPeople(), database: 'leaving' });
    arriving = await openTestHouse('2026-03-02', { people: demoPeople(), database: 'arriving' });
    const card = join(mkdtempSync(join(tmpdir(), 'perron-moving-')), 'card');
    await cutShort(card);
    ({ town } = (await raiseDemo(leaving.app, leaving.foundations, card, { parcels: 1200 }))!);
    const odile = new Visitor(leaving.address);
    await odile.signIn('urbanisme@val-perron.example');
    expect((await odile.post('/api/worklist-views', VIEW)).status).toBe(201);
    lines = await exported(leaving);
  }, 120_000);
  afterAll(async () => {
    await leaving.close();
    await arriving.close();
  });

  /** A first raising stops once its administrations are there: what follows is raised anew, and whole. */
  const cutShort = async (card: string) => {
    const interruption = new AbortController();
    const raising = raiseDemo(leaving.app, leaving.foundations, card, { parcels: 1200, signal: interruption.signal });
    const settled = async () => (await leaving.owner.query('SELECT FROM administrations')).length > 0;
    while (!(await settled())) await pause(10);
    interruption.abort();
    await expect(raising).rejects.toThrow('abort');
  };
  const ground = async () => {
    let found: Ground | undefined;
    const raised = await raiseDemo(leaving.app, leaving.foundations, '', { onGround: (one) => (found = one) });
    expect(raised).toBeUndefined();
    return found;
  };
  const exported = async (house: TestHouse) => {
    let text = '';
    await house.app.get(UnitOfWork).run(town, async (tx) => {
      for await (const line of exportAdministration(tx, NAMES)) text += line;
    });
    return text.trimEnd().split('\n');
  };
  const taken = (some: string[], migrations = NAMES) =>
    importAdministration(arriving.owner, { migrations, isGenuine: isWhatItsHashSays }, each(some));
  /** When a shared row was first used is of each installation. */
  const own = (some: string[]) => some.filter((line) => !line.startsWith('{"shared"'));

  it('stands on ground that is not built twice, and is never cleared where others live', async () => {
    const slugs = async () => (await leaving.owner.query('SELECT slug FROM administrations ORDER BY id')) as { slug: string }[];
    expect(new Set((await slugs()).map(({ slug }) => slug)).size).toBe(6);
    expect(await slugs()).toHaveLength(6);
    expect(await ground()).toEqual({ kind: 'built' });
    await leaving.town();
    expect(await ground()).toEqual({ kind: 'built' });
    await leaving.owner.query('UPDATE demonstration SET ended_at = NULL');
    expect(await ground()).toMatchObject({ kind: 'half-built', because: expect.stringContaining('other administrations') });
    await leaving.owner.query('UPDATE demonstration SET ended_at = now()');
    expect(await slugs()).toHaveLength(7);
  });

  it('tells everything that it keeps, and nothing of another', () => {
    const rows = lines.slice(1, -1).map((line) => JSON.parse(line) as { table?: string; row: Record<string, unknown> });
    const tables = new Set(rows.map(({ table }) => table));
    for (const table of [
      'accounts',
      'applications',
      'journal',
      'deadlines',
      'layer_features',
      'api_keys',
      'outbox',
      'documents',
      'document_chunks',
      'worklist_views',
    ])
      expect(tables).toContain(table);
    expect(rows.every(({ table, row }) => table === undefined || row['administration_id'] === town)).toBe(true);
    expect(lines.at(-1)).toBe(JSON.stringify({ end: true, rows: rows.length }));
  });

  it.each([
    ['nothing', (): string[] => [], 'not an export'],
    ['something else', () => ['{"type":"FeatureCollection"}'], 'not an export'],
    ['a file that was cut off', () => lines.slice(0, -200), 'cut off'],
    // Nothing points at a deadline, so that only the count tells of it.
    [
      'a file that lost a row',
      () =>
        lines.toSpliced(
          lines.findIndex((line) => line.startsWith('{"table":"deadlines"')),
          1,
        ),
      'rows; ',
    ],
    ['a table that is none', () => [lines[0]!, '{"table":"people","row":{}}'], 'not a table of administrations'],
    ['a line that is none', () => [...lines.slice(0, 4), 'DROP TABLE journal;'], 'neither a row nor the end'],
    ['features whose edition is not there', () => lines.filter((line) => !line.includes('"source_name"')), 'is not open'],
  ])('%s is refused, and nothing of it stays', async (_what, some, said) => {
    await expect(taken(some())).rejects.toThrow(said);
    expect(await arriving.owner.query('SELECT count(*)::int AS count FROM administrations')).toEqual([{ count: 0 }]);
  });

  it('a file of another version, or a row of another administration, is refused', async () => {
    await expect(taken(lines, [...NAMES, 'Newer'])).rejects.toThrow('older Perron');
    await expect(taken(lines, NAMES.slice(1))).rejects.toThrow('newer Perron');
    const foreign = [...lines];
    const at = foreign.findIndex((line) => line.startsWith('{"table":"accounts"'));
    foreign[at] = foreign[at]!.replace(`"administration_id": ${town}`, '"administration_id": 99');
    expect(foreign[at]).not.toBe(lines[at]);
    await expect(taken(foreign)).rejects.toThrow('belongs to another administration');
    const altered = lines.map((line) => line.replace('"title": "Informations notariales"', '"title": "Tout est permis"'));
    expect(altered).not.toEqual(lines);
    await expect(taken(altered)).rejects.toThrow('is not what its hash says');
    expect(await arriving.owner.query('SELECT count(*)::int AS count FROM administrations')).toEqual([{ count: 0 }]);
  });

  it('arrives whole: the same file comes out again, its journals prove it, and people sign in', async () => {
    await taken(lines);
    // What came at once is known at once to who plans the next lookups.
    const count = lines.filter((line) => line.startsWith('{"table":"applications"')).length;
    expect(await arriving.owner.query(`SELECT reltuples::int AS count FROM pg_class WHERE relname = 'applications'`)).toEqual([
      { count },
    ]);
    const again = await exported(arriving);
    expect(own(again)).toEqual(own(lines));
    expect(again).toHaveLength(lines.length);
    const { files, faults } = await arriving.app.get(VerifyAudit).verify(town);
    expect({ files: files > 40, faults }).toEqual({ files: true, faults: [] });
    const odile = new Visitor(arriving.address);
    await odile.signIn('urbanisme@val-perron.example');
    expect((await odile.send('/api/applications')).status).toBe(200);
    expect(await (await odile.send('/api/worklist-views')).json()).toMatchObject({
      items: [{ name: 'À prendre en main' }, { name: 'Ma semaine' }, VIEW],
    });
    const found = (await (await odile.send('/api/applications?search=pu/2026&closed=true')).json()) as { items: unknown[] };
    expect(found.items.length).toBeGreaterThan(0);
    await expect(taken(lines)).rejects.toThrow('belongs to');
  });

  it('its administrator takes the same file along over HTTP, and nobody else', async () => {
    const nadine = new Visitor(leaving.address);
    await nadine.signIn('administration@val-perron.example');
    const answer = await nadine.send('/api/administration/export');
    expect(answer.headers.get('content-disposition')).toContain('val-perron.ndjson.gz');
    const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString('utf8');
    expect(JSON.parse(text.slice(0, text.indexOf('\n')))).toMatchObject({ administration: { id: town, slug: 'val-perron' } });
    expect(text.trimEnd().split('\n').at(-1)).toContain('"end":true');
    const luc = new Visitor(leaving.address);
    await luc.signIn('lecture@val-perron.example');
    expect((await luc.send('/api/administration/export')).status).toBe(403);
  });

  it('a suspended administration reads on and records nothing, until it is open again', async () => {
    const office = await leaving.town();
    const officer = office.as('officer');
    const forget = () => leaving.app.get(Permissions).forget(office.id);
    const { headers } = await officer.post('/api/applications', SUBMISSION).expect(201);
    await suspendAdministration(leaving.owner, office.id, 'Fusion de communes.');
    await expect(suspendAdministration(leaving.owner, office.id, 'encore')).rejects.toThrow(BadAdministration);
    forget();
    const { body } = await officer.post('/api/applications', SUBMISSION).expect(403);
    expect(body).toMatchObject({
      type: '/problems#administration-suspended',
      detail: expect.stringContaining('Fusion de communes.'),
    });
    const act = { type: 'application.withdrawn', on: '2026-03-02' };
    await officer.post(`${headers['location']}/events`, act, { 'If-Match': '"1"' }).expect(403);
    await officer.get(headers['location'] as string).expect(200);
    await resumeAdministration(leaving.owner, office.id);
    forget();
    await officer.post('/api/applications', SUBMISSION).expect(201);
    await expect(resumeAdministration(leaving.owner, office.id)).rejects.toThrow(BadAdministration);
  });
});
