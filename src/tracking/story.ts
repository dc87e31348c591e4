/** The five stages that an applicant sees. */
export const STAGES = ['deposit', 'completeness', 'examination', 'decision', 'after'] as const;
export type Stage = (typeof STAGES)[number];

/** What matters most comes first: the sentence of the first true milestone is told. */
const STORY = [
  'lapsed',
  'withdrawn',
  'renounced',
  'inadmissible',
  'annulled',
  'revoked',
  'suspended',
  'completed',
  'works-started',
  'deemed-refused',
  'executable',
  'granted',
  'deemed-granted',
  'admissible',
  'refused',
  'referred-to-delegated-official',
  'before-government',
  'frozen',
  'incomplete',
  'submitted',
  'awaiting-decision',
  'under-examination',
];

/** Told besides, while the file is being examined. */
const BESIDES = ['publicity-pending', 'opinions-pending', 'road-pending'];

/** The milestones whose sentences tell where the file is. */
export function storyOf(milestones: readonly string[]): string[] {
  const main = STORY.find((name) => milestones.includes(name));
  const besides = BESIDES.filter((name) => milestones.includes(name));
  const appealed = milestones.includes('before-government') && main !== 'before-government' && main !== 'deemed-refused';
  return [...(main === undefined ? [] : [main]), ...besides, ...(appealed ? ['before-government'] : [])];
}

export function stageOf(milestones: readonly string[]): Stage {
  const any = (...names: string[]) => names.some((name) => milestones.includes(name));
  if (any('submitted', 'incomplete')) return 'completeness';
  if (any('revoked', 'annulled', 'referred-to-delegated-official', 'awaiting-decision')) return 'decision';
  if (any('under-examination', 'frozen')) return 'examination';
  if (any('before-government') && !any('granted', 'refused')) return 'decision';
  return 'after';
}
