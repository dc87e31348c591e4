import type { Geometry } from '../../core/geometry/index.js';
import { jsonForPostgres } from './json-for-postgres.js';
import { geometriesIn, StagedRows, type StagedRow } from './staged-rows.js';

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

describe('rows for COPY', () => {
  it('give back the geometries that went into them, also where they are longer than was expected', () => {
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
