import { featureCollection, intersect, kinks, multiPolygon, polygon } from '@turf/turf';
import { polygonsOf, type Polygon, type Position, type SiteGeometry } from './geojson.js';
import { lieOf } from './lie.js';
import { areaOf } from './measure.js';

const shape = (...rings: Position[][]): Polygon => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => [...ring, ring[0]!]),
});
const box = (x: number, y: number, width: number, height = width): Position[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

describe('how two surfaces lie', () => {
  it.each([
    ['neighbours with a common limit', shape(box(0, 0, 10)), shape(box(10, 0, 10)), 'apart'],
    [
      'a vertex more on the common limit',
      shape(box(0, 0, 10)),
      shape([
        [10, 0],
        [20, 0],
        [20, 10],
        [10, 10],
        [10, 4],
      ]),
      'apart',
    ],
    ['corners that touch', shape(box(0, 0, 10)), shape(box(10, 10, 10)), 'apart'],
    ['the same turned the other way', shape(box(0, 0, 10)), shape(box(0, 0, 10).toReversed()), 'inside'],
    ['a parcel in its zone', shape(box(3, 3, 2)), shape(box(0, 0, 10)), 'inside'],
    ['a parcel in its zone, along its limit', shape(box(0, 3, 2)), shape(box(0, 0, 10)), 'inside'],
    ['a zone in a parcel', shape(box(0, 0, 10)), shape(box(0, 3, 2)), 'around'],
    ['a parcel that fills a hole', shape(box(3, 3, 2)), shape(box(0, 0, 10), box(3, 3, 2)), 'apart'],
    ['a parcel around a hole', shape(box(2, 2, 4)), shape(box(0, 0, 10), box(3, 3, 2)), 'across'],
    ['limits that cross', shape(box(0, 0, 10)), shape(box(5, 5, 10)), 'across'],
    [
      'a notch of the zone',
      shape(box(0, 0, 10)),
      shape([
        [0, 0],
        [10, 0],
        [5, 5],
        [10, 10],
        [0, 10],
      ]),
      'around',
    ],
  ])('%s', (_, a, b, lie) => {
    expect(lieOf(a, b)).toBe(lie);
  });

  it('what is finer than a millimetre is left to the overlay', () => {
    expect(lieOf(shape(box(0, 0, 10)), shape(box(2, 2, 1.00037)))).toBe('across');
  });

  it('agrees with the overlay wherever it answers, on shapes that share vertices and limits', () => {
    const random = sequence(11);
    const told = { apart: 0, inside: 0, around: 0, across: 0 };
    while (told.apart + told.inside + told.around + told.across < 1200) {
      const [a, b] = [anyShape(random), anyShape(random)];
      if (!a || !b) continue;
      const lie = lieOf(a, b);
      told[lie] += 1;
      const shared = overlay(a, b);
      if (lie === 'apart') expect(shared).toBe(0);
      if (lie === 'inside') expect(shared).toBeCloseTo(areaOf(a), 6);
      if (lie === 'around') expect(shared).toBeCloseTo(areaOf(b), 6);
      if (lie === 'across') expect(shared).toBeGreaterThan(0);
    }
    expect(Math.min(...Object.values(told))).toBeGreaterThan(20);
  });
});

function overlay(a: SiteGeometry, b: SiteGeometry): number {
  const shared = intersect(featureCollection([multiPolygon(polygonsOf(a)), multiPolygon(polygonsOf(b))]));
  return shared ? areaOf(shared.geometry as SiteGeometry) : 0;
}

/** A simple polygon with few vertices on a coarse grid, so that limits often coincide; undefined when chance made none. */
function anyShape(random: () => number): Polygon | undefined {
  const at = () => Math.floor(random() * 6);
  if (random() < 0.3) {
    const [width, height] = [1 + at(), 1 + at()];
    return shape(box(at(), at(), width, height));
  }
  const ring = Array.from({ length: 3 + Math.floor(random() * 3) }, (): Position => [at(), at()]);
  const distinct = new Set(ring.map(String)).size === ring.length;
  if (!distinct) return undefined;
  const made = shape(ring);
  if (areaOf(made) === 0 || kinks(polygon(made.coordinates)).features.length > 0 || touchesItself(ring)) return undefined;
  return made;
}

function touchesItself(ring: Position[]): boolean {
  return ring.some(([x, y], i) =>
    ring.some(([ax, ay], j) => {
      const next = (j + 1) % ring.length;
      if (i === j || i === next) return false;
      const [bx, by] = ring[next]!;
      const cross = (bx! - ax!) * (y! - ay!) - (by! - ay!) * (x! - ax!);
      const within = (x! - ax!) * (x! - bx!) + (y! - ay!) * (y! - by!) <= 0;
      return cross === 0 && within;
    }),
  );
}

function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
