import type { Geometry } from '../../core/geometry/index.js';
import type { Words } from '../../core/language/index.js';

/** A feature as the file has it. */
export interface DeliveredFeature {
  geometry: Geometry | null;
  attributes: Record<string, unknown>;
  /** Why its geometry cannot be read. */
  unreadable?: Words;
  /** What its positions carry besides x and y, and what was left aside: « Z », « M » or « ZM ». */
  beyond?: string;
}

/** A file that was opened: what it says of itself, and its features one by one. */
export interface Delivery {
  /** In words, for the report. */
  format: string;
  /** EPSG code that the file states, if it states one that we know. */
  crs: number | undefined;
  /** What the file states, in its own words. */
  crsSaid: string | undefined;
  /** What is told of a file that states none in a way of its own. */
  crsUnsaid?: Words;
  /** The table that is read, where a file may hold several. */
  table?: string;
  features: AsyncIterable<DeliveredFeature>;
  notes: string[];
  close(): Promise<void>;
}

/** How a file is to be opened. */
export interface Opening {
  /** Name under which it was delivered, for messages. */
  name: string;
  /** The table to read, of a file that holds several. */
  table?: string;
  /** A private folder for what must be unpacked or copied. */
  folder: string;
}

/** Tells of attributes whose values are bytes: the journal, a table and a map show texts and numbers. */
export function notesOnBinaries(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const listed = names.map((name) => `« ${name} »`).join(', ');
  return [
    names.length === 1
      ? `L’attribut ${listed} est en binaire ; il n’est pas repris.`
      : `Les attributs ${listed} sont en binaire ; ils ne sont pas repris.`,
  ];
}

/** Bytes of one feature as a file writes it; a larger one is no feature of a layer. */
export const LARGEST_FEATURE = 64 * 1024 * 1024;

/** The geometries that a layer may be made of. */
export const GEOMETRIES: readonly string[] = ['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString', 'Point', 'MultiPoint'];
