import { depthOf, hasArea, type Measurement } from '../measurement.js';
import { depthInside, piecesInside } from '../pieces-inside.js';
import type { Verdict } from './verdict.js';

/** Whether the zone lies within so many metres of the site, from edge to edge; exactly so many is within. */
export function withinDistance(measured: Measurement, metres: number, accuracy: number): Verdict {
  // As it is told: a tree at 20.0001 m stands at 20 m, for whoever reads it and for the law.
  const distance = Number(measured.distance.toFixed(3));
  if (distance > 0) {
    if (accuracy > 0 && Math.abs(distance - metres) <= accuracy) return 'uncertain';
    return distance <= metres ? 'affected' : 'clear';
  }
  // They meet; moved by the accuracy of its layer, what only grazes the site may lie further off than asked.
  return accuracy <= metres || depthTogether(measured) + metres >= accuracy ? 'affected' : 'uncertain';
}

function depthTogether({ site, zone, shared }: Measurement): number {
  if (hasArea(zone)) return shared ? depthOf(shared) : 0;
  return depthInside(piecesInside(zone, site), site);
}
