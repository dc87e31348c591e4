import { distanceBetween } from '../distance.js';
import { depthOf, hasArea, type Measurement } from '../measurement.js';
import { outsideOf } from '../overlap.js';
import { limitsOf } from '../pieces-inside.js';
import type { Verdict } from './verdict.js';

/** Whether the whole site lies in the zone, but for what drawing the same limit twice explains. */
export function within({ site, zone, siteArea, area, tolerance, distance }: Measurement, accuracy: number): Verdict {
  if (!hasArea(zone) || distance > accuracy) return 'clear';
  if (siteArea - area <= tolerance) {
    return accuracy > 0 && distanceBetween(site, limitsOf(zone)) <= accuracy ? 'uncertain' : 'affected';
  }
  const outside = outsideOf(site, zone);
  return accuracy > 0 && outside && depthOf(outside) <= accuracy ? 'uncertain' : 'clear';
}
