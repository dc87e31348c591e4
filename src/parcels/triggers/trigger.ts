import type { Translated } from '../../core/calendar/index.js';
import type { Question } from '../../core/geometry/index.js';
import type { Body, OBSERVED_FACTS } from '../../core/procedure/index.js';

/** What is asked of a layer and a site: of each feature, of all together, or which zone holds the most of the site. */
export type LayerQuestion = Question | { kind: 'holds-most' };

/** What follows when the answer is yes. An uncertain answer sets no fact: the officer settles it. */
export interface Consequence {
  fact?: (typeof OBSERVED_FACTS)[number];
  /** Bodies whose opinion the law asks. */
  opinions?: Body[];
  /** Bodies whose opinion may be of use. */
  mayAsk?: Body[];
  delegatedOfficialOpinion?: 'optional' | 'mandatory' | 'binding';
  publicity?: 'notice' | 'inquiry';
  publicityDays?: number;
  note?: Required<Translated>;
}

/** What the law makes follow from the place of a site: one entry of `workflows/triggers/*.yaml`. */
export interface SpatialTrigger {
  id: string;
  title: Required<Translated>;
  /** Kind of layer. */
  layer: string;
  /** Only features whose name holds one of these words, whatever their capitals and accents. */
  named?: string[];
  question: LayerQuestion;
  article: string;
  confidence: 'high' | 'medium' | 'low';
  /** Where `docs/law` says so. */
  source: string;
  follows: Consequence;
}

/** Whether the name of a feature holds one of the words of the trigger. */
export function concerns({ named }: SpatialTrigger, name: string | null): boolean {
  return named === undefined || named.some((word) => folded(name ?? '').includes(folded(word)));
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
