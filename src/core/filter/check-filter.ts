import { shapeOf, shapeOfBox, type Box, type Geometry, type Position, type Shape } from '../geometry/index.js';
import {
  FILTER_LIMITS,
  FilterRefused,
  type Comparison,
  type Filter,
  type FilterCrs,
  type PropertyType,
  type Queryables,
  type Scalar,
} from './filter.js';
import { SAY } from './filter-sayings.js';
import { castScalar } from './scalar.js';
import { geometriesOf, positionsAsWritten } from './spatial-literal.js';

const COMPARISONS: readonly string[] = ['=', '<>', '<', '<=', '>', '>='];
const ADMITTED = ['and', 'or', 'not', ...COMPARISONS, 'between', 'in', 'like', 'isNull', 'casei', 's_intersects'].join(', ');

/**
 * Reads a filter in the JSON form of CQL2 (OGC 21-065r2) against the properties of a collection.
 * @param given parsed JSON, from a caller and therefore anything
 * @throws FilterRefused naming the place and what would be right
 */
export function checkFilter(given: unknown, queryables: Queryables, crs: FilterCrs): Filter {
  const check = new FilterCheck(queryables, crs);
  return check.read(given, 1);
}

interface Operation {
  op: string;
  args: unknown[];
}

class FilterCheck {
  private nodes = 0;

  constructor(
    private readonly queryables: Queryables,
    private readonly crs: FilterCrs,
  ) {}

  read(given: unknown, depth: number): Filter {
    this.count(depth);
    if (typeof given === 'boolean') return { op: 'constant', value: given };
    const { op, args } = operationOf(given);
    if (op === 'and' || op === 'or') {
      if (args.length < 2) throw new FilterRefused(SAY.tooFew, { op });
      return { op, args: args.map((arg) => this.read(arg, depth + 1)) };
    }
    if (op === 'not') return { op, arg: this.read(one(args, op), depth + 1) };
    if (COMPARISONS.includes(op)) return this.comparison(op as Comparison, args);
    switch (op) {
      case 'between':
        return this.between(args);
      case 'in':
        return this.oneOf(args);
      case 'like':
        return this.like(args);
      case 'isNull':
        return { op, property: this.anyName(one(args, op)) };
      case 's_intersects':
        return this.intersects(args);
      default:
        throw new FilterRefused(SAY.unknownOperation, { op: op.slice(0, 40), admitted: ADMITTED });
    }
  }

  private count(depth: number): void {
    this.nodes += 1;
    if (depth > FILTER_LIMITS.depth) throw new FilterRefused(SAY.tooDeep, { most: FILTER_LIMITS.depth });
    if (this.nodes > FILTER_LIMITS.nodes) throw new FilterRefused(SAY.tooMany, { most: FILTER_LIMITS.nodes });
  }

  private comparison(comparison: Comparison, args: unknown[]): Filter {
    const [left, right] = exactly(2, args, comparison);
    const caseless = isCaseless(left);
    const { property, type } = this.scalar(plain(left));
    if (caseless && type !== 'string') throw new FilterRefused(SAY.caseiText, { property });
    const value = castScalar(plain(right), type, property);
    return { op: 'compare', property, type, comparison, value, ...(caseless && { caseless }) };
  }

  private between(args: unknown[]): Filter {
    const [left, low, high] = exactly(3, args, 'between');
    const { property, type } = this.scalar(left);
    if (type !== 'number' && type !== 'integer') throw new FilterRefused(SAY.betweenNumber, { property });
    return {
      op: 'between',
      property,
      type,
      low: castScalar(low, type, property) as number,
      high: castScalar(high, type, property) as number,
    };
  }

  private oneOf(args: unknown[]): Filter {
    const [left, list] = exactly(2, args, 'in');
    if (!Array.isArray(list) || list.length === 0) throw new FilterRefused(SAY.inList);
    if (list.length > FILTER_LIMITS.list) throw new FilterRefused(SAY.longList, { most: FILTER_LIMITS.list });
    const caseless = isCaseless(left);
    const { property, type } = this.scalar(plain(left));
    if (caseless && type !== 'string') throw new FilterRefused(SAY.caseiText, { property });
    const values: Scalar[] = list.map((value) => castScalar(plain(value), type, property));
    return { op: 'in', property, type, values, ...(caseless && { caseless }) };
  }

  private like(args: unknown[]): Filter {
    const [left, right] = exactly(2, args, 'like');
    const caseless = isCaseless(left);
    const { property, type } = this.scalar(plain(left));
    const pattern = plain(right);
    if (type !== 'string') throw new FilterRefused(SAY.likeText, { property });
    if (typeof pattern !== 'string') throw new FilterRefused(SAY.likePattern);
    if (/(?<!\\)(\\\\)*\\$/.test(pattern)) throw new FilterRefused(SAY.loneBackslash);
    return { op: 'like', property, pattern, ...(caseless && { caseless }) };
  }

  private intersects(args: unknown[]): Filter {
    const [left, right] = exactly(2, args, 's_intersects');
    // The predicate is symmetric: the literal may come first.
    const [name, literal] = propertyOf(left) === undefined ? [right, left] : [left, right];
    const property = this.anyName(name);
    if (this.queryables.get(property) !== 'geometry') throw new FilterRefused(SAY.noGeometry, { property });
    const box = (literal as { bbox?: unknown } | null)?.bbox;
    if (box !== undefined) return { op: 'intersects', shape: shapeOfBox(this.box(box), this.crs.code) };
    return { op: 'intersects', shape: this.shape(this.geometries(literal)) };
  }

  private shape(geometries: Geometry[]): Shape {
    try {
      return shapeOf(geometries, this.crs.code);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new FilterRefused(SAY.longEdges);
    }
  }

  private box(given: unknown): Box {
    if (!Array.isArray(given) || (given.length !== 4 && given.length !== 6)) throw new FilterRefused(SAY.boxNumbers);
    const half = given.length / 2;
    const corners = positionsAsWritten([given.slice(0, half), given.slice(half)], this.crs);
    const [[west, south], [east, north]] = corners as [[number, number], [number, number]];
    if (south > north || (west > east && this.crs.code !== 4326)) throw new FilterRefused(SAY.boxReversed);
    return [west, south, east, north];
  }

  private geometries(literal: unknown): Geometry[] {
    return geometriesOf(literal, (position) => positionsAsWritten([position], this.crs)[0] as Position);
  }

  private scalar(given: unknown): { property: string; type: PropertyType } {
    const property = this.anyName(given);
    const type = this.queryables.get(property)!;
    if (type === 'geometry') throw new FilterRefused(SAY.isGeometry, { property });
    return { property, type };
  }

  private anyName(given: unknown): string {
    const name = propertyOf(given);
    if (name === undefined) throw new FilterRefused(SAY.noProperty);
    if (this.queryables.has(name)) return name;
    const names = [...this.queryables.keys()].slice(0, 40).join(', ');
    throw new FilterRefused(SAY.unknownProperty, { name: name.slice(0, 60), names });
  }
}

function operationOf(given: unknown): Operation {
  const { op, args } = (given ?? {}) as Partial<Operation>;
  if (typeof op !== 'string' || !Array.isArray(args)) throw new FilterRefused(SAY.noCondition);
  return { op, args };
}

function propertyOf(given: unknown): string | undefined {
  const name = (given as { property?: unknown } | null)?.property;
  return typeof name === 'string' ? name : undefined;
}

function isCaseless(given: unknown): boolean {
  return (given as Partial<Operation> | null)?.op === 'casei';
}

/** What stands within CASEI( … ), on the side of the value too. */
function plain(given: unknown): unknown {
  return isCaseless(given) ? one(operationOf(given).args, 'casei') : given;
}

function one(args: unknown[], op: string): unknown {
  return exactly(1, args, op)[0];
}

function exactly(count: number, args: unknown[], op: string): unknown[] {
  if (args.length !== count)
    throw new FilterRefused(count > 1 ? SAY.arguments : SAY.oneArgument, { op, count, given: args.length });
  return args;
}
