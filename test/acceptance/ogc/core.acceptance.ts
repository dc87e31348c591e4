import { Ajv } from 'ajv';
import { SCHEMAS } from '../../../src/maps/ogc/schemas.js';
import { boxAt, CRS84, LAMBERT_72, openTestMap, type TestMap } from '../../support/map.js';

/** The abstract tests of OGC API – Features Part 1, class Core (OGC 17-069r4, annex A.2), each under its identifier. */
describe('ogcapi-features-1/1.0/conf/core', () => {
  let map: TestMap;
  beforeAll(async () => {
    map = await openTestMap();
  });
  afterAll(() => map.close());

  const rels = (links: { rel: string; href: string; type: string }[]) => links.map(({ rel }) => rel);
  const items = (collection: string, query: Record<string, string> = {}) => map.json(`/collections/${collection}/items`, query);
  const numbers = async (query: Record<string, string>, collection = 'parcels') =>
    ((await items(collection, query)).features as { id: number }[]).map(({ id }) => id);
  const parameters = async (path: string): Promise<any[]> => {
    const api = JSON.parse((await map.get('/api').expect(200)).text);
    return api.paths[path].get.parameters.map(({ $ref, ...own }: any) =>
      $ref ? api.components.parameters[$ref.split('/').at(-1)] : own,
    );
  };
  const valid = (schema: string, body: unknown) => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const [name, one] of Object.entries(SCHEMAS)) ajv.addSchema(one, `#/components/schemas/${name}`);
    const validate = ajv.getSchema(`#/components/schemas/${schema}`)!;
    validate(body);
    expect(validate.errors).toBeNull();
  };

  it('/conf/core/http', async () => {
    const { headers } = await map.get('/collections').expect(200);
    expect(headers['content-type']).toMatch('application/json');
    const refused = await map.town.as('reader').post(`${map.root}/collections`, {}).expect(405);
    expect(refused.headers['allow']).toBe('GET, HEAD, OPTIONS');
    expect(refused.body).toMatchObject({ type: '/problems#method-not-allowed', status: 405 });
  });

  it('/rec/core/cross-origin: a page of another origin may read the map with a key', async () => {
    const preflight = await map.house
      .http()
      .options(`${map.root}/collections`)
      .set({ Origin: 'https://gis.example', 'Access-Control-Request-Method': 'GET' })
      .expect(204);
    expect(preflight.headers).toMatchObject({ allow: 'GET, HEAD, OPTIONS', 'access-control-allow-origin': '*' });
    expect(preflight.headers['access-control-allow-headers']).toContain('Authorization');
    const { headers } = await map.get('/collections').expect(200);
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('an answer that says the same again is not sent again, whenever it was written', async () => {
    for (const path of ['/collections/parcels', '/collections/parcels/items', '/collections/parcels/items/3']) {
      const { headers } = await map.get(path).expect(200);
      await map.get(path, {}, { 'If-None-Match': headers['etag']! }).expect(304);
    }
  });

  it('/conf/core/root-op and root-success', async () => {
    for (const path of ['', '/']) {
      const { body } = await map.get(path).expect(200);
      valid('landingPage', body);
      expect(rels(body.links)).toEqual(
        expect.arrayContaining(['self', 'alternate', 'service-desc', 'service-doc', 'conformance', 'data']),
      );
      for (const { href, type } of body.links) {
        const path = new URL(href).pathname + new URL(href).search;
        const answer = await map.town.as('reader').get(path).expect(200);
        expect(answer.headers['content-type']).toMatch(type.split(';')[0]);
      }
    }
  });

  it('/conf/core/conformance-op and conformance-success', async () => {
    const { body } = await map.get('/conformance').expect(200);
    valid('confClasses', body);
    expect(body.conformsTo).toContain('http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core');
  });

  it('/conf/core/api-definition-op and api-definition-success', async () => {
    const answer = await map.get('/api').expect(200);
    expect(answer.headers['content-type']).toMatch(/^application\/vnd\.oai\.openapi\+json; ?version=3\.0/);
    expect(JSON.parse(answer.text)).toMatchObject({ openapi: expect.stringMatching(/^3\.0\./) });
  });

  it('/conf/core/fc-md-op, fc-md-success, fc-md-links, fc-md-items, fc-md-items-links', async () => {
    const body = await map.json('/collections');
    valid('collections', body);
    expect(rels(body.links)).toEqual(['self', 'alternate']);
    expect(body.collections.map(({ id }: { id: string }) => id)).toEqual(['parcels', 'road', 'sector-plan', 'applications']);
    for (const { id, links } of body.collections) {
      const of = links.filter(({ rel }: { rel: string }) => rel === 'items');
      expect(of.map(({ type }: { type: string }) => type)).toEqual(['application/geo+json', 'text/html']);
      expect(new URL(of[0].href).pathname).toBe(`${map.root}/collections/${id}/items`);
      for (const link of [...links, ...body.links])
        expect(link).toMatchObject({ rel: expect.any(String), type: expect.any(String) });
    }
  });

  it('/conf/core/fc-md-extent and fc-md-extent-multi: every feature lies within the first box', async () => {
    for (const { id, extent } of (await map.json('/collections')).collections) {
      expect(extent.spatial.crs).toBe(CRS84);
      const [[west, south, east, north]] = extent.spatial.bbox;
      for (const { geometry } of (await items(id)).features) {
        for (const [lon, lat] of geometry === null ? [] : geometry.coordinates.flat(geometry.type === 'LineString' ? 0 : 1)) {
          expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true);
        }
      }
    }
  });

  it('/conf/core/sfc-md-op and sfc-md-success: the same as in the list', async () => {
    for (const collection of (await map.json('/collections')).collections) {
      const own = await map.json(`/collections/${collection.id}`);
      valid('collection', own);
      expect(own).toEqual(collection);
    }
    await map.get('/collections/nope').expect(404);
  });

  it('/conf/core/fc-op, fc-response, fc-links, fc-timeStamp, fc-numberMatched, fc-numberReturned', async () => {
    for (const id of await map.collections()) {
      const body = await items(id);
      valid('featureCollectionGeoJSON', body);
      expect(body.numberReturned).toBe(body.features.length);
      expect(body.numberMatched).toBe(body.features.length);
      expect(body.timeStamp).toBe(map.house.clock.now().toISOString());
      expect(rels(body.links)).toEqual(['self', 'alternate', 'collection']);
      for (const link of body.links) expect(link).toMatchObject({ rel: expect.any(String), type: expect.any(String) });
    }
    expect((await items('parcels', { limit: '10', rue: 'rue du Moulin' })).numberMatched).toBe(10);
    expect(await items('parcels', { limit: '4', rue: 'rue du Moulin' })).toMatchObject({ numberMatched: 10, numberReturned: 4 });
  });

  it('/conf/core/fc-limit-definition', async () => {
    for (const id of await map.collections()) {
      const limit = (await parameters(`/collections/${id}/items`)).find(({ name }) => name === 'limit');
      expect(limit).toMatchObject({ in: 'query', required: false, style: 'form', explode: false });
      expect(limit.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 10_000, default: 100 });
    }
  });

  it('/conf/core/fc-limit-response: pages follow each other without gap or double', async () => {
    const seen: number[] = [];
    let next: string | undefined = `${map.root}/collections/parcels/items?limit=10`;
    while (next !== undefined) {
      const { text } = await map.town.as('reader').get(next).expect(200);
      const body = JSON.parse(text);
      expect(body.features.length).toBeLessThanOrEqual(10);
      expect(body.numberMatched).toBe(25);
      seen.push(...body.features.map(({ id }: { id: number }) => id));
      const link = body.links.find(({ rel }: { rel: string }) => rel === 'next');
      next = link && link.href.slice(new URL(link.href).origin.length);
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect((await items('parcels', { limit: '99999' })).numberReturned).toBe(25);
  });

  it('a page goes on in the edition in which its first page was', async () => {
    await map.bring(
      'heritage',
      Array.from({ length: 6 }, (_, i) => ({
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [200_000 + i, 121_000],
              [200_001 + i, 121_000],
              [200_001 + i, 121_001],
              [200_000 + i, 121_000],
            ],
          ],
        },
        properties: { name: `a${i}` },
      })),
    );
    const first = await items('heritage', { limit: '4' });
    await map.bring('heritage', [
      {
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [200_000, 121_000],
              [200_009, 121_000],
              [200_009, 121_009],
              [200_000, 121_000],
            ],
          ],
        },
        properties: { name: 'b' },
      },
    ]);
    const next = first.links.find(({ rel }: { rel: string }) => rel === 'next').href;
    const { text } = await map.town
      .as('reader')
      .get(next.slice(new URL(next).origin.length))
      .expect(200);
    expect(JSON.parse(text).features.map((one: any) => one.properties.name)).toEqual(['a4', 'a5']);
    expect((await items('heritage')).features).toHaveLength(1);
  });

  it('/conf/core/fc-bbox-definition', async () => {
    for (const id of await map.collections()) {
      const bbox = (await parameters(`/collections/${id}/items`)).find(({ name }) => name === 'bbox');
      expect(bbox).toMatchObject({ in: 'query', required: false, style: 'form', explode: false });
      expect(bbox.schema).toMatchObject({ type: 'array', items: { type: 'number' } });
      expect(bbox.schema.oneOf).toEqual([
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ]);
    }
  });

  it('/conf/core/fc-bbox-response', async () => {
    const [[west, south, east, north]] = (await map.json('/collections/parcels')).extent.spatial.bbox;
    expect(await numbers({ bbox: [west, south, east, north].join(',') })).toHaveLength(25);
    expect(await numbers({ bbox: [west, south, 0, east, north, 100].join(',') })).toHaveLength(25);
    expect(await numbers({ bbox: '2.5,49.5,2.6,49.6' })).toEqual([]);
    expect(await numbers({ bbox: '-180,-90,180,90' })).toHaveLength(25);
    // Across the antimeridian: all but what lies between.
    expect(await numbers({ bbox: '6,-90,5,90' })).toEqual([]);
    // The second row of the south, without its neighbours, although the box is slanted in degrees.
    const feature = await map.json('/collections/parcels/items/7');
    const [lon = 0, lat = 0] = [0, 1].map(
      (axis) => feature.geometry.coordinates[0].slice(0, 4).reduce((sum: number, at: number[]) => sum + at[axis]!, 0) / 4,
    );
    const near = [lon - 1e-5, lat - 1e-5, lon + 1e-5, lat + 1e-5].join(',');
    expect(await numbers({ bbox: near })).toEqual([7]);
    // In metres, touching counts.
    expect(await numbers({ bbox: boxAt(1, 1, 39, 39), 'bbox-crs': LAMBERT_72 })).toEqual([1]);
    expect(await numbers({ bbox: boxAt(1, 1, 40, 39), 'bbox-crs': LAMBERT_72 })).toEqual([1, 2]);
    // Features without a place do not meet a box.
    expect(await numbers({ bbox: '-180,-90,180,90' }, 'applications')).toHaveLength(2);
  });

  it('/conf/core/fc-time-definition', async () => {
    for (const id of await map.collections()) {
      const datetime = (await parameters(`/collections/${id}/items`)).find(({ name }) => name === 'datetime');
      expect(datetime).toMatchObject({ in: 'query', required: false, style: 'form', explode: false, schema: { type: 'string' } });
    }
  });

  it.each([
    ['2024-12-02', ['PU/2024/0002']],
    ['2024-12-02T10:00:00Z', ['PU/2024/0002']],
    ['2024-12-01/2025-01-05', ['PU/2024/0002']],
    ['../2024-12-02', ['PU/2024/0001', 'PU/2024/0002']],
    ['/2024-12-01', ['PU/2024/0001']],
    ['2024-12-02/..', ['PU/2024/0002', 'PU/2025/0001']],
    ['2024-12-03T00:00:00+01:00/', ['PU/2024/0002', 'PU/2025/0001']],
    ['1990-01-01', []],
  ])('/conf/core/fc-time-response: %s', async (datetime, references) => {
    const { features } = await items('applications', { datetime });
    expect(features.map((one: any) => one.properties.reference).sort()).toEqual(references);
    // Features without a time pass whatever the period.
    expect(await numbers({ datetime })).toHaveLength(25);
  });

  it('/conf/core/f-op, f-success, f-links', async () => {
    for (const collection of await map.collections()) {
      for (const { id, ...listed } of (await items(collection)).features) {
        const answer = await map.get(`/collections/${collection}/items/${id}`).expect(200);
        expect(answer.headers['content-type']).toMatch('application/geo+json');
        const { links, ...feature } = JSON.parse(answer.text);
        valid('featureGeoJSON', { ...feature, links });
        expect(feature).toEqual({ id, ...listed });
        expect(rels(links)).toEqual(['self', 'alternate', 'collection']);
      }
    }
    for (const id of ['0', '26', 'x', '1.5', '-1', "1'"])
      await map.get(`/collections/parcels/items/${encodeURIComponent(id)}`).expect(404);
    await map.get('/collections/applications/items/00000000-0000-0000-0000-000000000000').expect(404);
  });

  it('/conf/core/crs84: without a parameter all coordinates are longitude and latitude', async () => {
    const answer = await map.get('/collections/parcels/items').expect(200);
    expect(answer.headers['content-crs']).toBe(`<${CRS84}>`);
    for (const { geometry } of JSON.parse(answer.text).features) {
      for (const [lon, lat] of geometry.coordinates[0]) expect(lon > 5 && lon < 5.2 && lat > 50.3 && lat < 50.5).toBe(true);
    }
  });

  it.each([
    ['limit', '0'],
    ['limit', '-1'],
    ['limit', 'ten'],
    ['limit', ''],
    ['bbox', '1,2,3'],
    ['bbox', '1,2,3,x'],
    ['bbox', '5,51,4,50'],
    ['bbox', '200000,120000,201000,121000'],
    ['datetime', 'yesterday'],
    ['datetime', '2024-13-01'],
    ['datetime', '2024-01-01T00:00:00'],
    ['datetime', '2025-01-02/2025-01-01'],
    ['datetime', '../..'],
    ['datetime', '2024-01-01/2024-01-02/2024-01-03'],
    ['f', 'xml'],
    ['after', 'x y'],
    ['after', '999.4x'],
    ['numero', 'douze'],
  ])('/conf/core/query-param-invalid: %s=%s', async (name, value) => {
    const { body, headers } = await map.get('/collections/parcels/items', { [name]: value }).expect(400);
    expect(headers['content-type']).toMatch('application/problem+json');
    expect(body.errors).toEqual([expect.objectContaining({ parameter: name, code: 'bad-parameter' })]);
  });

  it('/conf/core/query-param-unknown', async () => {
    for (const path of ['', '/conformance', '/collections', '/collections/parcels', '/collections/parcels/queryables', '/api']) {
      expect((await map.get(path, { nope: '1' }).expect(400)).body.errors[0].parameter).toBe('nope');
    }
    await map.get('/collections/parcels/items', { nope: '1' }).expect(400);
    await map.get('/collections/parcels/items/1', { limit: '1' }).expect(400);
    await map.town.as('reader').get(`${map.root}/collections/parcels/items?limit=1&limit=2`).expect(400);
  });
});
