import type { PropertyType, Queryables } from '../../core/filter/index.js';
import type { Geometry } from '../../core/geometry/index.js';

/** Collects the values of a statement: text of ours, values of others. */
export class Values {
  readonly all: unknown[] = [];

  /** The placeholder of a value. */
  add(value: unknown): string {
    this.all.push(value);
    return `$${this.all.length}`;
  }
}

/** A property that can be asked for, and the SQL that gives it as the type that it is compared as. */
export interface QueryableProperty {
  type: PropertyType;
  /** What it says, in the language of those who made the data. */
  title?: string;
  sql(values: Values): string;
}

/**
 * Rows that can be browsed as features: layers, permit files. Coordinates are canonical. The texts are ours, never a
 * caller's; values pass through `Values`.
 */
export interface FeatureSource {
  /** FROM and WHERE without the words: the rows of the administration, and of the edition when there is one. */
  from: string;
  where(values: Values): string;
  /** SQL of the identifier, unique and by which pages are ordered, and its type. */
  id: string;
  idType: 'integer' | 'uuid';
  /** SQL of its geometry in text, GeoJSON or compact. */
  geometry: string;
  box: Readonly<Record<'minX' | 'minY' | 'maxX' | 'maxY', string>>;
  /** SQL of the number of the cell (cells.ts), where rows are indexed by it. */
  cell?: string;
  /** SQL of an object with what a feature shows. */
  shown: string;
  properties: ReadonlyMap<string, QueryableProperty>;
  /** The property that tells when, if the features have a time. */
  time?: string;
  /** How many there are, when that is known without counting. */
  count?: number;
}

/** A feature as it is read; its geometry is canonical, and null when it has none. */
export interface BrowsedFeature {
  id: string | number;
  properties: Record<string, unknown>;
  geometry: Geometry | null;
}

/** Under this name a filter asks for the geometry. */
export const GEOMETRY = 'geometry';

export function queryablesOf(source: FeatureSource): Queryables {
  const named = [...source.properties].map(([name, { type }]): [string, PropertyType] => [name, type]);
  return new Map<string, PropertyType | 'geometry'>([...named, [GEOMETRY, 'geometry']]);
}
