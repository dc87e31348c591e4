import { bboxClip, difference, featureCollection, intersect, multiPolygon } from '@turf/turf';
import { boxOf, polygonsOf, type Ring, type SiteGeometry } from './geojson.js';
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
  const shared = intersect(featureCollection([multiPolygon(left), multiPolygon(right)]));
  return shared ? (shared.geometry as SiteGeometry) : undefined;
}

/** What of the first lies outside the second, or undefined when that is nothing. */
export function outsideOf(a: SiteGeometry, b: SiteGeometry): SiteGeometry | undefined {
  const near = cutTo(b, boxOf(a));
  if (near.length === 0) return a;
  const outside = difference(featureCollection([multiPolygon(polygonsOf(a)), multiPolygon(near)]));
  return outside ? (outside.geometry as SiteGeometry) : undefined;
}

/** Shared area in square metres. */
export function overlapArea(a: SiteGeometry, b: SiteGeometry): number {
  const shared = overlapOf(a, b);
  return shared ? areaOf(shared) : 0;
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
