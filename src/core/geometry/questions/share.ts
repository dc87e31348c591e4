import { perimeterOf } from '../measure.js';
import { hasArea, type Measurement } from '../measurement.js';
import { lengthOf, limitsOf, piecesInside } from '../pieces-inside.js';
import type { Verdict } from './verdict.js';

/** Whether the zone covers at least so great a share of the site, from 0 to 1. */
export function share(measured: Measurement, atLeast: number, accuracy: number): Verdict {
  const { siteArea, area } = measured;
  const asked = atLeast * siteArea;
  const doubt = areaInDoubt(measured, accuracy);
  if (doubt > 0 && Math.abs(area - asked) <= doubt) return 'uncertain';
  // A millionth of a square metre is arithmetic.
  return area >= asked - 1e-6 ? 'affected' : 'clear';
}

/** By how much the shared area may be off: the limit of the zone in the site, moved by the accuracy of its layer. */
function areaInDoubt({ site, zone, distance }: Measurement, accuracy: number): number {
  if (accuracy === 0 || !hasArea(zone) || distance > accuracy) return 0;
  if (distance > 0) return ((accuracy - distance) * perimeterOf(site)) / 2;
  return accuracy * lengthOf(piecesInside(limitsOf(zone), site));
}
