import { fromCanonical, toCanonical, type CrsCode, type Geometry } from '../../../src/core/geometry/index.js';
import { boxAt, CRS84, EPSG_4326, LAMBERT_2008, LAMBERT_72, openTestMap, PARCELS, type TestMap } from '../../support/map.js';
import { HERE } from '../../support/layers.js';

/** The abstract tests of OGC API – Features Part 2 (OGC 18-058r1, annex A), each under its identifier. */
describe('ogcapi-features-2/1.0/conf/crs', () => {
  let map: TestMap;
  beforeAll(async () => {
    map = await openTestMap();
  });
  afterAll(() => map.close());

  const SYSTEMS = [CRS84, LAMBERT_72, LAMBERT_2008, EPSG_4326];
  const corner = { 31370: [HERE.x, HERE.y], 3812: fromHere(3812), 4326: fromHere(4326) };
  const items = (query: Record<string, string>) => map.get('/collections/parcels/items', query);
  const first = (text: string) => JSON.parse(text).features[0].geometry.coordinates[0][0] as number[];

  it('/conf/crs/crs-uri: every collection lists its systems as URIs, and the list of all collections too', async () => {
    const body = await map.json('/collections');
    expect(body.crs).toEqual(SYSTEMS);
    for (const { crs } of body.collections) expect(crs).toEqual(SYSTEMS);
  });

  it('/conf/crs/default-crs: the first is CRS84', async () => {
    for (const { crs } of (await map.json('/collections')).collections) expect(crs[0]).toBe(CRS84);
  });

  it('/conf/crs/storageCrs is one of them', async () => {
    for (const { crs, storageCrs, id } of (await map.json('/collections')).collections) {
      expect(crs).toContain(storageCrs);
      expect((await map.json(`/collections/${id}`)).storageCrs).toBe(storageCrs);
    }
  });

  it('/conf/crs/crs-parameter: Content-Crs names the system, and the axes are in its order', async () => {
    const expected: Record<string, number[]> = {
      [CRS84]: corner[4326],
      [LAMBERT_72]: corner[31370],
      [LAMBERT_2008]: corner[3812],
      [EPSG_4326]: corner[4326].toReversed(),
    };
    for (const crs of SYSTEMS) {
      const answer = await items({ crs, limit: '1' }).expect(200);
      expect(answer.headers['content-crs']).toBe(`<${crs}>`);
      expect(first(answer.text)).toEqual(expected[crs]);
      const one = await map.get('/collections/parcels/items/1', { crs }).expect(200);
      expect(one.headers['content-crs']).toBe(`<${crs}>`);
      expect(JSON.parse(one.text).geometry.coordinates[0][0]).toEqual(expected[crs]);
    }
  });

  it('/conf/crs/crs-parameter-default', async () => {
    const answer = await items({ limit: '1' }).expect(200);
    expect(answer.headers['content-crs']).toBe(`<${CRS84}>`);
    expect(first(answer.text)).toEqual(corner[4326]);
  });

  it('/conf/crs/crs-parameter-invalid', async () => {
    for (const crs of ['http://www.opengis.net/def/crs/EPSG/0/4979', 'EPSG:2154', 'x', '']) {
      expect((await items({ crs }).expect(400)).body.errors[0].parameter).toBe('crs');
      await map.get('/collections/parcels/items/1', { crs }).expect(400);
    }
  });

  it('/conf/crs/crs-parameter-transform: every system gives back the metres that were delivered', async () => {
    const codes: [string, CrsCode, boolean][] = [
      [CRS84, 4326, false],
      [LAMBERT_72, 31370, false],
      [LAMBERT_2008, 3812, false],
      [EPSG_4326, 4326, true],
    ];
    for (const [crs, code, swapped] of codes) {
      const { features } = JSON.parse((await items({ crs }).expect(200)).text);
      for (const [i, { geometry }] of features.entries()) {
        const ring: number[][] = geometry.coordinates[0].map(([a, b]: number[]) => (swapped ? [b, a] : [a, b]));
        const back = toCanonical({ type: 'Polygon', coordinates: [ring] }, code).coordinates[0]!;
        const delivered = (PARCELS[i]!.geometry as { coordinates: number[][][] }).coordinates[0]!;
        for (const [k, [x, y]] of back.entries())
          expect(Math.hypot(x! - delivered[k]![0]!, y! - delivered[k]![1]!)).toBeLessThanOrEqual(0.002);
      }
    }
  });

  it('/conf/crs/bbox-crs-parameter: the same box in every system finds the same features', async () => {
    const [west, south] = fromMetres(4326, 41, 41) as [number, number];
    const [east, north] = fromMetres(4326, 79, 79) as [number, number];
    const [minX, minY] = fromMetres(3812, 41, 41) as [number, number];
    const [maxX, maxY] = fromMetres(3812, 79, 79) as [number, number];
    const boxes: [string, string][] = [
      [CRS84, [west, south, east, north].join()],
      [LAMBERT_72, boxAt(41, 41, 79, 79)],
      [LAMBERT_2008, [minX, minY, maxX, maxY].join()],
      [EPSG_4326, [south, west, north, east].join()],
    ];
    for (const [crs, bbox] of boxes) {
      const { features } = JSON.parse((await items({ bbox, 'bbox-crs': crs }).expect(200)).text);
      expect(features.map(({ id }: { id: number }) => id)).toEqual([7]);
    }
  });

  it('/conf/crs/bbox-crs-parameter-default is CRS84', async () => {
    const [[west, south, east, north]] = (await map.json('/collections/parcels')).extent.spatial.bbox;
    const box = [west, south, east, north].join();
    const [implied, said] = [await items({ bbox: box }), await items({ bbox: box, 'bbox-crs': CRS84 })];
    expect(JSON.parse(implied.text).features).toEqual(JSON.parse(said.text).features);
    await items({ bbox: boxAt(0, 0, 10, 10) }).expect(400);
  });

  it('/conf/crs/bbox-crs-parameter-invalid', async () => {
    const { body } = await items({ bbox: '1,2,3,4', 'bbox-crs': 'http://www.opengis.net/def/crs/OGC/0/none' }).expect(400);
    expect(body.errors[0].parameter).toBe('bbox-crs');
    await items({ bbox: boxAt(10, 0, 0, 10), 'bbox-crs': LAMBERT_72 }).expect(400);
  });
});

function fromMetres(code: CrsCode, dx: number, dy: number): number[] {
  const point: Geometry = { type: 'Point', coordinates: [HERE.x + dx, HERE.y + dy] };
  return fromCanonical(point, code).coordinates as number[];
}

function fromHere(code: CrsCode): number[] {
  return fromMetres(code, 0, 0);
}
