/** How much hangs on a day that goes by, from the heaviest to the lightest: the first order of the worklist. */
export const CONSEQUENCES = ['refusal', 'favourable', 'referral', 'fine', 'courtesy'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/**
 * What silence until the end of a clock brings about; where several come at once, the first of this list is told. The words
 * that people read for them are the section `outcomes` of `workflows/vocabulary.yaml`.
 */
export const OUTCOMES = {
  'deemed-refused': 'refusal',
  'deemed-unfavourable': 'refusal',
  inadmissible: 'refusal',
  'deemed-granted': 'favourable',
  'referred-to-delegated-official': 'referral',
  'before-government': 'referral',
  uncured: 'fine',
  'fee-refund-due': 'fine',
  executable: 'favourable',
  admissible: 'favourable',
  'opinion-deemed-favourable': 'favourable',
  'under-examination': 'favourable',
  lapsed: 'courtesy',
  expired: 'courtesy',
  final: 'courtesy',
  'appeal-closed': 'courtesy',
  'still-due': 'courtesy',
  'too-late': 'courtesy',
  'moves-on': 'courtesy',
} as const satisfies Record<string, Consequence>;
export type Outcome = keyof typeof OUTCOMES;

export function consequenceOf(outcome: Outcome): Consequence {
  return OUTCOMES[outcome];
}
