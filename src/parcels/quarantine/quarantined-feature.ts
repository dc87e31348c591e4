import type { Box, Geometry } from '../../core/geometry/index.js';

/** A feature of a delivery that is not one of its edition, and why. */
export interface QuarantinedFeature {
  /** Its place in the delivered file, from 1. */
  number: number;
  /** Capakey of a parcel, when it has a good one. */
  key: string | null;
  code: string;
  /** In French, as the delivery was told it. */
  detail: string;
  /** The place of the fault. */
  at: number[] | null;
}

/** The same with all that is kept of it. */
export interface KeptFeature extends QuarantinedFeature {
  attributes: Record<string, unknown>;
  /** As delivered, in the delivered reference system; null where there was none, or none that could be kept. */
  geometry: Geometry | null;
}

/** One that may lie near a site. */
export interface NearbyQuarantined extends QuarantinedFeature {
  attributes: Record<string, unknown>;
  /** In canonical metres. */
  box: Box;
}

/** What was set aside of a delivery, for its report. */
export interface QuarantineSummary {
  count: number;
  /** The most frequent first. */
  reasons: { code: string; count: number }[];
  /** Those of which nobody knows where they lie: no check near them can tell of them. */
  withoutPlace: number;
  /** The first of them. */
  examples: QuarantinedFeature[];
}
