import { fromCanonical } from '../../src/core/geometry/index.js';
import type { Client, Town } from '../support/house.js';
import { HERE, square, type TestFeature } from '../support/layers.js';
import { openTestMap, PARCELS, type TestMap } from '../support/map.js';

/** Another division, whose section A has a number 1 too. */
const BEYOND: TestFeature[] = [
  { geometry: square(1000, 0, 40), properties: { CaPaKey: '92141A0001/00A000' } },
  { geometry: square(1040, 0, 40), properties: { CaPaKey: '92141A0001/02B004' } },
  { geometry: square(1080, 0, 40), properties: { CaPaKey: '92141B0001/00_000' } },
];

describe('the search of parcels', () => {
  let map: TestMap;
  let reader: Client;
  beforeAll(async () => {
    map = await openTestMap();
    await map.bring('parcels', [...PARCELS, ...BEYOND]);
    reader = map.town.as('reader');
  });
  afterAll(() => map.close());

  const search = async (query: Record<string, string>, client: Client = reader) =>
    (await client.get(`/api/parcels?${new URLSearchParams(query).toString()}`).expect(200)).body;
  const keys = async (query: Record<string, string>): Promise<string[]> =>
    (await search(query)).items.map(({ capakey }: { capakey: string }) => capakey);

  it.each([
    ['92094A0007/00A000', ['92094A0007/00A000']],
    ['92094a7a0', ['92094A0007/00A000']],
    ['division 92094, section A, n° 8', ['92094A0008/00_000']],
    ['92094A0008_00_000', ['92094A0008/00_000']],
    ['92141 A 1', ['92141A0001/00A000', '92141A0001/02B004']],
    ['92141 A 1/2', ['92141A0001/02B004']],
    ['A 1', ['92094A0001/00A000', '92141A0001/00A000', '92141A0001/02B004']],
    ['section B n° 1', ['92141B0001/00_000']],
    ['92141', BEYOND.map(({ properties }) => String(properties!['CaPaKey']))],
    ['92094A0099', []],
    ['92142', []],
    ['C 1', []],
  ])('by reference: « %s »', async (q, found) => {
    expect(await keys({ q })).toEqual(found);
  });

  it('a parcel is told with its reference in parts, its area, its edition and its place', async () => {
    const { items, complete, layers, understood, crs } = await search({ q: '92141A1/2B4' });
    expect(understood).toEqual({ division: '92141', section: 'A', radical: 1, bis: 2, exponent: 'B', power: 4 });
    expect({ crs, complete, layers }).toEqual({
      crs: 31370,
      complete: true,
      layers: [expect.objectContaining({ id: 'parcels', edition: 2 })],
    });
    expect(items).toEqual([
      {
        capakey: '92141A0001/02B004',
        reference: { division: '92141', section: 'A', radical: 1, bis: 2, exponent: 'B', power: 4 },
        spoken: 'A 1/2 B 4',
        layer: 'parcels',
        edition: 2,
        number: 27,
        attributes: { CaPaKey: '92141A0001/02B004' },
        area: 1600,
        geometry: square(1040, 0, 40),
      },
    ]);
  });

  it('a long list ends where it was asked to, and says so', async () => {
    const some = await search({ q: '92094', limit: '10' });
    expect(some).toMatchObject({ complete: false });
    expect(some.items).toHaveLength(10);
    expect(await search({ q: '92094', limit: '25' })).toMatchObject({ complete: true });
    expect((await search({ q: '92094' })).items).toHaveLength(20);
  });

  it('by a point, in each reference system; on a limit it lies in all that it divides', async () => {
    const at = (x: number, y: number) => ({ x: String(HERE.x + x), y: String(HERE.y + y) });
    expect(await keys(at(20, 20))).toEqual(['92094A0001/00A000']);
    expect(await keys(at(40, 20))).toEqual(['92094A0001/00A000', '92094A0002/00_000']);
    expect(await keys(at(40, 40))).toHaveLength(4);
    expect(await keys(at(600, 20))).toEqual([]);
    for (const crs of [4326, 3812] as const) {
      const [x, y] = fromCanonical({ type: 'Point', coordinates: [HERE.x + 60, HERE.y + 20] }, crs).coordinates as number[];
      const { items } = await search({ x: String(x), y: String(y), crs: `EPSG:${crs}` });
      expect(items).toEqual([expect.objectContaining({ capakey: '92094A0002/00_000', area: 1600 })]);
      expect(items[0].geometry).toEqual(fromCanonical(square(40, 0, 40), crs));
    }
  });

  it.each([
    [{ q: 'rue de Fer 12' }, '/q', 'n’est pas la référence'],
    [{ q: '' }, '/q', 'n’est pas la référence'],
    [{ q: '12' }, '/q', 'n’est pas la référence'],
    [{ q: '92094A7', x: '200000', y: '120000' }, '/q', 'soit la référence'],
    [{}, '/q', 'soit un point'],
    [{ x: '200000' }, '/q', 'soit un point'],
    [{ x: '5.07', y: '50.39' }, '/x', 'dites crs=4326'],
    [{ x: '50.39', y: '5.07', crs: '4326' }, '/x', 'n’est pas en Belgique'],
    [{ x: 'NaN', y: '1' }, '/x', 'est un nombre'],
    [{ x: '', y: '1' }, '/x', 'est un nombre'],
    [{ q: '92094', limit: '0' }, '/limit', 'de 1 à 100'],
    [{ q: '92094', limit: '101' }, '/limit', 'de 1 à 100'],
    [{ q: '92094', crs: '27700' }, '/crs', 'est un code EPSG'],
    [{ q: '92094', owner: 'x' }, '/owner', 'owner'],
  ])('%j is refused with what would be right', async (query, pointer, said) => {
    const { body } = await reader
      .get(`/api/parcels?${new URLSearchParams(query as Record<string, string>).toString()}`)
      .expect(422);
    expect(body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer })]));
    expect(body.detail).toMatch(said);
  });

  it('another administration finds its own parcels only, and learns when it has no layer of them', async () => {
    const neighbour: Town = await map.house.town();
    expect(await search({ q: '92094A7' }, neighbour.as('reader'))).toMatchObject({ items: [], complete: true, layers: [] });
    await map.house.http().get('/api/parcels?q=92094').expect(401);
  });

  describe('by address', () => {
    const point = (dx: number, dy: number, properties: Record<string, unknown>): TestFeature => ({
      geometry: { type: 'Point', coordinates: [HERE.x + dx, HERE.y + dy] },
      properties: { CP: '5000', COMMUNE: 'Namur', ...properties },
    });
    /** Houses of an « église » street on the parcels beyond, one of them on none. */
    const ADDRESSES = [
      point(1010, 10, { NOM_RUE: 'Rue de l’Église', NUMERO: '12' }),
      point(1050, 10, { NOM_RUE: 'Rue de l’Église', NUMERO: '12 A' }),
      point(1090, 10, { NOM_RUE: 'Rue de l’Église', NUMERO: '14', BTE: '2' }),
      point(5000, 10, { NOM_RUE: 'Place de l’Église', NUMERO: '1', capakey: '92141A0001/00A000' }),
      point(6000, 10, { NOM_RUE: 'Avenue des Prés', NUMERO: '3', COMMUNE: 'Jambes', CP: '5100' }),
    ];
    beforeAll(async () => {
      await map.bring('addresses', ADDRESSES);
    });
    const told = async (address: string, limit = '20') =>
      ((await search({ address, limit })).addresses as { address: string; parcels: string[] }[]).map(
        (one) => `${one.address} : ${one.parcels.join()}`,
      );

    it.each([
      [
        'RUE DE L EGLISE 12',
        ['Rue de l’Église 12, 5000 Namur : 92141A0001/00A000', 'Rue de l’Église 12 A, 5000 Namur : 92141A0001/02B004'],
      ],
      [
        'r. de l’église 12a',
        ['Rue de l’Église 12 A, 5000 Namur : 92141A0001/02B004', 'Rue de l’Église 12, 5000 Namur : 92141A0001/00A000'],
      ],
      ['14/2 rue eglise namur', ['Rue de l’Église 14 bte 2, 5000 Namur : 92141B0001/00_000']],
      ['place de l’église 1', ['Place de l’Église 1, 5000 Namur : 92141A0001/00A000']],
      ['av. prés', ['Avenue des Prés 3, 5100 Jambes : ']],
      ['église 99', []],
      ['rue Neuve 1', []],
    ])('« %s »', async (address, found) => {
      expect(await told(address)).toEqual(found);
    });

    it('the parcels come with it, in the edition in force, and no more addresses than were asked for', async () => {
      const { items, addresses, complete, layers, understood } = await search({ address: 'église', limit: '2' });
      expect(understood).toEqual({ words: ['eglise'] });
      expect(complete).toBe(false);
      expect(addresses).toHaveLength(2);
      expect(addresses[0]).toMatchObject({
        street: 'Rue de l’Église',
        number: '12',
        box: null,
        postcode: '5000',
        locality: 'Namur',
        layer: 'addresses',
        edition: 1,
        geometry: { type: 'Point', coordinates: [HERE.x + 1010, HERE.y + 10] },
      });
      expect(items.map(({ capakey }: { capakey: string }) => capakey)).toEqual(['92141A0001/00A000', '92141A0001/02B004']);
      expect(layers.map(({ id }: { id: string }) => id)).toEqual(['addresses', 'parcels']);
      await map.bring('addresses', [point(1010, 10, { NOM_RUE: 'Rue Neuve', NUMERO: '1' })]);
      expect(await told('rue neuve 1')).toEqual(['Rue Neuve 1, 5000 Namur : 92141A0001/00A000']);
      expect(await told('église')).toEqual([]);
    });

    it('an address that names no street is refused, as are two questions at once; a layer of addresses asks for streets', async () => {
      await reader.get('/api/parcels?address=12').expect(422);
      await reader.get('/api/parcels?address=rue+haute&q=92094').expect(422);
      await reader.get(`/api/parcels?address=${'x'.repeat(121)}`).expect(422);
      await expect(map.bring('addresses', [point(0, 0, { NOM: 'x' })])).rejects.toThrow('n’a pas de nom de rue');
      await expect(map.bring('addresses', [{ geometry: square(0, 0, 5), properties: { rue: 'x' } }])).rejects.toThrow(
        'cette couche est faite de points',
      );
    });

    it('another administration finds none of them, and no check asks addresses about a site', async () => {
      expect((await search({ address: 'rue neuve 1' }, (await map.house.town()).as('reader'))).addresses).toEqual([]);
      const { body } = await reader.post('/api/site-checks', { geometry: square(1000, 0, 20) }).expect(200);
      expect(body.layers.map(({ kind }: { kind: string }) => kind)).not.toContain('addresses');
    });
  });
});
