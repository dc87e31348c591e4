import { isMoreThanDrawing } from '../drawing-error.js';
import { depthOf, hasArea, type Measurement } from '../measurement.js';
import { depthInside, piecesInside } from '../pieces-inside.js';
import type { Verdict } from './verdict.js';

/** A line that gets no deeper into the site than this many metres runs along its limit. */
const ALONG_THE_LIMIT = 0.5;

/** Whether the zone covers a part of the site: their interiors meet, by more than drawing the same limit twice explains. */
export function touchedBy(measured: Measurement, accuracy: number): Verdict {
  const { site, zone, distance, shared, tolerance } = measured;
  if (distance > 0) return distance <= accuracy ? 'uncertain' : 'clear';
  const [met, depth] = hasArea(zone)
    ? [shared !== undefined && isMoreThanDrawing(shared, site, tolerance), shared ? depthOf(shared) : 0]
    : above(ALONG_THE_LIMIT, depthInside(piecesInside(zone, site), site));
  if (!met) return accuracy > 0 ? 'uncertain' : 'contact';
  // Moved by the accuracy of its layer, what gets no deeper would miss the site.
  return depth <= accuracy ? 'uncertain' : 'affected';
}

function above(least: number, depth: number): [boolean, number] {
  return [depth > least, depth];
}
