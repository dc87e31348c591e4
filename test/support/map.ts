import { ImportLayer } from '../../src/parcels/index.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from './house.js';
import { geoJsonFile, HERE, line, square, type TestFeature } from './layers.js';

/** A town with parcels, zones, streets and files on its map, and how a map client calls it. */
export interface TestMap {
  house: TestHouse;
  town: Town;
  root: string;
  /** A request of the reader of that town, with the path below the landing page. */
  get(path: string, query?: Record<string, string>, headers?: Record<string, string>): ReturnType<ReturnType<Town['as']>['get']>;
  json(path: string, query?: Record<string, string>): Promise<any>;
  collections(): Promise<string[]>;
  bring(kind: string, features: TestFeature[], layer?: string): Promise<unknown>;
  close(): Promise<void>;
}

const ROLES = { officer: ['planning-officer'], reader: ['reader'] };

export const PARCELS: TestFeature[] = Array.from({ length: 25 }, (_, i) => ({
  geometry: square((i % 5) * 40, Math.floor(i / 5) * 40, 40),
  properties: {
    CaPaKey: `92094A00${String(i + 1).padStart(2, '0')}/00${i % 2 === 0 ? 'A' : '_'}000`,
    rue: i < 10 ? 'rue du Moulin' : 'Place d’Armes',
    numero: i + 1,
  },
}));

export const ZONES: TestFeature[] = [
  {
    geometry: square(-10, -10, 100),
    properties: { zone: 'zone d’habitat', area: 10_000.5, approved: '1979-05-14', checked: '2022-04-16T10:13:19Z', open: true },
  },
  {
    geometry: square(90, 90, 100),
    properties: { zone: 'Zone Forestière', area: 10_000, approved: '1986-01-20', checked: '2021-04-16T08:00:00Z', open: false },
  },
  { geometry: square(300, 300, 10), properties: { zone: null, area: null, approved: null, checked: null, open: null } },
];

export async function openTestMap(): Promise<TestMap> {
  const house = await openTestHouse('2025-01-06');
  const town = await house.town({ roles: ROLES });
  const root = `/ogc/${town.slug}`;
  const bring = (kind: string, features: TestFeature[], layer?: string) =>
    house.app
      .get(ImportLayer)
      .import(town.id, { path: geoJsonFile(features), kind, importedBy: 'test', ...(layer !== undefined && { layer }) });
  await bring('parcels', PARCELS);
  await bring('sector-plan', ZONES);
  await bring('road', [{ geometry: line([-50, 20], [250, 20]), properties: { name: 'rue du Moulin' } }]);
  const deposits = [
    { reference: 'PU/2024/0001', on: '2024-11-04', site: { parcels: ['92094A0001/00A000'] } },
    { reference: 'PU/2024/0002', on: '2024-12-02', site: { parcels: ['92094A0013/00A000'] } },
    { reference: 'PU/2025/0001', on: '2025-01-06' },
  ];
  for (const deposit of deposits)
    await town
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, ...deposit })
      .expect(201);
  const get: TestMap['get'] = (path, query = {}, headers = {}) =>
    town
      .as('reader')
      .get(`${root}${path}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query).toString()}` : ''}`)
      .set(headers);
  const json = async (path: string, query: Record<string, string> = {}): Promise<any> =>
    JSON.parse((await get(path, query).expect(200)).text);
  return {
    house,
    town,
    root,
    get,
    json,
    bring,
    collections: async () => ((await json('/collections')).collections as { id: string }[]).map(({ id }) => id),
    close: () => house.close(),
  };
}

/** West, south, east, north of a box given in metres from `HERE`, as the query of a client writes it. */
export function boxAt(west: number, south: number, east: number, north: number): string {
  return [HERE.x + west, HERE.y + south, HERE.x + east, HERE.y + north].join(',');
}

export const LAMBERT_72 = 'http://www.opengis.net/def/crs/EPSG/0/31370';
export const LAMBERT_2008 = 'http://www.opengis.net/def/crs/EPSG/0/3812';
export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
export const EPSG_4326 = 'http://www.opengis.net/def/crs/EPSG/0/4326';
