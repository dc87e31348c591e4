import { ImportLayer } from '../../src/parcels/index.js';
import type { Geometry, SiteGeometry } from '../../src/core/geometry/index.js';
import { runPerron } from '../support/command-line.js';
import { testDatabaseUrl } from '../support/database.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, square } from '../support/layers.js';

interface Neighbour {
  parcel: string;
  distance: number;
  owner: { name: string | null; address: string | null; source: string } | null;
  ownerLabel: string;
  remark: string | null;
  state: string;
}

interface List {
  own: string[];
  kept: { by: string } | null;
  neighbours: Neighbour[];
  gone: Neighbour[];
}

const capakey = (letter: string) => `92094A0001/00${letter}000`;
const address = (letter: string) => encodeURIComponent(capakey(letter));

describe('neighbours', () => {
  let house: TestHouse;
  let town: Town;
  let file: string;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
  });
  afterAll(() => house.close());

  const bring = (parcels: [letter: string, geometry: Geometry, properties?: object][]) =>
    house.app.get(ImportLayer).import(town.id, {
      path: geoJsonFile(
        parcels.map(([letter, geometry, more]) => ({ geometry, properties: { capakey: capakey(letter), ...more } })),
      ),
      kind: 'parcels',
      importedBy: 'test',
    });
  const submit = async (site: object): Promise<string> =>
    (
      (
        await town
          .as('officer')
          .post('/api/applications', { ...SUBMISSION, site })
          .expect(201)
      ).body as { id: string }
    ).id;
  const path = (within: number | string, more = '') => `/api/applications/${file}/neighbours?within=${within}${more}`;
  const ask = async (within: number) => (await town.as('officer').get(path(within)).expect(200)).body as List;
  const keep = async (within: number) =>
    (await town.as('officer').post(`/api/applications/${file}/neighbours`, { within }).expect(200)).body as List;
  const distances = ({ neighbours }: List) =>
    Object.fromEntries(neighbours.map(({ parcel, distance }) => [parcel[13]!, distance]));

  beforeEach(async () => {
    town = await house.town();
  });

  describe('around two parcels that do not touch', () => {
    beforeEach(async () => {
      await bring([
        ['A', square(0, 0, 20)],
        ['B', square(300, 0, 20)],
        ['C', square(20, 0, 20), { owner: 'Dominique Lambert', owner_address: 'Rue du Pont 1, 5000 Namur' }],
        ['D', square(70, 0, 20)],
        ['E', square(-70.01, 0, 20)],
        ['F', square(50, 60, 20), { owner: '=HYPERLINK("x")' }],
        ['G', square(330, 40, 10)],
      ]);
      file = await submit({ parcels: [capakey('A'), capakey('B')] });
    });

    it('measures from limit to limit: 0 when they touch, 50.00 m counts, 50.01 m does not', async () => {
      const list = await ask(50);
      expect(list.own).toEqual([capakey('A'), capakey('B')]);
      expect(distances(list)).toEqual({ C: 0, G: 22.361, D: 50, F: 50 });
      expect(distances(await ask(51))).toMatchObject({ E: 50.01 });
    });

    it('tells the owner where the layer does, and loses no parcel without one', async () => {
      const { neighbours } = await ask(50);
      expect(neighbours[0]).toMatchObject({
        owner: { name: 'Dominique Lambert', address: 'Rue du Pont 1, 5000 Namur', source: 'layer' },
        state: 'new',
      });
      expect(neighbours.find(({ parcel }) => parcel === capakey('D'))).toMatchObject({
        owner: null,
        ownerLabel: 'propriétaire inconnu',
      });
    });

    it('comes as CSV that no spreadsheet takes for formulas, and as a page in four languages', async () => {
      const csv = await town
        .as('officer')
        .get(path(50))
        .set('Accept', 'text/csv')
        .expect(200)
        .expect('Content-Type', /text\/csv/);
      const lines = csv.text.replace('\uFEFF', '').trim().split('\r\n');
      expect(lines[0]).toBe('Parcelle;Distance (m);Propriétaire;Adresse;Remarque;État');
      expect(lines[1]).toBe(`${capakey('C')};0,000;Dominique Lambert;Rue du Pont 1, 5000 Namur;;nouvelle`);
      expect(csv.text).toContain(`"'=HYPERLINK(""x"")"`);
      expect(csv.text).toContain(`${capakey('D')};50,000;propriétaire inconnu`);
      await town
        .as('officer')
        .get(path(50, '&format=csv'))
        .expect('Content-Type', /text\/csv/);
      const page = await town
        .as('officer')
        .get(path(50, '&format=html&lang=de'))
        .expect(200)
        .expect('Content-Type', /text\/html/);
      expect(page.text).toContain('Eigentümer unbekannt');
      expect(page.text).not.toContain('<script');
    });

    it('a second run keeps what officers wrote, and says what is new and what went', async () => {
      await town
        .as('officer')
        .patch(`/api/applications/${file}/neighbours/${address('D')}?within=50`, { remark: 'x' })
        .expect(404);
      expect((await keep(50)).neighbours.map(({ state }) => state)).toEqual(['new', 'new', 'new', 'new']);
      const write = (letter: string, body: object) =>
        town.as('officer').patch(`/api/applications/${file}/neighbours/${address(letter)}?within=50`, body);
      await write('D', { ownerName: ' Succession Petit ', ownerAddress: 'Rue Haute 2', remark: 'lettre revenue' }).expect(204);
      await write('G', { remark: 'locataire' }).expect(204);
      await write('D', { ownerName: 'x'.repeat(301) }).expect(422);
      await town
        .as('reader')
        .patch(`/api/applications/${file}/neighbours/${address('D')}?within=50`, { remark: 'x' })
        .expect(403);

      await bring([
        ['A', square(0, 0, 20)],
        ['B', square(300, 0, 20)],
        ['C', square(20, 0, 20), { owner: 'Claude Lambert' }],
        ['D', square(60, 0, 20), { owner: 'Autre' }],
        ['H', square(0, 20, 10)],
      ]);
      const again = await keep(50);
      const one = (letter: string) => again.neighbours.find(({ parcel }) => parcel === capakey(letter));
      expect(one('H')).toMatchObject({ state: 'new', distance: 0 });
      expect(one('C')).toMatchObject({ state: 'kept', owner: { name: 'Claude Lambert', source: 'layer' } });
      expect(one('D')).toMatchObject({
        state: 'kept',
        distance: 40,
        owner: { name: 'Succession Petit', address: 'Rue Haute 2', source: 'officer' },
        remark: 'lettre revenue',
      });
      const gone = again.gone.map(({ parcel, remark, state }) => ({ parcel, remark, state }));
      expect(gone.toSorted((a, b) => (a.parcel < b.parcel ? -1 : 1))).toEqual([
        { parcel: capakey('F'), remark: null, state: 'gone' },
        { parcel: capakey('G'), remark: 'locataire', state: 'gone' },
      ]);
      expect((await ask(50)).kept).toMatchObject({ by: 'officer' });

      await write('D', { ownerName: null, ownerAddress: '' }).expect(204);
      const restored = (await ask(50)).neighbours.find(({ parcel }) => parcel === capakey('D'));
      expect(restored).toMatchObject({ owner: { name: 'Autre', source: 'layer' }, remark: 'lettre revenue' });
    });

    it('the command line lists and keeps the same', async () => {
      const { body } = await town.as('officer').get(`/api/applications/${file}`).expect(200);
      const environment = {
        DATABASE_URL: await testDatabaseUrl(),
        PERRON_TODAY: '2025-01-06',
        PERRON_SECRET: 'a secret of the tests',
      };
      const { reference } = body as { reference: string };
      const perron = (...more: string[]) =>
        runPerron(['neighbours', reference, '--administration', town.slug, ...more], environment);
      const { out } = await perron('--within', '50', '--keep');
      expect(out).toContain(`${capakey('D')}  50.000 m  propriétaire inconnu  (nouvelle)`);
      expect((await perron('--within', '1001')).code).toBe(2);
      expect((await ask(50)).kept).toMatchObject({ by: 'perron neighbours' });
    });

    it('another administration sees nothing of it, and bad metres are refused', async () => {
      await keep(200);
      const other = await house.town();
      await other.as('officer').get(path(200)).expect(404);
      await other.as('officer').post(`/api/applications/${file}/neighbours`, { within: 200 }).expect(404);
      await other
        .as('officer')
        .patch(`/api/applications/${file}/neighbours/${address('D')}?within=200`, { remark: 'x' })
        .expect(404);
      for (const within of ['0', '1001', 'abc', '1.5', '']) {
        const { body } = await town.as('officer').get(path(within)).expect(422);
        expect(JSON.stringify(body)).toContain('de 1 à 1000');
      }
    });
  });

  it('a multipart site drawn on half a parcel has the neighbours of the whole parcel', async () => {
    await bring([
      ['A', square(0, 0, 40)],
      ['B', square(45, 0, 10)],
      ['C', square(205, 0, 10)],
    ]);
    const parts = [square(0, 0, 10), square(220, 0, 5)].map(({ coordinates }: { coordinates: unknown }) => coordinates);
    const drawn = { type: 'MultiPolygon', coordinates: parts } as SiteGeometry;
    file = await submit({ geometry: drawn });
    const list = await ask(50);
    expect(list.own).toEqual([capakey('A')]);
    expect(distances(list)).toEqual({ B: 5, C: 5 });
  });

  it('says when nothing can be known: no site, no parcels', async () => {
    file = ((await town.as('officer').post('/api/applications', SUBMISSION).expect(201)).body as { id: string }).id;
    const without = await town.as('officer').get(path(50)).expect(409);
    expect(without.body).toMatchObject({ detail: expect.stringContaining('pas de site') as string });
    file = await submit({ geometry: square(0, 0, 20) });
    const unknown = await town.as('officer').get(path(50)).expect(409);
    expect(unknown.body).toMatchObject({ detail: expect.stringContaining('importez la couche') as string });
  });
});
