import type { Question, Verdict } from '../core/geometry/index.js';

/** What one feature of a layer says of the site. */
export interface Hit {
  feature: number;
  key: string | null;
  name: string | null;
  verdict: Verdict;
  /** Square metres of the site that it covers, and as a share of the site from 0 to 1. */
  area: number;
  share: number;
  /** Metres from edge to edge. */
  distance: number;
}

/** What one layer says of the site. A layer that was not tested says so: it never counts as « not affected ». */
export type LayerEvidence =
  | { layer: string; kind: string; tested: false; because: 'no-edition' | 'no-layer' }
  | {
      layer: string;
      kind: string;
      tested: true;
      edition: number;
      importedAt: string;
      source: string;
      question: Question;
      tolerance: number;
      positionalAccuracy: number;
      verdict: Verdict;
      hits: Hit[];
    };

/** The evidence of a whole check, and the facts that the procedures read; a fact that nobody could observe is absent. */
export interface SiteEvidence {
  siteArea: number;
  parcels: string[];
  layers: LayerEvidence[];
  facts: Record<string, boolean>;
}
