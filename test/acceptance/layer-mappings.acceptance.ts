import type { DeliveryReport } from '../../src/maps/index.js';
import { geoPackageFile } from '../support/formats.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, square, type TestFeature } from '../support/layers.js';

const ROLES = { roles: { officer: ['planning-officer'], gis: ['gis-officer'] } };
const parcel = (letter: string, dx: number, more: object = {}): TestFeature => ({
  geometry: square(dx, 0, 20),
  properties: { NUM: `92094A0001/00${letter}000`, PROPRIO_2: `Madame ${letter}`, RUE: `Rue ${letter} 1`, ...more },
});
const MAP = 'capakey=NUM,owner=PROPRIO_2,address=RUE';

describe('which attributes of a delivery carry what', () => {
  let house: TestHouse;
  let town: Town;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
  });
  beforeEach(async () => {
    town = await house.town(ROLES);
  });
  afterAll(() => house.close());

  const deliver = (path: string, fields: Record<string, string> = {}, layer = 'parcels') =>
    town.as('gis').upload(`/api/layers/${layer}/deliveries`, path, { kind: layer, ...fields });
  const delivered = async (path: string, fields: Record<string, string> = {}, layer = 'parcels') => {
    const { body } = (await deliver(path, fields, layer).expect(201)) as { body: { report: DeliveryReport } };
    return body.report;
  };
  const publish = async ({ layer, edition }: DeliveryReport) =>
    town.as('gis').post(`/api/layers/${layer}/deliveries/${edition}/publication`, {}).expect(201);

  it('is said once, applied at the next delivery, and leads to owners and names', async () => {
    const first = await delivered(geoJsonFile([parcel('A', 0), parcel('B', 20)]), { map: MAP });
    expect(first.mapping).toEqual([
      { role: 'capakey', attribute: 'NUM', said: true },
      { role: 'label', attribute: null, said: false },
      { role: 'owner', attribute: 'PROPRIO_2', said: true },
      { role: 'address', attribute: 'RUE', said: true },
    ]);
    expect(first.attributes).toContainEqual({ name: 'RUE', filled: 2, examples: ['Rue A 1', 'Rue B 1'], type: 'string' });
    await publish(first);
    const second = await delivered(geoPackageFile({ p: { features: [parcel('A', 0), parcel('B', 20), parcel('C', 40)] } }));
    expect(second.mapping!.filter(({ said }) => said)).toHaveLength(3);
    expect(second.changes.counts).toMatchObject({ added: 1, unchanged: 2 });
    await publish(second);

    const submitted = await town
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, site: { parcels: ['92094A0001/00A000'] } })
      .expect(201);
    const around = await town
      .as('officer')
      .get(`/api/applications/${submitted.body.id as string}/neighbours?within=50`)
      .expect(200);
    expect(around.body.neighbours).toMatchObject([
      { parcel: '92094A0001/00B000', owner: { name: 'Madame B', address: 'Rue B 1' } },
      { parcel: '92094A0001/00C000', owner: { name: 'Madame C', address: 'Rue C 1' } },
    ]);
    const shown = await town.as('gis').get('/api/layers/parcels').expect(200);
    expect(shown.body.mapping).toEqual({ capakey: 'NUM', owner: 'PROPRIO_2', address: 'RUE' });
    const page = await town.as('gis').get('/api/layers/parcels/deliveries/2?lang=fr').set('Accept', 'text/html').expect(200);
    expect(page.text).toContain('Attributs du fichier');
    expect(page.text).toContain('propriétaire (choisi)');
  });

  it('belongs to one administration, and to the edition that was read with it', async () => {
    const file = geoJsonFile([parcel('A', 0, { capakey: '92094A0009/00Z000' })]);
    await publish(await delivered(file, { map: MAP }));
    expect((await deliver(file).expect(200)).body.state).toBe('unchanged');
    const other = await delivered(file, { map: 'capakey=' });
    expect(other).toMatchObject({ edition: 2, mapping: [{ role: 'capakey', attribute: 'capakey', said: false }, {}, {}, {}] });
    const foreign = await house.town(ROLES);
    const report = await foreign.as('gis').upload('/api/layers/parcels/deliveries', file, { kind: 'parcels' }).expect(201);
    expect(report.body.report.mapping.filter(({ said }: { said: boolean }) => said)).toEqual([]);
  });

  it('names what evidence tells, and another name is tried on all files', async () => {
    const zone = [{ geometry: square(-50, -50, 200), properties: { CODE_2: 'Natura 17', name: 'BE35' } }];
    await publish(await delivered(geoJsonFile(zone), {}, 'natura2000'));
    const named = await delivered(geoJsonFile(zone), { map: 'label=CODE_2' }, 'natura2000');
    expect(named.changes.everywhere).toBe('other-label');
    await publish(named);
    const check = await town
      .as('officer')
      .post('/api/site-checks', { geometry: square(0, 0, 20) })
      .expect(200);
    const evidence = (check.body.layers as { kind: string; hits: unknown[] }[]).find(({ kind }) => kind === 'natura2000')!;
    expect(evidence.hits).toMatchObject([{ name: 'Natura 17' }]);
  });

  it.each<[string, string, TestFeature[], string, string?]>([
    [
      'an attribute that the file has not',
      'capakey=CAPA',
      [parcel('A', 0)],
      'n’a pas l’attribut « CAPA », qui devait porter « capakey » ; il a : NUM, PROPRIO_2, RUE',
    ],
    [
      'an attribute that carries no capakey',
      'capakey=RUE',
      [parcel('A', 0)],
      'n’a pas de capakey bien formée dans « RUE », qui dit « Rue A 1 » (par exemple',
    ],
    [
      'a role that does not exist',
      'prix=EUROS',
      [parcel('A', 0)],
      '« prix » n’est pas demandé à une couche « parcels » ; on y demande : capakey, label, owner, address',
    ],
    ['an owner of a road', 'owner=NOM', [parcel('A', 0)], 'on y demande : label', 'road'],
    ['a sentence', 'la colonne NUM', [parcel('A', 0)], 'ne dit pas quel attribut porte quoi'],
    ['a role said twice', 'owner=A,owner=B', [parcel('A', 0)], '« owner » est dit deux fois'],
  ])('%s is refused, and nothing is remembered', async (_what, map, features, sentence, layer = 'parcels') => {
    const { body } = await deliver(geoJsonFile(features), { map }, layer).expect(422);
    expect(body.detail).toContain(sentence);
    const [{ count }] = (await house.owner.query(
      'SELECT count(*)::int AS count FROM layer_mappings WHERE administration_id = $1',
      [town.id],
    )) as [{ count: number }];
    expect(count).toBe(0);
  });

  it('who must choose is shown what there is', async () => {
    const file = geoJsonFile([{ geometry: square(0, 0, 20), properties: { NUM: '12', RUE: 'Rue Haute' } }]);
    const { body } = await deliver(file).expect(422);
    expect(body.faults[0]).toMatchObject({ code: 'no-capakey', feature: 1 });
    expect(body.attributes).toEqual([
      { name: 'NUM', filled: 1, examples: ['12'], type: 'string' },
      { name: 'RUE', filled: 1, examples: ['Rue Haute'], type: 'string' },
    ]);
  });

  it('a reference under no usual name is told in the report, and two of them ask for a choice', async () => {
    const report = await delivered(geoJsonFile([parcel('A', 0)]));
    expect(report.mapping![0]).toEqual({ role: 'capakey', attribute: 'NUM', said: false });
    const two = geoJsonFile([parcel('A', 0, { NEW: '92094A0123/00B002' })]);
    const { body } = await deliver(two).expect(422);
    expect(body.detail).toContain(
      'a plusieurs capakeys : « NUM » (92094A0001/00A000) et « NEW » (92094A0123/00B002) ; dites quel attribut vaut (capakey=…)',
    );
    expect((await delivered(two, { map: 'capakey=NEW' })).mapping![0]).toEqual({ role: 'capakey', attribute: 'NEW', said: true });
  });

  it('names of attributes may hold commas', async () => {
    const file = geoJsonFile([parcel('A', 0, { 'nom, x': 'Monsieur' })]);
    const report = await delivered(file, { map: 'owner=nom, x,capakey=NUM' });
    expect(report.mapping).toContainEqual({ role: 'owner', attribute: 'nom, x', said: true });
  });
});
