import { perimeterOf } from '../measure.js';
import { depthOf, hasArea, type Measurement } from '../measurement.js';
import { depthInside, limitsOf, piecesInside } from '../pieces-inside.js';
import type { Verdict } from './verdict.js';

/** A line that gets no deeper into the site than this many metres runs along its limit. */
const ALONG_THE_LIMIT = 0.5;
/** Nor does a surface that was drawn along the same limit get deeper than this; less than so many square metres is none. */
const [DRAWN_TWICE, SPECK] = [1, 0.05];

/** Whether the zone covers a part of the site: their interiors meet, by more than drawing the same limit twice explains. */
export function touchedBy(measured: Measurement, accuracy: number): Verdict {
  const { site, zone, distance, shared } = measured;
  if (distance > 0) return distance <= accuracy ? 'uncertain' : 'clear';
  const [met, depth] = hasArea(zone)
    ? [isMoreThanDrawing(measured), shared ? depthOf(shared) : 0]
    : above(ALONG_THE_LIMIT, depthInside(piecesInside(zone, site), site));
  if (!met) return accuracy > 0 ? 'uncertain' : 'contact';
  // Moved by the accuracy of its layer, what gets no deeper would miss the site.
  return depth <= accuracy ? 'uncertain' : 'affected';
}

/** What stands away from the limit of a large site was not drawn along it, however small it is: a chapel, a cell of a grid. */
function isMoreThanDrawing({ site, shared, area, tolerance }: Measurement): boolean {
  if (area > tolerance) return true;
  if (!shared || area <= SPECK) return false;
  // A thousandth of a square along one of its sides is a thousandth of that side deep.
  const deepest = Math.max(DRAWN_TWICE, (4 * tolerance) / perimeterOf(site));
  return depthInside(piecesInside(limitsOf(shared), site), site) > deepest;
}

function above(least: number, depth: number): [boolean, number] {
  return [depth > least, depth];
}
