import { bboxClip, difference, featureCollection, intersect, multiPolygon } from '@turf/turf';
import { boxesMeet, mapPositions, polygonsOf, type Box, type Ring, type SiteGeometry } from './geojson.js';
import { areaOf } from './measure.js';
import { Prepared } from './prepared.js';
import { relationOf } from './relation.js';

/**
 * What two geometries share, or undefined when that is nothing. The overlay is Turf's, on planar coordinates; it is asked
 * only where limits cross, of what lies in the common box: the same answer, and most of the time saved.
 */
export function overlapOf(a: SiteGeometry, b: SiteGeometry): SiteGeometry | undefined {
  const shared = polygonsOf(a).flatMap((rings) => polygonsOf(sharedWith(asPolygon(a, rings), b)));
  return shared.length === 0 ? undefined : { type: 'MultiPolygon', coordinates: shared };
}

/** Shared area in square metres. */
export function overlapArea(a: SiteGeometry, b: SiteGeometry): number {
  const shared = overlapOf(a, b);
  return shared ? areaOf(shared) : 0;
}

/** What is left of `a` when `b` is taken away, part by part. */
export function remainderOf(a: SiteGeometry, b: SiteGeometry): Ring[][] {
  const box = Prepared.of(a).box;
  const taken = cutTo(b, box);
  if (taken.length === 0) return polygonsOf(a);
  const left = overlay(difference, polygonsOf(a), taken);
  return left ? polygonsOf(left) : [];
}

const NOTHING: SiteGeometry = { type: 'MultiPolygon', coordinates: [] };

function sharedWith(a: SiteGeometry, b: SiteGeometry): SiteGeometry {
  const [boxA, boxB] = [Prepared.of(a).box, Prepared.of(b).box];
  if (!boxesMeet(boxA, boxB)) return NOTHING;
  const relation = relationOf(Prepared.of(a), Prepared.of(b));
  if (relation === 'apart') return NOTHING;
  if (relation === 'covered') return a;
  const [left, right] = [cutTo(a, boxB), cutTo(b, boxA)];
  if (left.length === 0 || right.length === 0) return NOTHING;
  return overlay(intersect, left, right) ?? NOTHING;
}

/** Turf loses its way among limits that lie a nanometre apart; brought to a tenth of a millimetre they are one. */
function overlay(operation: typeof intersect, left: Ring[][], right: Ring[][]): SiteGeometry | undefined {
  const run = (one: Ring[][], other: Ring[][]) =>
    operation(featureCollection([multiPolygon(one), multiPolygon(other)]))?.geometry as SiteGeometry | undefined;
  try {
    return run(left, right);
  } catch {
    return run(rounded(left), rounded(right));
  }
}

function rounded(coordinates: Ring[][]): Ring[][] {
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return mapPositions({ type: 'MultiPolygon', coordinates }, ([x, y]) => [round(x!), round(y!)]).coordinates;
}

/** The polygons within the box; parts that the cut leaves empty would stop Turf's overlay. */
function cutTo(geometry: SiteGeometry, box: Box): Ring[][] {
  const own = Prepared.of(geometry).box;
  const within = box[0] <= own[0] && box[1] <= own[1] && own[2] <= box[2] && own[3] <= box[3];
  if (within) return polygonsOf(geometry);
  // A millimetre more than the box, so that an edge that runs along it is not cut through itself.
  const grown: Box = [box[0] - 0.001, box[1] - 0.001, box[2] + 0.001, box[3] + 0.001];
  const cut = bboxClip(multiPolygon(polygonsOf(geometry)), grown);
  return (polygonsOf(cut.geometry as SiteGeometry) as Ring[][])
    .map((rings) => rings.filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
}

function asPolygon(geometry: SiteGeometry, rings: Ring[]): SiteGeometry {
  return geometry.type === 'Polygon' ? geometry : { type: 'Polygon', coordinates: rings };
}
