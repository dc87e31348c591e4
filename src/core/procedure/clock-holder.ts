import { splitClock } from './memory.js';
import { positionOf } from './position.js';
import type { Procedure } from './procedure.js';
import type { Snapshot } from './snapshot.js';
import type { Body, Party } from './vocabulary/fields.js';

/** Clocks of which the applicant or the holder of the permit is the one who can answer. */
const APPLICANTS = [
  'supplements',
  'amended-plans',
  'works-notice',
  'lapse',
  'lapse-extension-request',
  'validity',
  'regularisation',
  'division-notice',
];

/** Who must act before a clock ends: a body asked, a party that may appeal, the applicant, or the competent authority. */
export function clockHolder(procedure: Procedure, snapshot: Snapshot, clock: string): Party | Body {
  const [family, member] = splitClock(clock);
  if (family === 'opinion' && member !== undefined) return member as Body;
  if (family === 'appeal' && member !== undefined) return member as Party;
  if (APPLICANTS.includes(family)) return 'applicant';
  if (clock === 'suspension-window') return 'delegated-official';
  if (clock === 'annulment') return 'third-parties';
  if (family.startsWith('appeal-')) return 'government';
  return positionOf(procedure, snapshot).competent ?? 'college';
}
