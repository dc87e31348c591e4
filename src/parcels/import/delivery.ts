import type { Geometry } from '../../core/geometry/index.js';

/** A feature as the file has it. */
export interface DeliveredFeature {
  geometry: Geometry | null;
  attributes: Record<string, unknown>;
}

/** A file that was opened: what it says of itself, and its features one by one. */
export interface Delivery {
  /** EPSG code that the file states, if it states one that we know. */
  crs: number | undefined;
  /** What the file states, in its own words. */
  crsSaid: string | undefined;
  features: AsyncIterable<DeliveredFeature>;
  notes: string[];
  close(): Promise<void>;
}
