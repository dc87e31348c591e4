import fc from 'fast-check';
import {
  areaOf,
  find,
  isPlainlyValid,
  polygonsOf,
  type Geometry,
  type Position,
  type SiteGeometry,
} from '../core/geometry/index.js';
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

describe('a site of several parcels', () => {
  const parcel = (...ring: Position[]): SiteGeometry => ({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });

  it.each<[string, SiteGeometry, SiteGeometry, area: number]>([
    [
      'a corner rounded beside the edge of the neighbour',
      parcel([0, 0], [50, 0], [50.003, 50], [0, 50]),
      parcel([50, 0], [100, 0], [100, 25], [50.001, 25]),
      2500.075 + 1249.9875,
    ],
    [
      'limits two millimetres apart',
      parcel([0, 0], [50, 0], [50, 50], [0, 50]),
      parcel([50.002, 0], [100, 0], [100, 50], [50.002, 50]),
      5000,
    ],
  ])('has no limit along the seam: %s', async (_, one, other, area) => {
    const geos = await Geos.load();
    for (const parcels of [
      [one, other],
      [other, one],
    ]) {
      const site = geos.join(parcels)!;
      expect(polygonsOf(site)).toHaveLength(1);
      expect(polygonsOf(site)[0]).toHaveLength(1);
      expect(Math.abs(areaOf(site) - area)).toBeLessThan(0.2);
      const along: Geometry = {
        type: 'LineString',
        coordinates: [
          [50, -20],
          [50.0015, 70],
        ],
      };
      expect(find(site, along, { kind: 'crossed-by' }).verdict).toBe('affected');
    }
  });

  it('keeps parcels that lie farther apart as they are', async () => {
    const [one, other] = [parcel([0, 0], [50, 0], [50, 50], [0, 50]), parcel([50.01, 0], [100, 0], [100, 50], [50.01, 50])];
    const site = (await Geos.load()).join([one, other])!;
    expect(polygonsOf(site)).toHaveLength(2);
    expect(areaOf(site)).toBeCloseTo(areaOf(one) + areaOf(other), 9);
  });
});
