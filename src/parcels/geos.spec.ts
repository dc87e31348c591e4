import fc from 'fast-check';
import { isPlainlyValid, type Position, type SiteGeometry } from '../core/geometry/index.js';
import { cadastre } from '../demo/cadastre.js';
import { Geos } from './geos.js';

describe('a surface that is plainly valid', () => {
  const polygon = (...ring: Position[]): SiteGeometry => ({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });
  const at = ([x, y]: Position): Position => [200_000 + x! / 1000, 120_000 + y! / 1000];

  it('is valid for GEOS too, whatever the ring; near misses and contacts are left to it', async () => {
    const geos = await Geos.load();
    let plain = 0;
    // Few places, so that rings cross, touch, fold and repeat themselves often.
    const place = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 20_000_000 }));
    const position = fc.tuple(place, place).map(at);
    fc.assert(
      fc.property(fc.array(position, { minLength: 3, maxLength: 9 }), (ring) => {
        if (!isPlainlyValid(polygon(...ring))) return;
        plain += 1;
        expect(geos.examine(polygon(...ring))).toBeUndefined();
      }),
      { numRuns: 20_000, seed: 7 },
    );
    expect(plain).toBeGreaterThan(1000);
  });

  it.each<[string, SiteGeometry]>([
    ['a bow-tie', polygon([0, 0], [10, 10], [10, 0], [0, 10])],
    ['a spike', polygon([0, 0], [10, 0], [20, 0], [10, 0], [10, 10])],
    ['a ring that comes back to its edge', polygon([0, 0], [10, 0], [10, 10], [5, 0], [0, 10])],
    ['a position that is said twice', polygon([0, 0], [10, 0], [10, 0], [10, 10])],
    ['no surface', polygon([0, 0], [10, 0], [20, 0])],
    [
      'a hole',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [9, 0],
            [9, 9],
            [0, 0],
          ],
          [
            [5, 1],
            [6, 1],
            [6, 2],
            [5, 1],
          ],
        ],
      },
    ],
  ])('is not said of %s', (_, geometry) => {
    expect(isPlainlyValid(geometry)).toBe(false);
  });

  it('most parcels are', () => {
    const parcels = [...cadastre(500, 3)];
    const plain = parcels.filter(({ ring }) => isPlainlyValid(polygon(...ring.slice(0, -1))));
    expect(plain.length / parcels.length).toBeGreaterThan(0.9);
  });
});
