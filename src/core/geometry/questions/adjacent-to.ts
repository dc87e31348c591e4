import type { Measurement } from '../measurement.js';
import { lengthNear } from '../pieces-inside.js';
import { touchedBy } from './touched-by.js';
import type { Verdict } from './verdict.js';

/** Metres along which limits run together at least; a corner is no frontage. */
const FRONTAGE = 1;

/**
 * Whether the limits of the two run together: a road along a site, a railway behind it.
 * @param gap metres between limits that were drawn apart and are one in the field
 */
export function adjacentTo(measured: Measurement, gap: number, accuracy: number): Verdict {
  const { site, zone, distance } = measured;
  if (distance > gap) return accuracy > 0 && distance - accuracy <= gap ? 'uncertain' : 'clear';
  const overlap = touchedBy(measured, accuracy);
  if (overlap === 'affected') return 'affected';
  // Around a corner, at both ends of a frontage and where a road ends, the gap alone brings as much of the limit near.
  const frontage = lengthNear(site, zone, gap) - 2 * Math.sqrt(gap ** 2 - distance ** 2);
  if (frontage < FRONTAGE) return accuracy > 0 ? 'uncertain' : 'contact';
  return accuracy > gap ? 'uncertain' : 'affected';
}
