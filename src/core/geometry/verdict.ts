import { distanceBetween } from './distance.js';
import { polygonsOf, type Geometry, type SiteGeometry } from './geojson.js';
import { areaOf, perimeterOf } from './measure.js';
import { overlapOf } from './overlap.js';

/** What the law asks of a site and a zone: whether the zone covers a part of it, or lies within so many metres. */
export type Question = { kind: 'touched-by' } | { kind: 'within'; metres: number };

/**
 * - `affected`: the answer is yes;
 * - `contact`: they share an edge or a sliver below the tolerance, which is drawing and not law;
 * - `uncertain`: the limit of the zone is drawn so roughly that the answer could turn;
 * - `clear`: the answer is no.
 */
export type Verdict = 'affected' | 'contact' | 'uncertain' | 'clear';

/** The answer for one zone, with what it rests on; metres and square metres. */
export interface Finding {
  verdict: Verdict;
  /** Area of the site that the zone covers. */
  area: number;
  /** The same as a share of the site, from 0 to 1. */
  share: number;
  distance: number;
  /** Overlaps up to this area count as contact. */
  tolerance: number;
}

/** Overlaps up to 1 m² or a thousandth of the site come from drawing the same limit twice. */
export function toleranceFor(site: SiteGeometry): number {
  return Math.max(1, areaOf(site) / 1000);
}

/**
 * @param positionalAccuracy metres by which the limits of the zone may be off; 0 when the layer is exact
 */
export function find(site: SiteGeometry, zone: Geometry, question: Question, positionalAccuracy = 0): Finding {
  const tolerance = toleranceFor(site);
  const distance = distanceBetween(site, zone);
  const shared = distance === 0 && polygonsOf(zone).length > 0 ? overlapOf(site, zone as SiteGeometry) : undefined;
  const area = shared ? areaOf(shared) : 0;
  const measured = {
    area: round(area, 4),
    share: round(area / areaOf(site), 6),
    distance: round(distance, 3),
    tolerance: round(tolerance, 3),
  };
  if (question.kind === 'within') {
    return { ...measured, verdict: decideWithin(distance, question.metres, positionalAccuracy) };
  }
  // A line or a point has no area: the site is touched when it is met.
  if (polygonsOf(zone).length === 0) {
    return { ...measured, verdict: decideWithin(distance, 0, positionalAccuracy) };
  }
  return { ...measured, verdict: decideOverlap(area, tolerance, distance, shared, positionalAccuracy) };
}

function decideWithin(distance: number, metres: number, accuracy: number): Verdict {
  if (accuracy > 0 && Math.abs(distance - metres) <= accuracy && distance > 0) return 'uncertain';
  return distance <= metres ? 'affected' : 'clear';
}

function decideOverlap(
  area: number,
  tolerance: number,
  distance: number,
  shared: SiteGeometry | undefined,
  accuracy: number,
): Verdict {
  if (area > tolerance) {
    // Half the mean width of the overlap: a band narrower than the limit is uncertain may not be there at all.
    const depth = (2 * area) / perimeterOf(shared!);
    return depth <= accuracy ? 'uncertain' : 'affected';
  }
  if (accuracy > 0 && distance <= accuracy) return 'uncertain';
  return distance === 0 ? 'contact' : 'clear';
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
