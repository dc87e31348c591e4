import type { Geometry, SiteGeometry } from './geojson.js';
import { measure, type Measurement } from './measurement.js';
import { adjacentTo } from './questions/adjacent-to.js';
import { crossedBy } from './questions/crossed-by.js';
import { share } from './questions/share.js';
import { touchedBy } from './questions/touched-by.js';
import type { Verdict } from './questions/verdict.js';
import { withinDistance } from './questions/within-distance.js';
import { within } from './questions/within.js';

/** What the law asks of a site and a zone; `holdsMost` asks it of all the zones of a layer together. */
export type Question =
  | { kind: 'touched-by' }
  | { kind: 'within' }
  | { kind: 'share'; atLeast: number }
  | { kind: 'within-distance'; metres: number }
  | { kind: 'crossed-by' }
  | { kind: 'adjacent-to'; gap: number };

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

/**
 * @param positionalAccuracy metres by which the limits of the zone may be off; 0 when the layer is exact
 */
export function find(site: SiteGeometry, zone: Geometry, question: Question, positionalAccuracy = 0): Finding {
  return findingOf(measure(site, zone), question, positionalAccuracy);
}

/** The answer to one more question about the same two. */
export function findingOf(measured: Measurement, question: Question, positionalAccuracy: number): Finding {
  const { area, siteArea, distance, tolerance } = measured;
  return {
    verdict: verdictOf(measured, question, positionalAccuracy),
    area: round(area, 4),
    share: round(area / siteArea, 6),
    distance: round(distance, 3),
    tolerance: round(tolerance, 3),
  };
}

/** Metres beyond a site from which a zone may still change the answer. */
export function reachOf(question: Question, positionalAccuracy: number): number {
  if (question.kind === 'within-distance') return question.metres + positionalAccuracy;
  return (question.kind === 'adjacent-to' ? question.gap : 0) + positionalAccuracy;
}

/** The same without what it rests on. */
export function verdictOf(measured: Measurement, question: Question, accuracy: number): Verdict {
  switch (question.kind) {
    case 'touched-by':
      return touchedBy(measured, accuracy);
    case 'within':
      return within(measured, accuracy);
    case 'share':
      return share(measured, question.atLeast, accuracy);
    case 'within-distance':
      return withinDistance(measured, question.metres, accuracy);
    case 'crossed-by':
      return crossedBy(measured, accuracy);
    case 'adjacent-to':
      return adjacentTo(measured, question.gap, accuracy);
  }
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
