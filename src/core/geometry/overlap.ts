import { bboxClip, difference, featureCollection, intersect, multiPolygon } from '@turf/turf';
import { boxOf, mapPositions, polygonsOf, type Ring, type SiteGeometry } from './geojson.js';
import { lieOf } from './lie.js';
import { areaOf } from './measure.js';

/**
 * What two geometries share, or undefined when that is nothing. Parcels that share a limit, and a parcel within its zone,
 * are told without an overlay. Of the rest Turf gives the topology on planar coordinates; the larger geometry is first cut
 * to the box of the smaller, which leaves the answer as it is and saves most of the time.
 */
export function overlapOf(a: SiteGeometry, b: SiteGeometry): SiteGeometry | undefined {
  const lie = lieOf(a, b);
  if (lie === 'apart') return undefined;
  if (lie !== 'across') return lie === 'inside' ? a : b;
  const [boxA, boxB] = [boxOf(a), boxOf(b)];
  const [left, right] = [cutTo(a, boxB), cutTo(b, boxA)];
  if (left.length === 0 || right.length === 0) return undefined;
  return overlay(intersect, [left, right], [polygonsOf(a), polygonsOf(b)]);
}

/** What of the first lies outside the second, or undefined when that is nothing. */
export function outsideOf(a: SiteGeometry, b: SiteGeometry): SiteGeometry | undefined {
  const near = cutTo(b, boxOf(a));
  if (near.length === 0) return a;
  return overlay(difference, [polygonsOf(a), near], [polygonsOf(a), polygonsOf(b)]);
}

/** Shared area in square metres. */
export function overlapArea(a: SiteGeometry, b: SiteGeometry): number {
  const shared = overlapOf(a, b);
  return shared ? areaOf(shared) : 0;
}

type Pair = readonly [Ring[][], Ring[][]];

/**
 * Of a few pairs in a hundred thousand Turf cannot close a ring of the answer, always where the cut put a new position on an edge.
 * Uncut they have worked so far; seen from their own corner, where coordinates are small, is another way to the same answer.
 * @throws when none of the ways works
 */
function overlay(operate: typeof difference, cut: Pair, whole: Pair): SiteGeometry | undefined {
  const [west, south] = boxOf({ type: 'MultiPolygon', coordinates: whole[0] });
  const from = (x: number, y: number) => (rings: Ring[][]) =>
    mapPositions({ type: 'MultiPolygon', coordinates: rings }, ([e, n]) => [e! + x, n! + y]).coordinates;
  const at = ([one, other]: Pair) => operate(featureCollection([multiPolygon(one), multiPolygon(other)]));
  const ways = [
    () => at(cut),
    () => at(whole),
    () => {
      const found = at([from(-west, -south)(whole[0]), from(-west, -south)(whole[1])]);
      return found && { geometry: { type: 'MultiPolygon' as const, coordinates: from(west, south)(polygonsOf(found.geometry)) } };
    },
  ];
  let failed: unknown;
  for (const way of ways) {
    try {
      return way()?.geometry;
    } catch (error) {
      failed ??= error;
    }
  }
  throw failed;
}

/** The polygons within the box; parts that the cut leaves empty would stop Turf's overlay. */
function cutTo(geometry: SiteGeometry, box: [number, number, number, number]): Ring[][] {
  const own = boxOf(geometry);
  const within = box[0] <= own[0] && box[1] <= own[1] && own[2] <= box[2] && own[3] <= box[3];
  if (within) return polygonsOf(geometry);
  // A millimetre more than the box, so that an edge that runs along it is not cut through itself.
  const [minX, minY, maxX, maxY] = box;
  const cut = bboxClip(multiPolygon(polygonsOf(geometry)), [minX - 0.001, minY - 0.001, maxX + 0.001, maxY + 0.001]);
  return (polygonsOf(cut.geometry as SiteGeometry) as Ring[][])
    .map((rings) => rings.filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
}
