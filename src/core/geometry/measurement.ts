import { distanceBetween } from './distance.js';
import { polygonsOf, type Geometry, type SiteGeometry } from './geojson.js';
import { areaOf, perimeterOf } from './measure.js';
import { overlapOf } from './overlap.js';

/** A site and a zone measured once, for every question that is asked of the two; metres and square metres. */
export interface Measurement {
  site: SiteGeometry;
  zone: Geometry;
  siteArea: number;
  /** What they share, where the zone has an area. */
  shared: SiteGeometry | undefined;
  area: number;
  /** From edge to edge; Infinity when that is more than was asked for. */
  distance: number;
  /** Overlaps up to this area count as contact. */
  tolerance: number;
}

/** @param reach metres within which the distance is of interest */
export function measure(site: SiteGeometry, zone: Geometry, reach = Infinity): Measurement {
  const distance = distanceBetween(site, zone, reach);
  const shared = distance === 0 && hasArea(zone) ? overlapOf(site, zone) : undefined;
  return {
    site,
    zone,
    siteArea: areaOf(site),
    shared,
    area: shared ? areaOf(shared) : 0,
    distance,
    tolerance: toleranceFor(site),
  };
}

/** Overlaps up to 1 m² or a thousandth of the site come from drawing the same limit twice. */
export function toleranceFor(site: SiteGeometry): number {
  return Math.max(1, areaOf(site) / 1000);
}

export function hasArea(geometry: Geometry): geometry is SiteGeometry {
  return polygonsOf(geometry).length > 0;
}

/**
 * How deep a surface is in its deepest part: twice its area over its perimeter, which is the width of a long band. A band
 * narrower than its limit is uncertain may not be there at all.
 */
export function depthOf(surface: SiteGeometry): number {
  const depths = polygonsOf(surface).map((coordinates) => {
    const part = { type: 'Polygon' as const, coordinates };
    return (2 * areaOf(part)) / perimeterOf(part);
  });
  return Math.max(0, ...depths);
}
