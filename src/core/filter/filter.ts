import type { CrsCode, Shape } from '../geometry/index.js';
import { ToldError } from '../language/index.js';

/** What a property holds, as far as filters compare it. Dates and times are compared as the text that ISO 8601 gives them. */
export type PropertyType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'date-time';

/** Properties that a filter may name, by their names. */
export type Queryables = ReadonlyMap<string, PropertyType | 'geometry'>;

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type Scalar = string | number | boolean;

/** One question to one property. `caseless` compares without regard to capitals. */
export type Predicate =
  | { op: 'compare'; property: string; type: PropertyType; comparison: Comparison; value: Scalar; caseless?: boolean }
  | { op: 'between'; property: string; type: PropertyType; low: number; high: number }
  | { op: 'in'; property: string; type: PropertyType; values: Scalar[]; caseless?: boolean }
  | { op: 'like'; property: string; pattern: string; caseless?: boolean }
  | { op: 'isNull'; property: string }
  /** The time of a feature meets the period; features without a time always do (OGC API – Features Part 1, § 7.15.4). */
  | { op: 'during'; property: string; type: 'date' | 'date-time'; from?: string; until?: string };

/** A filter that was read and found to fit the collection: every name known, every value of the right type. */
export type Filter =
  | { op: 'and' | 'or'; args: Filter[] }
  | { op: 'not'; arg: Filter }
  | { op: 'constant'; value: boolean }
  | { op: 'intersects'; shape: Shape }
  | Predicate;

/** The system in which a filter writes its places; `northFirst` when its first axis is the latitude. */
export interface FilterCrs {
  code: CrsCode;
  northFirst: boolean;
}

/** Filters beyond this are refused: they would cost more than anybody means. */
export const FILTER_LIMITS = { depth: 8, nodes: 64, list: 256, length: 8000 } as const;

/** Why a filter is refused; the door answers 400 with it. */
export class FilterRefused extends ToldError {}
