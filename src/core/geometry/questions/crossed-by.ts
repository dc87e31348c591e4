import { areaOf } from '../measure.js';
import { hasArea, type Measurement } from '../measurement.js';
import { lengthOf, piecesInside, piecesOf } from '../pieces-inside.js';
import { touchedBy } from './touched-by.js';
import type { Verdict } from './verdict.js';

/** A line that leaves the site by no more than this many metres ends at its limit. */
const AT_THE_LIMIT = 0.5;

/** Whether a line passes through the site: it gets in, deeper than along the limit, and goes on outside. */
export function crossedBy(measured: Measurement, accuracy: number): Verdict {
  const touched = touchedBy(measured, accuracy);
  if (touched === 'clear' || touched === 'contact') return touched;
  const outside = metresOutside(measured);
  if (outside <= AT_THE_LIMIT) return accuracy > 0 ? 'uncertain' : 'clear';
  return outside <= accuracy ? 'uncertain' : touched;
}

/** Length of a line that lies outside the site; of a road that was drawn as a surface, the side of a square as large. */
function metresOutside({ site, zone, area }: Measurement): number {
  if (hasArea(zone)) return Math.sqrt(Math.max(0, areaOf(zone) - area));
  return lengthOf(piecesOf(zone)) - lengthOf(piecesInside(zone, site));
}
