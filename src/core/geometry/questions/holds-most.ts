import { distanceBetween } from '../distance.js';
import { boxesMeet, boxOf, polygonsOf, type Box, type SiteGeometry } from '../geojson.js';
import { lieOf } from '../lie.js';
import { areaOf } from '../measure.js';
import { depthOf, toleranceFor } from '../measurement.js';
import { outsideOf, overlapOf } from '../overlap.js';
import { lengthOf, limitsOf, piecesInside } from '../pieces-inside.js';
import type { Verdict } from './verdict.js';

/** A zone by its name, which several features of a layer may carry. */
export interface NamedZone {
  name: string;
  geometry: SiteGeometry;
  /** What of the site it covers, where that was measured already. */
  shared?: SiteGeometry | undefined;
}

/** How the site is divided among zones; the one that holds the most comes first. */
export interface Division {
  /** `clear`: no zone holds anything. `uncertain`: another one could hold as much. */
  verdict: Verdict;
  shares: { name: string; area: number; share: number }[];
}

/** Which zone holds the most of the site. */
export function holdsMost(site: SiteGeometry, zones: readonly NamedZone[], accuracy: number): Division {
  const siteArea = areaOf(site);
  const tolerance = toleranceFor(site);
  const byName = new Map<string, NamedZone[]>();
  for (const zone of zones) byName.set(zone.name, [...(byName.get(zone.name) ?? []), zone]);
  const shares = [...byName]
    .map(([name, ofName]) => ({ name, area: areaTogether(site, ofName) }))
    .map(({ name, area }) => ({ name, area, share: area / siteArea }))
    .filter(({ area }) => area > 0)
    .sort((a, b) => b.area - a.area || (a.name < b.name ? -1 : 1));
  const [first, second] = shares;
  if (!first || first.area <= tolerance) return { verdict: 'clear', shares };
  const limits = zones.filter(({ name }) => name === first.name).flatMap(({ geometry }) => polygonsOf(geometry));
  const limit = limitsOf({ type: 'MultiPolygon', coordinates: limits });
  // What one zone loses along the limit that parts them, the other gains.
  const doubt = Math.max(tolerance, 2 * accuracy * lengthOf(piecesInside(limit, site)));
  const lead = first.area - (second?.area ?? 0);
  // A site narrower than the doubt, beside the limit, may lie on its other side as a whole.
  const beside = accuracy > 0 && depthOf(site) <= accuracy && distanceBetween(site, limit) <= accuracy;
  return { verdict: lead <= doubt || beside ? 'uncertain' : 'affected', shares };
}

/** Square metres of the site that zones cover together: what two of them cover, as where a zone was delivered twice, counts once. */
function areaTogether(site: SiteGeometry, zones: readonly NamedZone[]): number {
  let area = 0;
  const counted: { geometry: SiteGeometry; box: Box }[] = [];
  for (const zone of zones) {
    const { geometry } = zone;
    let fresh = 'shared' in zone ? zone.shared : overlapOf(site, geometry);
    if (!fresh) continue;
    const box = boxOf(geometry);
    for (const before of counted) {
      if (fresh && boxesMeet(box, before.box) && lieOf(geometry, before.geometry) !== 'apart')
        fresh = outsideOf(fresh, before.geometry);
    }
    if (fresh) area += areaOf(fresh);
    counted.push({ geometry, box });
  }
  return area;
}
