import {
  boxOf,
  CANONICAL_CRS,
  crsByPlace,
  isCapakey,
  liesInBelgium,
  polygonsOf,
  projected,
  surveyPositions,
  toCanonical,
  type Box,
  type Geometry,
  type LayerCrsCode,
  type SiteGeometry,
} from '../../core/geometry/index.js';
import type { Geos } from '../geos.js';
import { partOf } from '../addresses/address-attributes.js';
import type { AttributeMapping } from '../attribute-mapping.js';
import type { WhenFaulty } from '../layer-edition.entity.js';
import { ADDRESSES, CAPAKEY_ATTRIBUTES, PARCELS, type LayerKind } from '../layer-kinds.js';
import { GEOMETRIES, type DeliveredFeature } from '../formats/delivery.js';
import type { LayerFault } from './layer-refused.js';

/** A feature ready for the database. */
export interface PreparedFeature {
  key: string | null;
  attributes: Record<string, unknown>;
  geometry: Geometry;
  box: Box;
}

export type Prepared =
  { feature: PreparedFeature; mended?: string; rounded?: string } | { skipped: LayerFault } | { fault: LayerFault };

export interface Preparation {
  kindName: string;
  kind: LayerKind;
  crs: LayerCrsCode;
  invalid: WhenFaulty;
  mapping: AttributeMapping;
  geos: Geos;
}

/** More positions or rings than this in one feature are a mistake of the export, and would hold everybody up. */
const MOST_POSITIONS = 1_000_000;
const MOST_RINGS = 100_000;

/** Half of a pair of surrogates is no character, nor do control characters show. */
const UNSHOWN = /[\u0080-\u009F\p{Surrogate}]/gu;
/** Such a half, what a decoder puts for what it cannot read, or the control characters that Latin-1 has where Windows has œ and €. */
const ILLEGIBLE = /[\uFFFD\u0080-\u009F\p{Surrogate}]/u;

/** Checks one feature, brings it to canonical metres, and mends it when asked. */
export function prepareFeature(
  { kindName, kind, crs, invalid: way, mapping, geos }: Preparation,
  delivered: DeliveredFeature,
  number: number,
): Prepared {
  const { geometry, attributes, unreadable } = delivered;
  const keys = kindName === PARCELS ? capakeysOf(attributes, mapping.capakey) : [];
  const key = keys[0]?.key ?? null;
  const name = key ?? `n° ${number}`;
  const told = (code: string, detail: string, at?: number[]): LayerFault => ({
    code,
    detail,
    feature: number,
    ...(key && { key }),
    ...(at && { at }),
  });
  const fault = (...said: Parameters<typeof told>): Prepared => ({ fault: told(...said) });
  const skipped = (detail: string): Prepared => ({ skipped: told('no-geometry', detail) });
  if (unreadable !== undefined) return fault('bad-geometry', `L’élément ${name} a une géométrie illisible : ${unreadable}.`);
  if (geometry === null) return skipped(`L’élément ${name} n’a pas de géométrie.`);
  if (!GEOMETRIES.includes(geometry.type))
    return fault(
      'bad-geometry',
      `L’élément ${name} a une géométrie « ${String(geometry.type)} » ; séparez-la en polygones, lignes ou points.`,
    );
  if (!isNested(geometry.coordinates, DEPTHS[geometry.type]))
    return fault('bad-position', `L’élément ${name} a des coordonnées qui ne forment pas un ${geometry.type}.`);
  const { chains, positions, box, areNumbers, areRound } = surveyPositions(geometry);
  if (positions === 0) return skipped(`L’élément ${name} a une géométrie vide.`);
  if (positions > MOST_POSITIONS || chains > MOST_RINGS)
    return fault(
      'too-heavy',
      `L’élément ${name} compte ${positions} positions en ${chains} anneaux ou parties ; on en admet ${MOST_POSITIONS} en ${MOST_RINGS} : découpez-le.`,
    );
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  if (kind.geometry === 'polygons' && !isArea) {
    return fault('not-polygons', `L’élément ${name} est un ${geometry.type} ; cette couche est faite de polygones.`);
  }
  const isPoint = geometry.type === 'Point' || geometry.type === 'MultiPoint';
  if (kind.geometry === 'points' && !isPoint)
    return fault('not-points', `L’élément ${name} est un ${geometry.type} ; cette couche est faite de points.`);
  if (!areNumbers) return fault('bad-position', `L’élément ${name} a une coordonnée qui n’est pas un nombre.`);
  if (!liesInBelgium(box, crs)) return fault('outside-belgium', outside(name, box, crs), [box[0], box[1]]);
  if (kindName === PARCELS && key === null) {
    const where = mapping.capakey ?? CAPAKEY_ATTRIBUTES.find((one) => (attributes[one] ?? '') !== '');
    const found = where === undefined ? '' : ` dans « ${where} »${saying(attributes[where])}`;
    return fault('no-capakey', `L’élément ${name} n’a pas de capakey bien formée${found} (par exemple 92094A0123/00B002).`);
  }
  if (keys.length > 1) {
    const said = keys.map((one) => `« ${one.attribute} » (${one.key})`).join(' et ');
    return fault('two-capakeys', `L’élément ${name} a plusieurs capakeys : ${said} ; dites quel attribut vaut (capakey=…).`);
  }
  if (kindName === ADDRESSES && partOf('street', attributes, mapping).length === 0)
    return fault('no-street', `L’élément ${name} n’a pas de nom de rue.`);
  const text = Object.values(attributes).find((value) => typeof value === 'string' && ILLEGIBLE.test(value));
  if (text !== undefined) {
    return fault(
      'wrong-encoding',
      `Un texte de l’élément ${name} ne se lit pas dans le codage annoncé : « ${String(text).replaceAll(UNSHOWN, '\uFFFD')} » ; corrigez le codage (d’un Shapefile, le fichier .cpg).`,
    );
  }
  if (isArea) {
    const open = polygonsOf(geometry)
      .flat()
      .find((ring) => ring.length < 4 || ring[0]![0] !== ring.at(-1)![0] || ring[0]![1] !== ring.at(-1)![1]);
    if (open)
      return fault(
        'ring-not-closed',
        `L’élément ${name} a un anneau ouvert ou de moins de quatre positions.`,
        open[0]?.slice(0, 2),
      );
  }
  const canonical = crs === CANONICAL_CRS && areRound ? geometry : toCanonical(geometry, crs);
  const feature = { key, attributes, geometry: canonical, box: canonical === geometry ? box : boxOf(canonical) };
  if (!isArea) return { feature };
  const invalid = geos.invalidity(canonical as SiteGeometry);
  if (!invalid) return { feature };
  const broken = `L’élément ${name} n’est pas un polygone valable : ${inFrench(invalid.reason)} près de ${invalid.at.map((v) => v.toFixed(2)).join(' ')}`;
  // A file may be finer than the millimetre: what rounding closed up is no fault of whoever drew it.
  const closedUp = geos.invalidity(projected(geometry as SiteGeometry, crs)) === undefined;
  if (way !== 'mend' && !closedUp) return fault('broken-rings', `${broken}.`, invalid.at);
  const mended = geos.mend(canonical as SiteGeometry);
  if (!mended) return skipped(`${broken} ; réparé, il n’a plus de surface.`);
  const rounded = toCanonical(mended, 31370);
  const whole = { key, attributes, geometry: rounded, box: boxOf(rounded) };
  if (!closedUp) return { feature: whole, mended: `${broken} ; réparé.` };
  const fine = `L’élément ${name} a des détails plus fins que le millimètre, auquel les coordonnées sont arrondies ; ils disparaissent.`;
  return { feature: whole, rounded: fine };
}

/** How deep the coordinates of each type lie in arrays. */
const DEPTHS: Record<Geometry['type'], number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** Whether there are positions, of two values at least, where the type wants them. */
function isNested(node: unknown, depth: number): boolean {
  if (!Array.isArray(node)) return false;
  if (depth === 0) return node.length >= 2;
  for (const child of node) if (!isNested(child, depth - 1)) return false;
  return true;
}

function outside(name: string, box: Box, crs: LayerCrsCode): string {
  const like = crsByPlace(box);
  const hint = like === undefined ? '' : ` Ces coordonnées ressemblent à EPSG:${like} ; dites-le avec --crs ${like}.`;
  return `L’élément ${name} tombe hors de Belgique en EPSG:${crs} (${box[0].toFixed(1)} ${box[1].toFixed(1)}).${hint}`;
}

/**
 * The capakey under the attribute that was said, else under its usual names, else those that any other attributes hold:
 * several that differ leave open which one is meant.
 */
function capakeysOf(attributes: Record<string, unknown>, said: string | undefined): { attribute: string; key: string }[] {
  const under = (attribute: string) => {
    const value = attributes[attribute];
    const key = typeof value === 'string' ? value.trim() : '';
    return isCapakey(key) ? [{ attribute, key }] : [];
  };
  if (said !== undefined) return under(said);
  for (const usual of CAPAKEY_ATTRIBUTES) {
    const found = under(usual);
    if (found.length > 0) return found;
  }
  const found = Object.keys(attributes).flatMap(under);
  return found.filter(({ key }, index) => found.findIndex((one) => one.key === key) === index);
}

function saying(value: unknown): string {
  return value === undefined || value === null || value === '' ? '' : `, qui dit « ${String(value).slice(0, 40)} »`;
}

function inFrench(reason: string): string {
  const words: [RegExp, string][] = [
    [/^Self-intersection/, 'il se croise lui-même'],
    [/^Ring Self-intersection/, 'un anneau se touche lui-même'],
    [/^Hole lies outside shell/, 'un trou sort du contour'],
    [/^Holes are nested/, 'un trou est dans un autre'],
    [/^Nested shells/, 'un contour est dans un autre'],
    [/^Interior is disconnected/, "l'intérieur est coupé en deux"],
    [/^Duplicate Rings/, 'un anneau est dit deux fois'],
    [/^Too few points/, 'un anneau a trop peu de positions'],
    [/^Invalid Coordinate/, "une coordonnée n'est pas un nombre"],
  ];
  return words.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
}
