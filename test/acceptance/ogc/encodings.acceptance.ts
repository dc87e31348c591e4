import { Source, createConfig, lintDocument, BaseResolver } from '@redocly/openapi-core';
import { HERE } from '../../support/layers.js';
import { LAMBERT_72, openTestMap, type TestMap } from '../../support/map.js';

/** Classes GeoJSON, HTML and OpenAPI 3.0 of Part 1 (OGC 17-069r4, annexes A.3 to A.6). */
describe('ogcapi-features-1/1.0/conf: encodings', () => {
  let map: TestMap;
  beforeAll(async () => {
    map = await openTestMap();
  });
  afterAll(() => map.close());

  const api = async () => JSON.parse((await map.get('/api').expect(200)).text);

  it('/conf/geojson/definition: the definition and the links give the media type', async () => {
    const { paths } = await api();
    for (const id of await map.collections()) {
      expect(paths[`/collections/${id}/items`].get.responses['200'].content).toHaveProperty(['application/geo+json']);
      const answer = await map.get(`/collections/${id}/items`, {}, { Accept: 'application/geo+json' }).expect(200);
      expect(answer.headers['content-type']).toMatch('application/geo+json');
    }
  });

  it('/conf/geojson/content: collections and features are RFC 7946', async () => {
    for (const id of await map.collections()) {
      const collection = await map.json(`/collections/${id}/items`);
      expect(collection.type).toBe('FeatureCollection');
      for (const feature of collection.features) {
        expect(feature).toMatchObject({ type: 'Feature', id: expect.anything(), properties: expect.any(Object) });
        expect(feature).toHaveProperty('geometry');
      }
    }
  });

  it('/req/geojson/content: outer rings turn counter-clockwise, holes clockwise (RFC 7946 § 3.1.6)', async () => {
    const ring = (from: number, to: number) => [
      [from, from],
      [from, to],
      [to, to],
      [to, from],
      [from, from],
    ];
    const at = (ring: number[][]) => ring.map(([x, y]) => [HERE.x + x!, HERE.y + y!]);
    const clockwise = { type: 'Polygon' as const, coordinates: [at(ring(0, 30)), at(ring(10, 20)).toReversed()] };
    const right = { type: 'Polygon' as const, coordinates: [at(ring(0, 30)).toReversed(), at(ring(10, 20))] };
    await map.bring(
      'sector-plan',
      [clockwise, right].map((geometry) => ({ geometry, properties: {} })),
      'turned',
    );
    const { features } = await map.json('/collections/turned/items', { crs: LAMBERT_72 });
    expect(features.map(({ geometry }: any) => geometry.coordinates)).toEqual([right.coordinates, right.coordinates]);
  });

  it('/conf/html/definition and /conf/html/content: every resource is a page too, in four languages', async () => {
    const paths = [
      '',
      '/conformance',
      '/api',
      '/collections',
      '/collections/parcels',
      '/collections/parcels/queryables',
      '/collections/parcels/items',
      '/collections/parcels/items/1',
      '/collections/applications/items',
    ];
    for (const path of paths) {
      for (const lang of ['fr', 'de', 'nl', 'en']) {
        const answer = await map.get(path, { lang }, { Accept: 'text/html' }).expect(200);
        expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
        expect(answer.text).toMatch(new RegExp(`<html lang="${lang}">`));
        expect(answer.text).not.toMatch(/<script|undefined|\[object/);
      }
    }
    const { text } = await map.get('/collections/parcels/items', { f: 'html', limit: '2' }).expect(200);
    expect(text).toMatch('92094A0001/00A000');
    expect(text).toMatch('rel="next"');
    const { paths: described } = await api();
    for (const { get } of Object.values<any>(described)) expect(get.responses['200'].content).toHaveProperty(['text/html']);
  });

  it('the format comes from f first, then from Accept', async () => {
    const typeOf = async (query: Record<string, string>, accept: string) =>
      (await map.get('/collections', query, { Accept: accept }).expect(200)).headers['content-type'];
    expect(await typeOf({ f: 'json' }, 'text/html')).toMatch('application/json');
    expect(await typeOf({ f: 'html' }, 'application/json')).toMatch('text/html');
    expect(await typeOf({}, 'text/html,application/xhtml+xml,*/*;q=0.8')).toMatch('text/html');
    expect(await typeOf({}, '*/*')).toMatch('application/json');
  });

  it('/conf/oas30/definition-1 and definition-2: a valid OpenAPI 3.0 document', async () => {
    const config = await createConfig({ extends: ['spec'] });
    const document = { source: new Source('api.json', ''), parsed: await api() };
    const faults = await lintDocument({ document, config: config.styleguide, externalRefResolver: new BaseResolver() });
    expect(faults.map(({ message, location }) => `${message} ${location[0]?.pointer}`)).toEqual([]);
  });

  it('/conf/oas30/oas-impl and completeness: what is defined is served, with every answer that it gives', async () => {
    const { paths, servers } = await api();
    expect(new URL(servers[0].url).pathname).toBe(map.root);
    for (const [path, { get }] of Object.entries<any>(paths)) {
      expect(Object.keys(get.responses)).toEqual(['200', '400', '401', '403', '404', '500']);
      const one = path.includes('applications') ? (await map.json('/collections/applications/items')).features[0].id : '1';
      await map.get(path.replace('{featureId}', one)).expect(200);
    }
  });

  it('/conf/oas30/exception-codes and security', async () => {
    const { security, components } = await api();
    expect(security).toEqual([{ bearer: [] }, { basic: [] }]);
    expect(components.securitySchemes).toMatchObject({ bearer: { scheme: 'bearer' }, basic: { scheme: 'basic' } });
    const { headers } = await map.house.http().get(`${map.root}/collections`).expect(401);
    expect(headers['www-authenticate']).toBe('Basic realm="Perron", Bearer');
    expect(headers['content-type']).toMatch('application/problem+json');
    const opened = await map.house
      .http()
      .get(`${map.root}/collections?f=html`)
      .set({ Accept: 'text/html,*/*;q=0.8', 'Accept-Language': 'de' })
      .expect(401);
    expect(opened.headers['www-authenticate']).toBe('Bearer');
    expect(opened.text).toContain('<html lang="de">');
    const back = encodeURIComponent(`${map.root}/collections?f=html`);
    expect(opened.text).toContain(`href="/auth/login?returnTo=${back}"`);
  });
});
