import { MILESTONES } from '../vocabulary/milestones.js';
import type { Family } from './fact.js';

/** `is.<milestone>`: whether it is true now. */
export const MILESTONE_FACTS: Family[] = [
  {
    prefix: 'is.',
    words: MILESTONES,
    fact:
      (milestone) =>
      ({ is }) =>
        is(milestone),
  },
];
