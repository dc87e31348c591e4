import type { SiteGeometry } from './geojson.js';
import { areaOf, perimeterOf } from './measure.js';
import { depthOf } from './measurement.js';
import { depthInside, limitsOf, piecesInside } from './pieces-inside.js';

/** Nothing that was drawn along the same limit twice gets deeper than so many metres; less than so many square metres is none. */
const [DRAWN_TWICE, SPECK] = [1, 0.05];

/**
 * Whether a part of the site is more than what drawing the same limit twice explains. What stands away from the limit of a large
 * site was not drawn along it, however small it is: a chapel, a cell of a grid. Nor was a part as deep as that along all of its
 * own limit: a parcel of the site that lies apart.
 */
export function isMoreThanDrawing(part: SiteGeometry, site: SiteGeometry, tolerance: number): boolean {
  const area = areaOf(part);
  if (area > tolerance) return true;
  if (area <= SPECK) return false;
  // A thousandth of a square along one of its sides is a thousandth of that side deep.
  const deepest = Math.max(DRAWN_TWICE, (4 * tolerance) / perimeterOf(site));
  return depthOf(part) > deepest || depthInside(piecesInside(limitsOf(part), site), site) > deepest;
}
