import type { Box } from '../../core/geometry/index.js';

/** How a feature of an edition differs from the edition before; a geometry that changed may bring other attributes too. */
export type Change = 'added' | 'removed' | 'geometry' | 'attributes';

/** Features by what became of them; all but the removed ones add up to the features of the new edition. */
export interface ChangeCounts {
  added: number;
  removed: number;
  changedGeometry: number;
  /** Of those whose geometry is the same. */
  changedAttributes: number;
  unchanged: number;
}

/** One changed feature, for a person to look at. */
export interface ChangedFeature {
  change: Change;
  /** Capakey of a parcel. */
  key: string | null;
  name: string | null;
  /** Number in the edition before and in the new one. */
  before: number | null;
  after: number | null;
  /** Middle of its box, in canonical metres. */
  at: [x: number, y: number];
  attributes: { name: string; before: unknown; after: unknown }[];
}

/** What leads from one edition of a layer to another. */
export interface EditionChanges {
  from: number | null;
  to: number;
  counts: ChangeCounts;
  /** A few of each change. */
  examples: ChangedFeature[];
  /** How many features the two set aside. */
  quarantined: { before: number; after: number };
  /** What may change the answer about any site, near or far: a first edition, another accuracy, or another attribute for names. */
  everywhere: 'first-edition' | 'other-accuracy' | 'other-label' | null;
  /** Metres from a changed feature within which the answer about a site may change. */
  reach: number;
}

/** Boxes of changed features, as they were and as they are, a few thousand at a time. */
export type ChangedBoxes = AsyncIterable<Box[]>;
