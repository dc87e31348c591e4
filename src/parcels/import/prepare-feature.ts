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
import { joined, told, type Place, type Words } from '../../core/language/index.js';
import type { Geos } from '../geos.js';
import { partOf } from '../addresses/address-attributes.js';
import type { AttributeMapping } from '../attribute-mapping.js';
import type { WhenFaulty } from '../layer-edition.entity.js';
import { ADDRESSES, CAPAKEY_ATTRIBUTES, PARCELS, type LayerKind } from '../layer-kinds.js';
import { GEOMETRIES, type DeliveredFeature } from '../formats/delivery.js';
import { INVALIDITY, SAY } from './feature-sayings.js';
import type { LayerFault } from './layer-refused.js';

/** A feature ready for the database. */
export interface PreparedFeature {
  key: string | null;
  attributes: Record<string, unknown>;
  geometry: Geometry;
  box: Box;
}

export type Prepared =
  { feature: PreparedFeature; mended?: Words; rounded?: Words } | { skipped: LayerFault } | { fault: LayerFault };

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
  const name = () => key ?? told(SAY.number, { number });
  const about = (code: string, words: Words, places: Record<string, Place> = {}, at?: number[]): LayerFault => ({
    code,
    detail: told(words, { name: name(), ...places }),
    feature: number,
    ...(key && { key }),
    ...(at && { at }),
  });
  const fault = (...said: Parameters<typeof about>): Prepared => ({ fault: about(...said) });
  const skipped = (words: Words, places?: Record<string, Place>): Prepared => ({ skipped: about('no-geometry', words, places) });
  if (unreadable !== undefined) return fault('bad-geometry', SAY.unreadable, { why: unreadable });
  if (geometry === null) return skipped(SAY.noGeometry);
  if (!GEOMETRIES.includes(geometry.type)) return fault('bad-geometry', SAY.otherGeometry, { type: String(geometry.type) });
  const { type } = geometry;
  if (!isNested(geometry.coordinates, DEPTHS[type])) return fault('bad-position', SAY.notNested, { type });
  const { chains, positions, box, areNumbers, areRound } = surveyPositions(geometry);
  if (positions === 0) return skipped(SAY.emptyGeometry);
  if (positions > MOST_POSITIONS || chains > MOST_RINGS)
    return fault('too-heavy', SAY.tooHeavy, { positions, chains, most: MOST_POSITIONS, mostChains: MOST_RINGS });
  const isArea = type === 'Polygon' || type === 'MultiPolygon';
  if (kind.geometry === 'polygons' && !isArea) return fault('not-polygons', SAY.notPolygons, { type });
  const isPoint = type === 'Point' || type === 'MultiPoint';
  if (kind.geometry === 'points' && !isPoint) return fault('not-points', SAY.notPoints, { type });
  if (!areNumbers) return fault('bad-position', SAY.notNumber);
  if (!liesInBelgium(box, crs)) return fault('outside-belgium', SAY.outside, outside(box, crs), [box[0], box[1]]);
  if (kindName === PARCELS && key === null) {
    const where = mapping.capakey ?? CAPAKEY_ATTRIBUTES.find((one) => (attributes[one] ?? '') !== '');
    const found = where && told(SAY.foundIn, { attribute: where, saying: saying(attributes[where]) });
    return fault('no-capakey', SAY.noCapakey, { found });
  }
  if (keys.length > 1) {
    const each = keys.map((one) => told(SAY.oneCapakey, one));
    return fault('two-capakeys', SAY.twoCapakeys, { said: joined(each, SAY.and) });
  }
  if (kindName === ADDRESSES && partOf('street', attributes, mapping).length === 0) return fault('no-street', SAY.noStreet);
  const text = Object.values(attributes).find((value) => typeof value === 'string' && ILLEGIBLE.test(value));
  if (text !== undefined) return fault('wrong-encoding', SAY.wrongEncoding, { text: String(text).replaceAll(UNSHOWN, '\uFFFD') });
  if (isArea) {
    const open = polygonsOf(geometry)
      .flat()
      .find((ring) => ring.length < 4 || ring[0]![0] !== ring.at(-1)![0] || ring[0]![1] !== ring.at(-1)![1]);
    if (open) return fault('ring-not-closed', SAY.ringNotClosed, {}, open[0]?.slice(0, 2));
  }
  const canonical = crs === CANONICAL_CRS && areRound ? geometry : toCanonical(geometry, crs);
  const feature = { key, attributes, geometry: canonical, box: canonical === geometry ? box : boxOf(canonical) };
  if (!isArea) return { feature };
  const invalid = geos.invalidity(canonical as SiteGeometry);
  if (!invalid) return { feature };
  const broken = { why: whyOf(invalid.reason), place: invalid.at.map((v) => v.toFixed(2)).join(' ') };
  // A file may be finer than the millimetre: what rounding closed up is no fault of whoever drew it.
  const closedUp = geos.invalidity(projected(geometry as SiteGeometry, crs)) === undefined;
  if (way !== 'mend' && !closedUp) return fault('broken-rings', SAY.broken, broken, invalid.at);
  const mended = geos.mend(canonical as SiteGeometry);
  if (!mended) return skipped(SAY.broken, { ...broken, after: SAY.gone });
  const rounded = toCanonical(mended, 31370);
  const whole = { key, attributes, geometry: rounded, box: boxOf(rounded) };
  if (!closedUp) return { feature: whole, mended: told(SAY.broken, { name: name(), ...broken, after: SAY.mended }) };
  return { feature: whole, rounded: told(SAY.rounded, { name: name() }) };
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

function outside(box: Box, crs: LayerCrsCode): Record<string, Place> {
  const like = crsByPlace(box);
  return { crs, x: box[0].toFixed(1), y: box[1].toFixed(1), hint: like && told(SAY.likeCrs, { like }) };
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

function saying(value: unknown): Words | undefined {
  return value === undefined || value === null || value === ''
    ? undefined
    : told(SAY.saying, { value: String(value).slice(0, 40) });
}

/** What GEOS says in words of its own alone stays in them. */
function whyOf(reason: string): Place {
  return Object.entries(INVALIDITY).find(([said]) => reason.startsWith(said))?.[1] ?? reason;
}
