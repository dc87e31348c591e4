import MVT from 'ol/format/MVT.js';
import { openTestHouse, type Client, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, HERE, square, type TestFeature } from '../support/layers.js';

const ROLES = { roles: { gis: ['gis-officer'], clerk: ['administrator'] } };
const CAPAKEY = '92094A0123/00B002';
/** The grid, as its description gives it. */
const [NORTH, SIDE] = [524_288, 524_288];

interface Tileset {
  layer: string;
  minZoom: number;
  tiles: string;
}

describe('vector tiles of the layers', () => {
  let house: TestHouse;
  let town: Town;
  let gis: Client;
  beforeAll(async () => {
    house = await openTestHouse('2025-03-03');
    town = await house.town(ROLES);
    gis = town.as('gis');
    await publish([parcel(CAPAKEY, square(0, 0, 40)), parcel('92094A0124/00_000', square(40, 0, 0.4))]);
    const wide = square(-9000, -9000, 20_000);
    await publish([{ geometry: wide, properties: { hazard: 'élevé' } }], 'flood-hazard');
  });
  afterAll(() => house.close());

  const parcel = (capakey: string, geometry: TestFeature['geometry']) => ({ geometry, properties: { capakey } });
  async function publish(features: TestFeature[], kind = 'parcels', client = gis): Promise<void> {
    const { body } = await client.upload(`/api/layers/${kind}/deliveries`, geoJsonFile(features), { kind }).expect(201);
    await client.post(`/api/layers/${kind}/deliveries/${body.report.edition}/publication`, {}).expect(201);
  }
  const tilesets = async (client = gis, of = town): Promise<Tileset[]> =>
    (await client.get(`/api/tiles/${of.slug}`).expect(200)).body.items;
  const template = async (layer = 'parcels') => (await tilesets()).find((one) => one.layer === layer)!.tiles;
  const at = (tiles: string, z: number, place = HERE): string => {
    const side = SIDE / 2 ** z;
    const [x, y] = [Math.floor(place.x / side), Math.floor((NORTH - place.y) / side)];
    return tiles.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
  };
  const read = async (address: string) => (await gis.get(address).responseType('blob').expect(200)).body as Buffer;
  /** What a map reads of it: properties, and corners in Lambert metres. */
  const decode = (tile: Buffer, z: number) => {
    const side = SIDE / 2 ** z;
    const [x, y] = [Math.floor(HERE.x / side), Math.floor((NORTH - HERE.y) / side)];
    return new MVT().readFeatures(new Uint8Array(tile).buffer).map((feature) => {
      const flat = feature.getFlatCoordinates();
      const corners = Array.from({ length: flat.length / 2 }, (_, i): [number, number] => [
        (x + flat[2 * i]! / 4096) * side,
        NORTH - (y + flat[2 * i + 1]! / 4096) * side,
      ]);
      return { ...feature.getProperties(), corners };
    }) as { key?: string; name?: string; corners: [number, number][] }[];
  };

  it('says which layers can be drawn, where their tiles are and on which grid', async () => {
    const { body } = await gis.get(`/api/tiles/${town.slug}`).set('Accept-Language', 'nl').expect(200);
    expect(body.grid).toMatchObject({ crs: 'EPSG:31370', origin: [0, NORTH], tileSize: 512, extent: 4096 });
    expect(body.grid.resolutions[12]).toBe(0.25);
    expect(body.items).toMatchObject([
      { layer: 'flood-hazard', edition: 1, minZoom: 6, maxZoom: 12 },
      {
        layer: 'parcels',
        label: 'kadastrale percelen',
        edition: 1,
        minZoom: 9,
        box: [HERE.x, HERE.y, HERE.x + 40.4, HERE.y + 40],
      },
    ]);
  });

  it('a map reads the parcel from its tile: its key, and its limits to a few centimetres', async () => {
    const tile = await read(at(await template(), 12));
    const [found] = decode(tile, 12).filter(({ key }) => key === CAPAKEY);
    expect(found).toMatchObject({ layer: 'parcels', kind: 'parcels', number: 1 });
    expect(found!.corners).toHaveLength(5);
    for (const corner of [
      [0, 0],
      [40, 0],
      [40, 40],
      [0, 40],
    ]) {
      const off = found!.corners.map(([x, y]) => Math.hypot(x - HERE.x - corner[0]!, y - HERE.y - corner[1]!));
      expect(Math.min(...off)).toBeLessThan(0.03);
    }
  });

  it('seen from afar what is smaller than half a pixel is left out, and a wide zone is cut to its tile', async () => {
    expect(decode(await read(at(await template(), 12)), 12)).toHaveLength(2);
    expect(decode(await read(at(await template(), 9)), 9)).toHaveLength(1);
    const [zone] = decode(await read(at(await template('flood-hazard'), 10)), 10);
    expect(zone!.name).toBe('élevé');
    const xs = zone!.corners.map(([x]) => x);
    const width = Math.max(...xs) - Math.min(...xs);
    expect(width).toBeGreaterThan(512);
    expect(width).toBeLessThan(512 * 1.1);
    expect(decode(await read(at(await template(), 12, { x: HERE.x + 9000, y: HERE.y })), 12)).toEqual([]);
  });

  it('may be kept for ever, by whoever asked: the address names the administration and what the edition holds', async () => {
    const address = at(await template(), 12);
    const { headers } = await gis.get(address).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.mapbox-vector-tile',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(headers['etag']).toMatch(/^"1-[0-9a-f]{12}-12-\d+-\d+"$/);
    const again = await gis.get(address).set('If-None-Match', headers['etag']!).expect(304);
    expect(again.text ?? '').toBe('');
    await gis.get(address).set('If-None-Match', '"other"').expect(200);
    const other = await house.town(ROLES);
    await publish([parcel(CAPAKEY, square(0, 0, 40))], 'parcels', other.as('gis'));
    expect((await tilesets(other.as('gis'), other))[0]!.tiles).toContain(other.slug);
  });

  it('a new edition has an address of its own; the former one still answers', async () => {
    const before = await template();
    const former = await read(at(before, 12));
    await publish([parcel(CAPAKEY, square(10, 0, 40))]);
    const now = await template();
    expect(now).toMatch(/\/parcels\/2-[0-9a-f]{12}\//);
    expect(await read(at(before, 12))).toEqual(former);
    expect(await read(at(now, 12))).not.toEqual(former);
  });

  it('a tile that cannot be is refused, and says why', async () => {
    const address = await template();
    const tile = (z: string, x: string, y: string) => address.replace('{z}', z).replace('{x}', x).replace('{y}', y);
    for (const bad of [tile('12', '1.5', '0'), tile('-1', '0', '0'), tile('zoom', '0', '0'), tile('12', '0x10', '0')]) {
      const { body, headers } = await gis.get(bad).expect(400);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(body.detail).toContain('trois nombres entiers');
    }
    for (const none of [tile('8', '0', '0'), tile('13', '0', '0'), tile('12', '4096', '0'), tile('12', '0', '9999999')])
      expect((await gis.get(none).expect(404)).body.detail).toMatch(/il n’y a pas de tuile/);
    for (const edition of ['1', '99-0123456789ab', '1-0123456789ab', 'parcels']) {
      const elsewhere = tile('12', '1562', '3158').replace(/parcels\/[^/]+/, `parcels/${edition}`);
      expect((await gis.get(elsewhere).expect(404)).body.detail).toContain('n’a pas d’édition');
    }
  });

  it('is for those who read files of that administration alone', async () => {
    const address = at(await template(), 12);
    const other = await house.town(ROLES);
    await other.as('gis').get(address).expect(404);
    await other.as('gis').get(`/api/tiles/${town.slug}`).expect(404);
    await town.as('clerk').get(address).expect(403);
    await house.http().get(address).expect(401);
  });
});
