import { told, type Words } from '../core/language/index.js';
import type { SiteFault } from '../core/geometry/index.js';
import { isKnownCrs, placeOf, siteFault, type CrsCode, type SiteGeometry } from '../core/geometry/index.js';
import type { AssembleSite, UnknownParcels } from '../parcels/index.js';
import { invalidAt } from '../platform/http/index.js';
import { SITE } from './site-sayings.js';

/** What an applicant gives: references of parcels, or a drawing in one of the known systems. */
export type SiteRequest = { parcels: string[] } | { geometry: unknown; crs: number };

/** One of the two ways to tell a site. @throws Problem 422 when both or none are given */
export function siteRequestOf({ parcels, geometry, crs }: { parcels?: string[]; geometry?: object; crs?: number }): SiteRequest {
  if (parcels !== undefined && geometry !== undefined) throw invalidAt('/site', 'site', SITE.oneOfBoth);
  if (parcels !== undefined) return { parcels: [...new Set(parcels)] };
  if (geometry === undefined) throw invalidAt('/site', 'site', SITE.one);
  return { geometry, crs: crs ?? 31370 };
}

/** The site in canonical metres. @throws Problem 422 that says what is wrong with it */
export async function siteOf(
  assemble: AssembleSite,
  request: SiteRequest,
  fromParcels: (capakeys: string[]) => Promise<SiteGeometry | UnknownParcels>,
): Promise<SiteGeometry> {
  if ('parcels' in request) {
    const found = await fromParcels(request.parcels);
    if (!('unknown' in found)) return found;
    throw invalidAt(
      '/site/parcels',
      'unknown-parcels',
      found.hasLayer ? told(SITE.unknownParcels, { parcels: found.unknown.join(', ') }) : SITE.noLayer,
    );
  }
  const { geometry, crs } = request;
  if (!isKnownCrs(crs)) throw invalidAt('/site/crs', 'unknown-crs', told(SITE.unknownCrs, { crs }));
  const fault = siteFault(geometry, crs);
  if (fault) throw invalidAt('/site/geometry', fault.code, faultInWords(fault, crs));
  const { site, invalid } = await assemble.fromDrawing(geometry as SiteGeometry, crs);
  if (invalid) {
    const near = invalid.at.map((value) => value.toFixed(2)).join(' ');
    throw invalidAt('/site/geometry', 'crosses-itself', told(SITE.notValid, { near, reason: invalid.reason }));
  }
  return site;
}

function faultInWords(fault: SiteFault, crs: CrsCode): Words {
  switch (fault.code) {
    case 'not-a-polygon':
      return told(SITE.notAPolygon, { given: fault.given });
    case 'bad-position':
      return told(SITE.badPosition, { at: fault.at });
    case 'ring-not-closed':
      return told(SITE.ringNotClosed, { ring: fault.ring });
    case 'ring-too-short':
      return told(SITE.ringTooShort, { ring: fault.ring });
    case 'ring-without-area':
      return told(SITE.ringWithoutArea, { ring: fault.ring });
    case 'crosses-itself':
      return told(SITE.crossesItself, { near: fault.near.join(' ') });
    case 'too-many-positions':
      return told(SITE.tooManyPositions, { limit: fault.limit });
    case 'outside-belgium': {
      const like = fault.looksLike === undefined ? '' : told(SITE.looksLike, { crs: fault.looksLike });
      return told(SITE.outsideBelgium, { crs, place: told(SITE.range, placeOf(crs)), like });
    }
  }
}
