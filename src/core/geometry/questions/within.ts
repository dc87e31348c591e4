import { distanceBetween } from '../distance.js';
import { isMoreThanDrawing } from '../drawing-error.js';
import { depthOf, hasArea, type Measurement } from '../measurement.js';
import { outsideOf } from '../overlap.js';
import { limitsOf } from '../pieces-inside.js';
import type { Verdict } from './verdict.js';

/** Less than this many square metres is what sums of products leave. */
const ARITHMETIC = 1e-6;

/** Whether the whole site lies in the zone, but for what drawing the same limit twice explains. */
export function within({ site, zone, siteArea, area, tolerance, distance }: Measurement, accuracy: number): Verdict {
  if (!hasArea(zone) || distance > accuracy) return 'clear';
  const outside = siteArea - area > ARITHMETIC ? outsideOf(site, zone) : undefined;
  if (!outside || !isMoreThanDrawing(outside, site, tolerance)) {
    return accuracy > 0 && distanceBetween(site, limitsOf(zone)) <= accuracy ? 'uncertain' : 'affected';
  }
  return accuracy > 0 && depthOf(outside) <= accuracy ? 'uncertain' : 'clear';
}
