import type { Geometry } from '../core/geometry/index.js';

/** A feature as an edition holds it, in canonical metres. */
export interface LayerFeature {
  number: number;
  key: string | null;
  attributes: Record<string, unknown>;
  geometry: Geometry;
}

/** The same as the database tells it, with its geometry in text. */
export type LayerFeatureRow = Omit<LayerFeature, 'geometry'> & { geometry: string };

/** As much of a feature as a picture needs. */
export type OutlinedFeature = Pick<LayerFeature, 'number' | 'key' | 'geometry'> & { name: string | null };
