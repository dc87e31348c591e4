import type { Filter, Predicate } from '../../core/filter/index.js';
import type { Box, Shape } from '../../core/geometry/index.js';
import { UNICODE_COLLATION } from '../../platform/database/index.js';
import { GEOMETRY, type FeatureSource, type Values } from './feature-source.js';

/**
 * A filter in SQL, between two bounds: `surely` holds only for rows that pass, `maybe` for all that could. They differ where
 * a place is not a box of ours: there the exact geometry decides. SQL's third truth value keeps its meaning in both.
 */
export interface CompiledFilter {
  surely: string;
  maybe: string;
  /** SQL of the predicates that are not about places, in the order in which `decide` takes their answers. */
  answers: string[];
  exact: boolean;
}

export type Truth = boolean | null;

/** @param tree undefined lets all pass */
export function compileFilter(tree: Filter | undefined, source: FeatureSource, values: Values): CompiledFilter {
  if (!tree) return { surely: 'true', maybe: 'true', answers: [], exact: true };
  const answers: string[] = [];
  const bounds = compile(tree, source, values, answers);
  return { ...bounds, answers, exact: !hasPlace(tree) };
}

interface Bounds {
  surely: string;
  maybe: string;
}

function compile(node: Filter, source: FeatureSource, values: Values, answers: string[]): Bounds {
  switch (node.op) {
    case 'and':
    case 'or': {
      const args = node.args.map((arg) => compile(arg, source, values, answers));
      const join = (sql: string[]) => `(${sql.join(node.op === 'and' ? ' AND ' : ' OR ')})`;
      return { surely: join(args.map(({ surely }) => surely)), maybe: join(args.map(({ maybe }) => maybe)) };
    }
    case 'not': {
      const arg = compile(node.arg, source, values, answers);
      return { surely: `(NOT ${arg.maybe})`, maybe: `(NOT ${arg.surely})` };
    }
    case 'constant':
      return { surely: String(node.value), maybe: String(node.value) };
    case 'intersects':
      return place(node.shape, source, values);
    default: {
      const sql = predicate(node, source, values);
      answers.push(sql);
      return { surely: sql, maybe: sql };
    }
  }
}

function place({ outer, inner }: Shape, { box }: FeatureSource, values: Values): Bounds {
  // A feature without a place has no answer.
  const nowhere = `(CASE WHEN ${box.minX} IS NULL THEN NULL ELSE false END)`;
  if (!outer) return { surely: nowhere, maybe: nowhere };
  const at = (value: number) => `${values.add(value)}::float8`;
  const [west, south, east, north] = outer.map(at);
  const maybe = `(${box.minX} <= ${east} AND ${box.maxX} >= ${west} AND ${box.minY} <= ${north} AND ${box.maxY} >= ${south})`;
  if (!inner) return { surely: nowhere, maybe };
  const [left, low, right, high] = inner.map(at);
  return {
    surely: `(${box.minX} >= ${left} AND ${box.maxX} <= ${right} AND ${box.minY} >= ${low} AND ${box.maxY} <= ${high})`,
    maybe,
  };
}

function predicate(node: Predicate, source: FeatureSource, values: Values): string {
  if (node.op === 'isNull' && node.property === GEOMETRY) return `(${source.box.minX} IS NULL)`;
  const sql = source.properties.get(node.property)!.sql(values);
  switch (node.op) {
    case 'isNull':
      return `(${sql} IS NULL)`;
    case 'between':
      return `(${sql} BETWEEN ${values.add(node.low)}::float8 AND ${values.add(node.high)}::float8)`;
    case 'like':
      return `(${folded(sql, node.caseless)} LIKE ${folded(`${values.add(node.pattern)}::text`, node.caseless)})`;
    case 'compare': {
      const { left, cast } = sides(sql, node.type, node.caseless);
      return `(${left} ${node.comparison} ${cast(values.add(node.value))})`;
    }
    case 'in': {
      const { left, cast } = sides(sql, node.type, node.caseless);
      return `(${left} IN (${node.values.map((value) => cast(values.add(value))).join(', ')}))`;
    }
    case 'during': {
      // A day meets a period that begins or ends within it.
      const bound = (moment: string) => values.add(node.type === 'date' ? moment.slice(0, 10) : moment);
      const limits = [
        ...(node.from === undefined ? [] : [`${sql} COLLATE "C" >= ${bound(node.from)}::text`]),
        ...(node.until === undefined ? [] : [`${sql} COLLATE "C" <= ${bound(node.until)}::text`]),
      ];
      return limits.length === 0 ? 'true' : `(${sql} IS NULL OR (${limits.join(' AND ')}))`;
    }
  }
}

/** Texts, days and moments are compared by their characters, so that every database orders them alike. */
function sides(
  sql: string,
  type: string,
  caseless: boolean | undefined,
): { left: string; cast: (placeholder: string) => string } {
  if (type === 'boolean') return { left: sql, cast: (placeholder) => `${placeholder}::boolean` };
  if (type === 'number' || type === 'integer') return { left: sql, cast: (placeholder) => `${placeholder}::float8` };
  return {
    left: `${folded(sql, caseless)} COLLATE "C"`,
    cast: (placeholder) => folded(`${placeholder}::text`, caseless),
  };
}

/** Without regard to capitals as Unicode folds them (É and é, SS and ß), whatever the locale of the database. */
function folded(sql: string, caseless: boolean | undefined): string {
  return caseless ? `(upper(${sql} COLLATE "${UNICODE_COLLATION}") COLLATE "C")` : sql;
}

function hasPlace(node: Filter): boolean {
  if (node.op === 'and' || node.op === 'or') return node.args.some(hasPlace);
  return node.op === 'not' ? hasPlace(node.arg) : node.op === 'intersects';
}

/** Kleene's logic, which is SQL's: takes the answers of the database where it has some, and asks for places itself. */
export function decide(node: Filter, answers: readonly Truth[], isAt: (shape: Shape) => Truth): Truth {
  let next = 0;
  const truth = (one: Filter): Truth => {
    switch (one.op) {
      case 'and':
        return one.args
          .map(truth)
          .reduce<Truth>((a, b) => (a === false || b === false ? false : a === null || b === null ? null : true), true);
      case 'or':
        return one.args
          .map(truth)
          .reduce<Truth>((a, b) => (a === true || b === true ? true : a === null || b === null ? null : false), false);
      case 'not': {
        const inside = truth(one.arg);
        return inside === null ? null : !inside;
      }
      case 'constant':
        return one.value;
      case 'intersects':
        return isAt(one.shape);
      default: {
        next += 1;
        return answers[next - 1]!;
      }
    }
  };
  return truth(node);
}

/** The box outside which nothing passes, when the filter names one. */
export function boundOf(node: Filter | undefined): Box | undefined {
  const boxes = !node ? [] : node.op === 'and' ? node.args.map(boundOf) : node.op === 'intersects' ? [node.shape.outer] : [];
  return boxes.reduce((bound, box) => (bound && box ? cut(bound, box) : (bound ?? box)), undefined);
}

function cut(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
