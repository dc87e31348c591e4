import { expiredClock } from '../vocabulary/events.js';
import type { Facts } from './fact.js';

/** The life of a permit: its lapse, its phases, its suspension, its works. */
export const PERMIT = {
  'lapse.extensionAsked': ({ memory }) => memory.permit?.extensionAskedOn !== undefined,
  'lapse.extensionGiven': ({ memory }) => memory.permit?.extendedOn !== undefined,
  'phases.lastOne': ({ memory, event }) => {
    const lapsing = expiredClock(event.type)?.slice('lapse.'.length);
    return (memory.permit?.phases ?? []).every(({ name }) => name === lapsing || memory.permit?.lapsedPhases.includes(name));
  },
  'phases.someLapsed': ({ memory }) => (memory.permit?.lapsedPhases ?? []).length > 0,
  'suspension.wasForUnlawfulness': ({ memory }) => memory.suspensionGround === 'unlawful',
  'works.noticeWasLate': ({ memory }) => memory.noticeLate ?? false,
} satisfies Facts;
