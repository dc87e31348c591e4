import { told } from '../../core/language/index.js';
import {
  checkFilter,
  castScalar,
  FilterRefused,
  instantOf,
  numberOf,
  readCql2Json,
  readCql2Text,
  type Filter,
} from '../../core/filter/index.js';
import { isCivilDate } from '../../core/calendar/index.js';
import { shapeOfBox, type Box } from '../../core/geometry/index.js';
import { queryablesOf, type FeatureSource } from '../../parcels/index.js';
import { badQuery } from './bad-query.js';
import { CRS84, REFERENCE_SYSTEMS, referenceSystem, type ReferenceSystem } from './reference-systems.js';
import { SAY } from './problem-sayings.js';

/** Pages hold as many features as asked, and at most so many. */
export const LIMITS = { usual: 100, most: 10_000 } as const;

/** Names of query parameters that are ours; a property of the same name is asked for with `filter`. */
export const PARAMETERS = [
  'f',
  'lang',
  'limit',
  'bbox',
  'bbox-crs',
  'datetime',
  'crs',
  'filter',
  'filter-lang',
  'filter-crs',
  'after',
];

export interface ItemsQuery {
  limit: number;
  crs: ReferenceSystem;
  filter: Filter | undefined;
  after: string | number | undefined;
}

type Query = Record<string, string>;

/** @throws Problem 400 naming the parameter */
export function itemsQuery(query: Query, source: FeatureSource, after: string | undefined): ItemsQuery {
  const conditions: Filter[] = [
    ...boxCondition(query),
    ...timeCondition(query, source),
    ...propertyConditions(query, source),
    ...filterCondition(query, source),
  ];
  return {
    limit: limitOf(query['limit']),
    crs: crsOf(query, 'crs'),
    filter: conditions.length > 1 ? { op: 'and', args: conditions } : conditions[0],
    after: after === undefined ? undefined : cursorOf(after, source),
  };
}

/** @throws Problem 400 when a parameter is given that nobody knows, or twice */
export function singleValues(query: Record<string, unknown>, known: readonly string[]): Query {
  for (const [name, value] of Object.entries(query)) {
    if (!known.includes(name)) {
      throw badQuery(
        name,
        told(SAY.unknownParameter, { name: name.slice(0, 60), known: [...new Set(known)].slice(0, 40).join(', ') }),
      );
    }
    if (typeof value !== 'string') throw badQuery(name, told(SAY.givenTwice, { name }));
  }
  return query as Query;
}

/** The system that a parameter names, or the usual one. @throws Problem 400 */
export function crsOf(query: Query, parameter: string): ReferenceSystem {
  const said = query[parameter];
  if (said === undefined) return CRS84;
  const found = referenceSystem(said);
  if (found) return found;
  const known = REFERENCE_SYSTEMS.map(({ uri }) => uri).join(', ');
  throw badQuery(parameter, told(SAY.unknownCrs, { said: said.slice(0, 80), known }));
}

function limitOf(said: string | undefined): number {
  if (said === undefined) return LIMITS.usual;
  if (!/^\d{1,9}$/.test(said) || Number(said) < 1)
    throw badQuery('limit', told(SAY.badLimit, { said: said.slice(0, 40), most: LIMITS.most }));
  return Math.min(Number(said), LIMITS.most);
}

function boxCondition(query: Query): Filter[] {
  const system = crsOf(query, 'bbox-crs');
  const said = query['bbox'];
  if (said === undefined) return [];
  const numbers = said.split(',').map((text) => numberOf(text) ?? Number.NaN);
  if ((numbers.length !== 4 && numbers.length !== 6) || !numbers.every(Number.isFinite))
    throw badQuery('bbox', told(SAY.badBox, { said: said.slice(0, 80) }));
  const half = numbers.length / 2;
  const [a, b, c, d] = [numbers[0]!, numbers[1]!, numbers[half]!, numbers[half + 1]!];
  const box: Box = system.northFirst ? [b, a, d, c] : [a, b, c, d];
  if (
    system.code === 4326 &&
    (Math.abs(box[0]) > 180 || Math.abs(box[2]) > 180 || Math.abs(box[1]) > 90 || Math.abs(box[3]) > 90)
  )
    throw badQuery('bbox', SAY.boxOutsideWorld);
  if (box[1] > box[3] || (box[0] > box[2] && system.code !== 4326)) throw badQuery('bbox', SAY.boxReversed);
  return [{ op: 'intersects', shape: shapeOfBox(box, system.code) }];
}

function timeCondition(query: Query, source: FeatureSource): Filter[] {
  const said = query['datetime'];
  if (said === undefined) return [];
  const period = periodOf(said);
  if (!period) throw badQuery('datetime', told(SAY.badTime, { said: said.slice(0, 80) }));
  // Features without a time pass whatever the period.
  if (source.time === undefined) return [];
  const type = source.properties.get(source.time)!.type as 'date' | 'date-time';
  return [{ op: 'during', property: source.time, type, ...period }];
}

function periodOf(said: string): { from?: string; until?: string } | undefined {
  const sides = said.split('/');
  if (sides.length > 2) return undefined;
  const open = (side: string) => side === '' || side === '..';
  if (sides.length === 1) {
    const [from, until] = [bound(sides[0]!, 'from'), bound(sides[0]!, 'until')];
    return from === undefined || until === undefined ? undefined : { from, until };
  }
  const [start, end] = sides as [string, string];
  if (open(start) && open(end)) return undefined;
  const from = open(start) ? undefined : bound(start, 'from');
  const until = open(end) ? undefined : bound(end, 'until');
  if ((!open(start) && from === undefined) || (!open(end) && until === undefined)) return undefined;
  if (from !== undefined && until !== undefined && from > until) return undefined;
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

/** A day begins and ends with itself; a moment says its zone (RFC 3339 § 5.6). */
function bound(text: string, side: 'from' | 'until'): string | undefined {
  // GDAL (3.6) writes a day as the beginning of a moment.
  const day = text.replace(/T$/, '');
  if (isCivilDate(day)) return side === 'from' ? `${day}T00:00:00` : `${day}T23:59:60`;
  return /(Z|[+-]\d{2}:\d{2})$/i.test(text) ? instantOf(text) : undefined;
}

function propertyConditions(query: Query, source: FeatureSource): Filter[] {
  return [...source.properties].flatMap(([property, { type }]): Filter[] => {
    const said = query[property];
    if (said === undefined || PARAMETERS.includes(property)) return [];
    const value = refusing(property, () => castScalar(said, type, property, true));
    return [{ op: 'compare', property, type, comparison: '=', value }];
  });
}

function filterCondition(query: Query, source: FeatureSource): Filter[] {
  const { filter, 'filter-lang': language = 'cql2-text' } = query;
  const crs = crsOf(query, 'filter-crs');
  if (language !== 'cql2-text' && language !== 'cql2-json')
    throw badQuery('filter-lang', told(SAY.unknownFilterLanguage, { language: language.slice(0, 40) }));
  if (filter === undefined) return [];
  return refusing('filter', () => {
    const read = language === 'cql2-json' ? readCql2Json(filter) : readCql2Text(filter);
    return [checkFilter(read, queryablesOf(source), crs)];
  });
}

function refusing<Result>(parameter: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof FilterRefused ? badQuery(parameter, error.words) : error;
  }
}

const CURSORS = { integer: /^\d{1,9}$/, uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ };

function cursorOf(text: string, { idType }: FeatureSource): string | number {
  if (!CURSORS[idType].test(text)) throw badQuery('after', SAY.badCursor);
  return idType === 'integer' ? Number(text) : text;
}
