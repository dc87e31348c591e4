import type { Language } from '../../words';

/** What the service answers of layers; the shapes of `src/maps/layers`, as JSON carries them. */

export interface Kind {
  kind: string;
  label: string;
  /** What the house asks of the attributes of such a layer. */
  roles: Role[];
  /** The attribute that carries a role, where somebody said so. */
  mapping: Partial<Record<Role, string>>;
}

export type Role = 'capakey' | 'label' | 'owner' | 'address' | 'street' | 'number' | 'box' | 'postcode' | 'locality';

export type EditionState = 'draft' | 'announced' | 'in-force' | 'former';

interface Source {
  name: string;
  sha256: string;
  crs: number;
}

export interface Edition {
  edition: number;
  state: EditionState;
  features: number;
  /** Features of the file that were set aside. */
  quarantined: number;
  positionalAccuracy: number;
  importedAt: string;
  importedBy: string;
  source: Source;
  expiresAt: string | null;
}

export interface LayerInForce extends Omit<Edition, 'state' | 'expiresAt'> {
  id: string;
  kind: string;
  label: string;
  title: string;
}

export interface Layers {
  asOf: string;
  kinds: Kind[];
  items: LayerInForce[];
  waiting: Pick<LayerInForce, 'id' | 'kind' | 'label' | 'title'>[];
}

export interface Publication {
  number: number;
  edition: number;
  inForceFrom: string;
  publishedAt: string;
  publishedBy: string;
  reason: string | null;
}

export interface Layer {
  asOf: string;
  id: string;
  kind: string;
  label: string;
  title: string;
  inForce: number | null;
  editions: Edition[];
  publications: Publication[];
}

export type Change = 'added' | 'removed' | 'geometry' | 'attributes';

export interface ChangedFeature {
  change: Change;
  key: string | null;
  name: string | null;
  before: number | null;
  after: number | null;
  at: [x: number, y: number];
  attributes: { name: string; before: unknown; after: unknown }[];
}

/** Changed features as they were and are, GeoJSON in Lambert metres. */
export interface DrawnChanges {
  features: {
    type: 'Feature';
    geometry: object;
    properties: { change: Change; side: 'before' | 'after'; number: number; key: string | null };
  }[];
  /** False when there are more than can be drawn. */
  complete: boolean;
}

export interface TouchedFile {
  id: string;
  reference: string;
  title: string;
  facts: {
    fact: string;
    label?: Partial<Record<Language, string>>;
    before: boolean | null;
    after: boolean | null;
    by: { feature: number; key: string | null; name: string | null; area: number; distance: number }[];
  }[];
  /** Answers of officers that the map now contradicts, or supports again. */
  reviews: { trigger: string; label: Partial<Record<Language, string>>; toReview: boolean }[];
}

export interface Recheck {
  near: number;
  touched: TouchedFile[];
}

/** A feature of a file that is none of its edition. */
export interface QuarantinedFeature {
  number: number;
  key: string | null;
  code: string;
  detail: string;
  at: number[] | null;
}

export interface Quarantine {
  count: number;
  withoutPlace: number;
  examples: QuarantinedFeature[];
}

/** An attribute of a file, for whoever says which carries what. */
export interface FoundAttribute {
  name: string;
  filled: number;
  examples: string[];
}

export interface Report {
  layer: string;
  title: string;
  edition: number;
  comparedWith: number | null;
  onDay: string;
  source: Source;
  transformation: string | null;
  features: number;
  positionalAccuracy: number;
  changes: {
    counts: { added: number; removed: number; changedGeometry: number; changedAttributes: number; unchanged: number };
    examples: ChangedFeature[];
    everywhere: 'first-edition' | 'other-accuracy' | 'other-label' | null;
  };
  quarantined?: Quarantine;
  notes: string[];
  files: Recheck;
}

export interface Delivery {
  state: EditionState;
  expiresAt: string | null;
  report: Report;
}

export interface Delivered {
  state: 'unchanged' | 'draft' | 'published';
  report: Report;
}

export interface Published {
  publication: Publication;
  replacedBy: { edition: number; inForceFrom: string } | null;
  rechecked: Recheck | null;
}

/** One reason for which a layer is not taken in, with the feature and its place in delivered coordinates. */
export interface LayerFault {
  code: string;
  detail: string;
  feature?: number;
  key?: string;
  at?: number[];
  /** The layers of the file, where one of them must be named. */
  tables?: string[];
}
