import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fromCanonical } from '../../../src/core/geometry/index.js';
import { HERE } from '../../support/layers.js';
import { openTestMap, type TestMap } from '../../support/map.js';

const run = promisify(execFile);
const withGdal = spawnSync('ogrinfo', ['--version']).status === 0 ? it : it.skip;
/** Debian's own: QGIS and OWSLib come as its packages. */
const PYTHON = '/usr/bin/python3';
const withModule = (name: string) => (spawnSync(PYTHON, ['-c', `import ${name}`]).status === 0 ? it : it.skip);

const WITH_QGIS = `
import os, sys
from qgis.core import QgsApplication, QgsFeatureRequest, QgsRectangle, QgsVectorLayer
application = QgsApplication([], False)
application.initQgis()
url, token = sys.argv[1:3]
for name in sys.argv[3:]:
    layer = QgsVectorLayer(f"url='{url}' typename='{name}' username='qgis' password='{token}'", name, 'OAPIF')
    west, south, east, north = 4.0, 50.0, 6.0, 51.0
    within = sum(1 for _ in layer.getFeatures(QgsFeatureRequest().setFilterRect(QgsRectangle(west, south, east, north))))
    print(name, layer.isValid(), layer.featureCount(), within, ','.join(sorted(field.name() for field in layer.fields())))
# Taken down in order, the bindings of 3.22 crash.
sys.stdout.flush()
os._exit(0)
`;

const WITH_OWSLIB = `
import sys
from owslib.ogcapi.features import Features
map = Features(sys.argv[1] + '/', headers={'Authorization': 'Bearer ' + sys.argv[2]})
page = map.collection_items('parcels', limit=10)
one = map.collection_item('parcels', page['features'][0]['id'])
chosen = map.collection_items('parcels', filter="rue = 'rue du Moulin'")
print(page['numberMatched'], page['numberReturned'], one['properties']['capakey'], chosen['numberMatched'], *map.feature_collections())
`;

/** Who comes in with which key, and what GDAL makes of the map. */
describe('the tools that read the map of an administration', () => {
  let map: TestMap;
  beforeAll(async () => {
    map = await openTestMap();
  });
  afterAll(() => map.close());

  const gdal = async (tool: 'ogrinfo' | 'ogr2ogr', args: string[]) => {
    const env = { ...process.env, GDAL_HTTP_HEADERS: `Authorization: Bearer ${map.town.tokens['reader']}` };
    return (await run(tool, args, { env })).stdout;
  };
  const source = () => `OAPIF:${map.house.address}${map.root}`;

  withGdal('ogrinfo lists the collections', async () => {
    const listed = await gdal('ogrinfo', ['-ro', source()]);
    for (const id of await map.collections()) expect(listed).toMatch(new RegExp(`^\\d+: ${id} `, 'm'));
  });

  withGdal('ogrinfo reads all pages of a collection, and what an attribute or a place selects', async () => {
    const count = async (...args: string[]) => {
      const told = await gdal('ogrinfo', ['-ro', '-so', '-oo', 'PAGE_SIZE=10', ...args, source(), 'parcels']);
      return Number(/Feature Count: (\d+)/.exec(told)![1]);
    };
    expect(await count()).toBe(25);
    expect(await count('-where', "rue = 'rue du Moulin'")).toBe(10);
    const [[west, south], [east, north]] = [at(1, 1), at(41, 39)];
    expect(await count('-spat', ...[west, south, east, north].map(String))).toBe(2);
  });

  withGdal('ogr2ogr copies parcels and files into a GeoPackage, whose parcels lie where ours do', async () => {
    const copy = join(mkdtempSync(join(tmpdir(), 'perron-gdal-')), 'copy.gpkg');
    await gdal('ogr2ogr', ['-f', 'GPKG', copy, source(), 'parcels', 'applications', '-oo', 'PAGE_SIZE=10']);
    const parcel = await gdal('ogrinfo', ['-ro', '-q', copy, 'parcels', '-where', 'numero = 7']);
    expect(parcel).toMatch('capakey (String) = 92094A0007/00A000');
    const [lon, lat] = /POLYGON \(\((\S+) ([^,\s]+)/.exec(parcel)!.slice(1).map(Number) as [number, number];
    const corners = [at(40, 40), at(80, 40), at(80, 80), at(40, 80)];
    expect(Math.min(...corners.map(([x, y]) => Math.hypot(x - lon, y - lat)))).toBeLessThan(1e-7);
    expect(await gdal('ogrinfo', ['-ro', '-q', copy, 'applications'])).toMatch('PU/2024/0002');
  });

  withModule('qgis.core')('QGIS opens parcels and files, and reads all of them', async () => {
    const args = ['-c', WITH_QGIS, map.house.address + map.root, map.town.tokens['reader']!, 'parcels', 'applications'];
    const { stdout } = await run(PYTHON, args, { env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' } });
    const [parcels, files] = stdout.trim().split('\n');
    expect(parcels).toMatch(/^parcels True 25 25 .*capakey/);
    expect(files).toMatch(/^applications True \d+ \d+ .*reference/);
  });

  withModule('owslib')('OWSLib lists the collections, pages, picks one and filters', async () => {
    const { stdout } = await run(PYTHON, ['-c', WITH_OWSLIB, map.house.address + map.root, map.town.tokens['reader']!]);
    const [all, returned, capakey, chosen, ...collections] = stdout.trim().split(' ');
    expect([all, returned, chosen]).toEqual(['25', '10', '10']);
    expect(capakey).toMatch(/^92094A/);
    expect(collections.toSorted()).toEqual((await map.collections()).toSorted());
  });

  it('a key is the password of Basic authentication, under any user name', async () => {
    const ask = (pair: string) =>
      map.house
        .http()
        .get(`${map.root}/collections`)
        .set('Authorization', `Basic ${Buffer.from(pair).toString('base64')}`);
    await ask(`qgis:${map.town.tokens['reader']}`).expect(200);
    await ask(`:${map.town.tokens['reader']}`).expect(200);
    for (const pair of ['qgis:secret', map.town.tokens['reader']!, '']) {
      const { headers } = await ask(pair).expect(401);
      expect(headers['www-authenticate']).toBe('Basic realm="Perron", Bearer error="invalid_token"');
    }
  });

  it('the map of another administration is answered as one that nobody has', async () => {
    const neighbour = await map.house.town();
    for (const path of [
      '',
      '/collections',
      '/collections/parcels/items',
      '/api',
      '/conformance',
      '/collections/parcels/items/1',
    ]) {
      const theirs = await neighbour.as('reader').get(`${map.root}${path}`).expect(404);
      const nobodys = await neighbour.as('reader').get(`/ogc/nowhere${path}`).expect(404);
      expect({ ...theirs.body, instance: undefined }).toEqual({ ...nobodys.body, instance: undefined });
    }
    const own = await neighbour.as('reader').get(`/ogc/${neighbour.slug}/collections/applications/items`).expect(200);
    expect(JSON.parse(own.text)).toMatchObject({ features: [], numberMatched: 0 });
  });
});

/** Longitude and latitude of a place given in metres from `HERE`. */
function at(x: number, y: number): [number, number] {
  const point = fromCanonical({ type: 'Point', coordinates: [HERE.x + x, HERE.y + y] }, 4326);
  return point.coordinates as [number, number];
}
