import type { Question, Verdict } from '../core/geometry/index.js';
import type { Consequence, LayerQuestion, SpatialTrigger } from './triggers/trigger.js';

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
  /**
   * A feature that was set aside and might lie here, by its number in the delivered file: why it was. Its verdict is
   * `uncertain`, and its distance that of its box.
   */
  setAside?: { code: string; detail: string };
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

/** `untested`: no layer of that kind is in force. */
export type Answer = 'yes' | 'no' | 'uncertain' | 'untested';

/** A feature by which a trigger is told. */
export interface TellingHit extends Hit {
  layer: string;
  edition: number;
  /** Metres by which the limits of its layer may be off. */
  accuracy: number;
}

/** What the layers answer to the question of one trigger; with the law as it was read, where something may follow. */
export interface TriggerEvidence {
  trigger: string;
  answer: Answer;
  rule?: Pick<SpatialTrigger, 'article' | 'confidence'> & { question: LayerQuestion; follows: Consequence };
  hits?: TellingHit[];
}

/** The evidence of a whole check, and the facts that the procedures read; a fact that nobody could observe is absent. */
export interface SiteEvidence {
  siteArea: number;
  parcels: string[];
  layers: LayerEvidence[];
  /** Absent from checks older than the triggers. */
  triggers?: TriggerEvidence[];
  facts: Record<string, boolean>;
}
