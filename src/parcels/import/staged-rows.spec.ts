import type { Geometry } from '../../core/geometry/index.js';
import { randomFrom } from '../../demo/random.js';
import { jsonForPostgres } from './json-for-postgres.js';
import { geometriesIn, StagedRows, type StagedRow } from './staged-rows.js';
import { mostBytesOf, writeGeometry } from './write-geometry.js';

const ROW: StagedRow = {
  number: 1,
  delivered: 1,
  key: null,
  attributes: '{}',
  geometry: null,
  box: null,
  cell: null,
  digest: null,
  fault: null,
};

function written(geometry: Geometry): string {
  const bytes = Buffer.alloc(mostBytesOf(geometry));
  return bytes.toString('latin1', 0, writeGeometry(bytes, 0, geometry));
}

describe('geometries that are written digit by digit', () => {
  it('are what JSON.stringify says of them', () => {
    const random = randomFrom(3);
    const metres = () => Math.round(random() * 300_000 * 10 ** Math.floor(random() * 4)) / 10 ** Math.floor(random() * 4);
    const chain = (length: number) => Array.from({ length }, () => [metres(), metres()]);
    const odd = [0, -0, 0.001, 0.01, 0.1, 9.999, 10, 99.5, 100, 1e6, 1_073_741.823, 1_073_741.824, 1e9, 1e21, -3.25, 1 / 3, 1e-7];
    const geometries: Geometry[] = [
      { type: 'Point', coordinates: [1, 2] },
      { type: 'MultiPoint', coordinates: [] },
      { type: 'LineString', coordinates: odd.map((value) => [value, value]) },
      { type: 'MultiPolygon', coordinates: [[chain(4), chain(5)], [], [chain(1)]] },
      ...Array.from({ length: 200 }, (_, i): Geometry => ({ type: 'Polygon', coordinates: [chain(i)] })),
    ];
    for (const geometry of geometries) expect(written(geometry)).toBe(JSON.stringify(geometry));
  });

  it('come out of the rows that they went into, also of rows longer than was expected', () => {
    const rows = new StagedRows(100, []);
    const long: Geometry = { type: 'LineString', coordinates: Array.from({ length: 1000 }, (_, i) => [i, i / 8]) };
    rows.add({ ...ROW, geometry: long, key: 'é', box: [0, 0, 999, 124.875], cell: 2 ** 44 + 5, digest: '0f'.repeat(16) });
    rows.add({ ...ROW, geometry: '{"type":"Point","coordinates":[5,6]}', fault: '{"detail":"œ"}' });
    rows.add(ROW);
    expect([...geometriesIn(rows.take())]).toEqual([long, { type: 'Point', coordinates: [5, 6] }]);
    expect(rows.take()).toHaveLength(0);
  });

  it('use the memory of rows that were given back', () => {
    const spare = [new ArrayBuffer(64), new ArrayBuffer(4096)];
    const rows = new StagedRows(4096, spare);
    rows.add(ROW);
    expect(rows.take().buffer.byteLength).toBe(4096);
    expect(spare).toHaveLength(0);
  });
});

it.each([
  ['a\u0000b', '"ab"'],
  ['\\u0000', String.raw`"\\u0000"`],
  ['\\\u0000', String.raw`"\\"`],
  ['a\ud800b', '"a\uFFFDb"'],
  ['\udc00\u0000', '"\uFFFD"'],
  ['\\ud800', String.raw`"\\ud800"`],
  ['😀\u001f', String.raw`"😀\u001f"`],
])('what PostgreSQL does not know is left out or marked, and nothing else: %j', (text, json) => {
  expect(jsonForPostgres(text)).toBe(json);
});
