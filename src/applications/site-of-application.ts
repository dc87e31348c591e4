import type { SiteFault } from '../core/geometry/index.js';
import { isKnownCrs, placeOf, siteFault, type CrsCode, type SiteGeometry } from '../core/geometry/index.js';
import type { AssembleSite, UnknownParcels } from '../parcels/index.js';
import { Problem, unprocessable } from '../platform/http/index.js';

/** What an applicant gives: references of parcels, or a drawing in one of the known systems. */
export type SiteRequest = { parcels: string[] } | { geometry: unknown; crs: number };

/** One of the two ways to tell a site. @throws Problem 422 when both or none are given */
export function siteRequestOf({ parcels, geometry, crs }: { parcels?: string[]; geometry?: object; crs?: number }): SiteRequest {
  if (parcels !== undefined && geometry !== undefined) throw oneOf('Donnez des parcelles ou une géométrie, pas les deux.');
  if (parcels !== undefined) return { parcels: [...new Set(parcels)] };
  if (geometry === undefined) throw oneOf('Donnez « parcels » ou « geometry ».');
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
    const detail = found.hasLayer
      ? `Ces parcelles ne sont pas dans la couche cadastrale en vigueur : ${found.unknown.join(', ')}.`
      : 'Votre administration n’a pas encore de couche de parcelles : donnez la géométrie du bien.';
    throw unprocessable(detail, [{ pointer: '/site/parcels', code: 'unknown-parcels', detail }]);
  }
  const { geometry, crs } = request;
  if (!isKnownCrs(crs))
    throw refusedSite('/site/crs', 'unknown-crs', `Le système EPSG:${crs} n’est pas admis ; donnez 31370, 3812 ou 4326.`);
  const fault = siteFault(geometry, crs);
  if (fault) throw refusedSite('/site/geometry', fault.code, faultInWords(fault, crs));
  const { site, invalid } = await assemble.fromDrawing(geometry as SiteGeometry, crs);
  if (invalid) {
    const near = invalid.at.map((value) => value.toFixed(2)).join(' ');
    throw refusedSite(
      '/site/geometry',
      'crosses-itself',
      `Le bien n’est pas un polygone valable près de ${near} (${invalid.reason}).`,
    );
  }
  return site;
}

function refusedSite(pointer: string, code: string, detail: string): Problem {
  return unprocessable(detail, [{ pointer, code, detail }]);
}

function faultInWords(fault: SiteFault, crs: CrsCode): string {
  switch (fault.code) {
    case 'not-a-polygon':
      return `Un bien est un Polygon ou un MultiPolygon GeoJSON, pas « ${fault.given} ».`;
    case 'bad-position':
      return `Une position n’est pas une paire de nombres (${fault.at}).`;
    case 'ring-not-closed':
      return `L’anneau ${fault.ring} n’est pas fermé : sa dernière position doit répéter la première.`;
    case 'ring-too-short':
      return `L’anneau ${fault.ring} a moins de quatre positions.`;
    case 'ring-without-area':
      return `L’anneau ${fault.ring} n’a pas de surface.`;
    case 'crosses-itself':
      return `Le contour du bien se croise lui-même près de ${fault.near.join(' ')}.`;
    case 'too-many-positions':
      return `Le bien compte plus de ${fault.limit} positions ; simplifiez son contour.`;
    case 'outside-belgium': {
      const like = fault.looksLike === undefined ? '' : ` Ces coordonnées ressemblent à EPSG:${fault.looksLike}.`;
      return `Le bien tombe hors de Belgique : en EPSG:${crs} on attend ${placeOf(crs)}.${like}`;
    }
  }
}

function oneOf(detail: string): Problem {
  return unprocessable(detail, [{ pointer: '/site', code: 'site', detail }]);
}
