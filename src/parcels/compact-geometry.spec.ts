import type { Geometry, Position } from '../core/geometry/index.js';
import { randomFrom } from '../demo/random.js';
import { geometryOf, mostBytesOfCompact, writeCompact } from './compact-geometry.js';

function written(geometry: Geometry): string {
  const bytes = Buffer.alloc(mostBytesOfCompact(geometry));
  const end = writeCompact(bytes, 0, geometry);
  expect(end).toBeLessThanOrEqual(bytes.length);
  return bytes.toString('latin1', 0, end);
}

describe('a compact geometry', () => {
  it('is letters that JSON and SQL need not escape, each number the difference from the one before', () => {
    // Differences of 1 and −2 millimetres, then of 16 and 0: twice as much, one more below zero; from 32 on in two letters.
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [0.001, -0.002],
        [0.017, -0.002],
      ],
    };
    expect(written(line)).toBe('2CCDgBA');
    expect(geometryOf('2CCDgBA')).toEqual(line);
  });

  it('comes back to the last bit, whatever its type', () => {
    const random = randomFrom(3);
    const metres = () => (Math.round((random() * 1000 - 400) * 10 ** Math.floor(random() * 6)) || 0) / 1000;
    const chain = (length: number) => Array.from({ length }, (): Position => [metres(), metres()]);
    const geometries: Geometry[] = [
      { type: 'Point', coordinates: [1, 2] },
      { type: 'MultiPoint', coordinates: [] },
      { type: 'MultiPoint', coordinates: chain(40) },
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [296_000, 245_000],
          [21_000.001, 20_000.999],
          [500_000, -500_000],
        ],
      },
      { type: 'MultiLineString', coordinates: [chain(2), chain(300)] },
      { type: 'MultiPolygon', coordinates: [[chain(4), chain(5)], [], [chain(1)]] },
      ...Array.from({ length: 200 }, (_, i): Geometry => ({ type: 'Polygon', coordinates: [chain(i), chain(i % 7)] })),
    ];
    for (const geometry of geometries) {
      const text = written(geometry);
      expect(text).toMatch(/^[1-6][\w-]*$/);
      expect(geometryOf(text)).toEqual(geometry);
    }
  });

  it('that is cut short is read to its end, and no further', () => {
    expect(geometryOf('2CC').coordinates).toHaveLength(2);
  });

  it('stands beside the GeoJSON of older editions', () => {
    const point: Geometry = { type: 'Point', coordinates: [185_000.5, 127_000.25] };
    expect(geometryOf(JSON.stringify(point))).toEqual(point);
  });
});
