/** The five stages of a permit that an applicant sees. */
const STAGES = ['deposit', 'completeness', 'examination', 'decision', 'after'] as const;
type StageOfPermit = (typeof STAGES)[number];

/** Procedures with a course of their own: each stage, and the milestones by which a file has come there. */
const COURSES: Record<string, readonly (readonly [stage: Stage, ...milestones: string[]])[]> = {
  'planning-certificate-1': [['deposit'], ['answer', 'issued']],
  'notarial-information': [['deposit'], ['answer', 'issued']],
  'division-notice': [['deposit'], ['answer', 'answered']],
  infringement: [['finding'], ['warning', 'warned', 'uncured'], ['report', 'reported'], ['closure', 'cured', 'settled']],
};
export type Stage = StageOfPermit | 'answer' | 'finding' | 'warning' | 'report' | 'closure';

/** What matters most comes first: the sentence of the first true milestone is told. */
const STORY = [
  'lapsed',
  'expired',
  'withdrawn',
  'renounced',
  'inadmissible',
  'annulled',
  'revoked',
  'suspended',
  'completed',
  'works-started',
  'cured',
  'settled',
  'reported',
  'uncured',
  'warned',
  'infringement-found',
  'deemed-refused',
  'deemed-unfavourable',
  'executable',
  'deemed-granted',
  'granted',
  'deemed-granted',
  'admissible',
  'refused',
  'favourable',
  'unfavourable',
  'issued',
  'answered',
  'admissible',
  'referred-to-delegated-official',
  'before-government',
  'frozen',
  'incomplete',
  'submitted',
  'awaiting-decision',
  'under-examination',
];

/** Told besides. */
const BESIDES = [
  'publicity-pending',
  'opinions-pending',
  'road-pending',
  'conditions-imposed',
  'late-notice',
  'annulment-pending',
  'final',
];

/** The milestones whose sentences tell where the file is. */
export function storyOf(milestones: readonly string[]): string[] {
  const main = STORY.find((name) => milestones.includes(name));
  const besides = BESIDES.filter((name) => milestones.includes(name));
  const appealed = milestones.includes('before-government') && main !== 'before-government';
  return [...(main === undefined ? [] : [main]), ...besides, ...(appealed ? ['before-government'] : [])];
}

/** The stages of the procedure, and the place of the one at which the file is. */
export function courseOf(procedure: string, milestones: readonly string[]): { stages: readonly Stage[]; now: number } {
  const course = COURSES[procedure];
  if (!course) return { stages: STAGES, now: STAGES.indexOf(stageOf(milestones)) };
  const now = course.findLastIndex(([, ...reached]) => reached.some((name) => milestones.includes(name)));
  return { stages: course.map(([stage]) => stage), now: Math.max(0, now) };
}

function stageOf(milestones: readonly string[]): StageOfPermit {
  const any = (...names: string[]) => names.some((name) => milestones.includes(name));
  if (any('submitted', 'incomplete')) return 'completeness';
  if (any('revoked', 'annulled', 'referred-to-delegated-official', 'awaiting-decision')) return 'decision';
  if (any('under-examination', 'frozen')) return 'examination';
  if (any('before-government') && !any('granted', 'refused', 'issued')) return 'decision';
  return 'after';
}
