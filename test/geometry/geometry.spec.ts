import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  areaOf,
  distanceBetween,
  formatCapakey,
  fromCanonical,
  isInside,
  overlapArea,
  parseCapakey,
  siteFault,
  toCanonical,
  type MultiPolygon,
  type Point,
  type Polygon,
} from '../../src/core/geometry/index.js';

const square = (x: number, y: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]],
});

describe('projections', () => {
  const { points } = JSON.parse(readFileSync('test/geometry/control-points.json', 'utf8')) as { points: { name: string; epsg31370: number[]; epsg3812: number[]; etrs89_lonlat: number[] }[] };

  it.each(points)('agrees with the national grid within 5 cm at $name', ({ epsg31370, epsg3812, etrs89_lonlat }) => {
    const gap = (a: number[], b: number[]) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
    const here: Point = { type: 'Point', coordinates: epsg31370 };
    expect(gap(fromCanonical(here, 3812).coordinates, epsg3812)).toBeLessThan(0.05);
    expect(gap(toCanonical({ type: 'Point', coordinates: epsg3812 }, 3812).coordinates, epsg31370)).toBeLessThan(0.05);
    expect(gap(toCanonical({ type: 'Point', coordinates: etrs89_lonlat }, 4326).coordinates, epsg31370)).toBeLessThan(0.05);
  });

  it('comes back to the same millimetre from every system', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60_000_000, max: 290_000_000 }), fc.integer({ min: 25_000_000, max: 160_000_000 }), fc.constantFrom(3812, 4326, 3857, 25831), (x, y, crs) => {
        const point: Point = { type: 'Point', coordinates: [x / 1000, y / 1000] };
        const back = toCanonical(fromCanonical(point, crs), crs).coordinates;
        expect(Math.hypot(back[0]! - x / 1000, back[1]! - y / 1000)).toBeLessThanOrEqual(0.0015);
      }),
    );
  });
});

describe('measures', () => {
  it('counts area and distance in plane metres', () => {
    const ring: Polygon = { type: 'Polygon', coordinates: [square(0, 0, 10).coordinates[0]!, square(2, 2, 2).coordinates[0]!.toReversed()] };
    expect(areaOf(ring)).toBe(96);
    expect(distanceBetween(square(0, 0, 10), square(13, 14, 5))).toBe(5);
    // A site inside the hole of a zone is outside it.
    expect(distanceBetween(square(2.5, 2.5, 1), ring)).toBe(0.5);
    expect(overlapArea(square(0, 0, 10), square(5, 5, 10))).toBeCloseTo(25, 9);
  });

  it('finds the same with an index of edges as without', () => {
    const round = (x: number, n: number): Polygon => {
      const ring = Array.from({ length: n }, (_, i) => [x + 100 * Math.cos((i / n) * 2 * Math.PI), 100 * Math.sin((i / n) * 2 * Math.PI)]);
      return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
    };
    expect(distanceBetween(round(0, 400), round(260, 400))).toBeCloseTo(60, 6);
    expect(distanceBetween(round(0, 8), round(260, 8))).toBeCloseTo(60, 6);
  });

  it('of what lies farther than it matters, it tells only that', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }), side: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(place, place, fc.integer({ min: 0, max: 120 }), (a, b, atMost) => {
        const [p, q] = [square(a.x, a.y, a.side), square(b.x, b.y, b.side)];
        const exact = distanceBetween(p, q);
        expect(distanceBetween(p, q, exact)).toBe(exact);
        expect(distanceBetween(p, q, atMost)).toBe(exact <= atMost ? exact : Infinity);
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing where a position lies in a surface or on its limit, and only there', () => {
    const zone: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[square(0, 0, 12).coordinates[0]!, square(3, 3, 6).coordinates[0]!.toReversed()], square(5, 5, 2).coordinates],
    };
    for (let x = -1; x <= 13; x += 0.5) {
      for (let y = -1; y <= 13; y += 0.5)
        expect(distanceBetween({ type: 'Point', coordinates: [x, y] }, zone) === 0).toBe(isInside([x, y], zone));
    }
  });

  it('shares area both ways, never more than either has', () => {
    const boxes = fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 40 }), side: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        const [p, q] = [square(a.x, a.y, a.side), square(b.x, b.y, b.side)];
        const expected = Math.max(0, Math.min(a.x + a.side, b.x + b.side) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.side, b.y + b.side) - Math.max(a.y, b.y));
        expect(overlapArea(p, q)).toBeCloseTo(expected, 6);
        expect(overlapArea(q, p)).toBeCloseTo(expected, 6);
        expect(distanceBetween(p, q)).toBeCloseTo(distanceBetween(q, p), 9);
      }),
    );
  });
});

describe('sites', () => {
  it.each([
    ['a point', { type: 'Point', coordinates: [150_000, 130_000] }, 'not-a-polygon'],
    ['nothing', undefined, 'not-a-polygon'],
    ['words for coordinates', { type: 'Polygon', coordinates: [[['a', 'b']]] }, 'bad-position'],
    ['an open ring', { type: 'Polygon', coordinates: [[[150_000, 130_000], [150_010, 130_000], [150_010, 130_010], [150_000, 130_010]]] }, 'ring-not-closed'],
    ['a bow tie', { type: 'Polygon', coordinates: [[[150_000, 130_000], [150_010, 130_010], [150_010, 130_000], [150_000, 130_010], [150_000, 130_000]]] }, 'crosses-itself'],
    ['a line there and back', { type: 'Polygon', coordinates: [[[150_000, 130_000], [150_010, 130_000], [150_020, 130_000], [150_000, 130_000]]] }, 'ring-without-area'],
    ['a site in degrees', square(4.8, 50.4, 0.001), 'outside-belgium'],
    ['a site in Lambert 2008', square(685_000, 628_000, 10), 'outside-belgium'],
  ])('%s is no site in Lambert 72', (_what, geometry, code) => {
    expect(siteFault(geometry, 31370)).toMatchObject({ code });
  });

  it('says which system the coordinates look like', () => {
    expect(siteFault(square(685_000, 628_000, 10), 31370)).toMatchObject({ looksLike: 3812 });
    expect(siteFault(square(150_000, 130_000, 10), 31370)).toBeUndefined();
  });
});

describe('capakeys', () => {
  it('reads and writes the seventeen characters', () => {
    expect(parseCapakey('24514C0024/00C005')).toEqual({ division: '24514', section: 'C', radical: 24, bis: 0, exponent: 'C', power: 5 });
    expect(['24514C0024/00C05', '24514c0024/00C005', ''].map(parseCapakey)).toEqual([undefined, undefined, undefined]);
    const keys = fc.record({ division: fc.stringMatching(/^\d{5}$/), section: fc.stringMatching(/^[A-Z]$/), radical: fc.nat(9999), bis: fc.nat(99), exponent: fc.option(fc.stringMatching(/^[A-Z]$/), { nil: undefined }), power: fc.nat(999) });
    fc.assert(fc.property(keys, (key) => expect(parseCapakey(formatCapakey(key))).toEqual(key)));
  });
});
